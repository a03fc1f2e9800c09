import Intake
import Messages
import Model
import Registry
import Standards

/// Takes the files of one run into the registry, inside one transaction.
///
/// Rosters of targets come first, then what refers to them; every file is compared with what its department said before.
struct RosterImport {
    let writer: RegistryWriter
    let context: IntakeContext
    /// Digests of files whose removals were confirmed by a signature, with what they remove.
    var confirmed: Set<String> = []

    /// One file that was read.
    struct Incoming {
        /// Its tables; at least one.
        let exports: [Export]
        /// SHA-256 of its bytes, 64 hexadecimal digits.
        let digest: String
    }

    /// What became of one file.
    struct Taken {
        /// What the registry knows of the file.
        var file: ReceivedFile
        /// Where the rows of each table went, and what was found.
        var outcomes: [ExportOutcome]
        /// What a full file takes away.
        var removed: [String] = []
    }

    /// A table with the place of its file among those of the run.
    private struct Part {
        let file: Int
        let table: Int
        let export: Export
        var findings = Findings()
    }

    /// Takes files in; they are numbered in the order given, which must be that of their names.
    ///
    /// Throws `RemovalHeld` when a full file takes away more than may go without a confirmation.
    /// Complexity: O(rows · log entries).
    func take(_ incoming: [Incoming], on day: CivilDate) throws -> [Taken] {
        let first = try writer.nextSequence()
        var taken: [Taken] = []
        var parts: [Part] = []
        var files: [TakenFile] = []
        for (index, incoming) in incoming.enumerated() {
            guard let export = incoming.exports.first else { throw Problem(.exportEmpty) }
            let file = ReceivedFile(
                sequence: first + index, digest: incoming.digest, name: export.name,
                department: export.department.code, kind: export.kind,
                others: incoming.exports.map(\.kind).filter { $0 != export.kind }, receivedOn: day,
                accounting: RowAccounting(), entries: EntryCounts(), findings: 0)
            try writer.record(file)
            taken.append(Taken(file: file, outcomes: []))
            files.append(
                TakenFile(
                    sequence: first + index, department: export.department.code,
                    isFull: incoming.exports.allSatisfy { $0.coverage == .full }))
            for (table, export) in incoming.exports.enumerated() {
                parts.append(Part(file: index, table: table, export: export))
            }
        }
        let ordered = Resolver.order(of: parts.map(\.export), context: context)
        try takeTargets(&parts, ordered, files, &taken)
        try takeOthers(&parts, ordered, files, &taken)
        for part in parts.sorted(by: { ($0.file, $0.table) < ($1.file, $1.table) }) {
            taken[part.file].outcomes.append(ExportOutcome(part.export, adding: part.findings))
        }
        for index in taken.indices {
            taken[index].file.accounting = taken[index].outcomes.reduce(RowAccounting()) { $0 + $1.accounting }
            taken[index].file.findings = taken[index].outcomes.reduce(0) { $0 + $1.findings.count }
            try writer.settle(taken[index].file)
        }
        try holdRemovals(taken, files)
        return taken
    }

    private func takeTargets(
        _ parts: inout [Part], _ ordered: [Int], _ files: [TakenFile], _ taken: inout [Taken]
    ) throws {
        let rosters = ordered.filter { parts[$0].export.kind.isTargets }
        guard let first = files.first?.sequence, !rosters.isEmpty else { return }
        var takings: [Int: TargetTaking] = [:]
        var fileOrder: [Int] = []
        for index in rosters {
            let file = parts[index].file
            if takings[file] == nil { fileOrder.append(file) }
            var taking = try takings[file] ?? TargetTaking(writer, file: files[file])
            try taking.take(parts[index].export.records.targets)
            parts[index].findings += taking.tellRepeated().map { TargetReview.repeated($0, in: parts[index].export) }
            takings[file] = taking
        }
        let damaged = rosters.flatMap { parts[$0].export.records.damagedTargets.map(\.row.record.name) }
        let directory = try RegistryDirectory(writer: writer, order: context.order, names: Set(damaged))
        for index in rosters where !parts[index].export.records.damagedTargets.isEmpty {
            let recovered = try Resolver.recovered(from: parts[index].export, by: directory)
            parts[index].findings += recovered.findings
            for row in recovered.statements { try takings[parts[index].file]?.take(row) }
            let repeated = takings[parts[index].file]?.tellRepeated() ?? []
            parts[index].findings += repeated.map { TargetReview.repeated($0, in: parts[index].export) }
        }
        for file in fileOrder {
            guard let counts = try takings[file]?.finish(), let taking = takings[file] else { continue }
            taken[file].file.entries = counts
            taken[file].removed += taking.removed
            let own = rosters.filter { parts[$0].file == file }
            var review = TargetReview(
                own.map { parts[$0].export }, file: files[file].sequence, run: first..<(first + files.count),
                context: context)
            for line in taking.missing { review.noteNothingToDelete(line: line) }
            for met in try writer.statementsMet(by: files[file].sequence, order: context.order) { review.compare(met) }
            for (place, index) in own.enumerated() { parts[index].findings += review.findings[place] }
        }
        try noteNamesakes(&parts, rosters, files)
    }

    /// Notes new targets that share a name with one under a code of the other generation, each once.
    private func noteNamesakes(_ parts: inout [Part], _ rosters: [Int], _ files: [TakenFile]) throws {
        guard let first = files.first?.sequence else { return }
        let groups = try writer.namesakesOfOldNumbers(by: context.order)
        for group in groups {
            for oid in group.oids {
                let others = group.oids.filter { Generations.isNumber($0) != Generations.isNumber(oid) }
                guard let other = others.first else { continue }
                func isPair(_ pairs: [String: String]) -> Bool { pairs[oid] == other || pairs[other] == oid }
                let message: Message =
                    isPair(group.joined) ? .generationsJoined : isPair(group.drawn) ? .numberDrawn : .sameName
                for index in rosters {
                    let file = files[parts[index].file].sequence
                    guard let line = try writer.firstLine(about: oid, in: file, run: first) else { continue }
                    parts[index].findings.append(
                        TargetReview.namesake(
                            message, of: oid, line: line, known: other, in: parts[index].export))
                    break
                }
            }
        }
    }

    private func takeOthers(
        _ parts: inout [Part], _ ordered: [Int], _ files: [TakenFile], _ taken: inout [Taken]
    ) throws {
        let others = ordered.filter { !parts[$0].export.kind.isTargets || parts[$0].export.kind == .claims }
        guard let first = files.first?.sequence, !others.isEmpty else { return }
        let standing = Standing(
            inspectors: try writer.inspectorsEverKnown(),
            targets: try RegistryDirectory(writer: writer, order: context.order))
        let results = try Resolver.resolve(others.map { parts[$0].export }, against: standing, context: context)
        for (index, result) in zip(others, results) {
            parts[index].findings += result.findings
            let missing = try take(result, of: files[parts[index].file], &taken[parts[index].file])
            for line in missing {
                parts[index].findings.append(TargetReview.nothingToDelete(line: line, in: parts[index].export))
            }
        }
        for (index, result) in zip(others, results) {
            for removal in result.removals {
                try writer.remove(removal, by: files[parts[index].file], run: first)
            }
        }
    }

    private func take(_ rows: ResolvedExport, of file: TakenFile, _ taken: inout Taken) throws -> [Int] {
        var missing: [Int] = []
        func add<Record: RosterRecord>(_ entries: [Entry<Record>]) throws {
            if entries.isEmpty { return }
            let result = try writer.take(entries, of: file)
            taken.file.entries = taken.file.entries + result.counts
            taken.removed += result.removed
            missing += result.missing
        }
        try add(rows.inspectors)
        try add(rows.experts)
        try add(rows.leave)
        try add(rows.recusals)
        try add(rows.items)
        try add(rows.classes)
        try add(rows.evidence)
        try add(rows.history)
        try add(rows.results)
        try add(rows.externalDraws)
        try add(rows.claimRefusals)
        return missing
    }

    /// Holds full files that take away more than ten entries and more than 5 % of what stood (design §4.1).
    private func holdRemovals(_ taken: [Taken], _ files: [TakenFile]) throws {
        let held = taken.indices.filter { index in
            let counts = taken[index].file.entries
            let stood = counts.changed + counts.unchanged + counts.gone
            return files[index].isFull && counts.gone > max(10, stood / 20)
                && !confirmed.contains(RemovalHeld.digest(of: taken[index]))
        }
        if !held.isEmpty { throw RemovalHeld(files: held.map { taken[$0] }) }
    }
}

extension IntakeContext {
    /// Whose values go before whose.
    var order: SourceOrder { SourceOrder(departments: sourceOrder, division: division) }
}
