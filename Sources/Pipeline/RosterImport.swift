import Intake
import Messages
import Model
import Registry
import Standards
import Tabular

/// Takes the files of one run into the registry, inside one transaction.
///
/// The rows of rosters of targets go in while a file is read; when all files are, what refers to targets follows. Every
/// file is compared with what its department said before.
struct RosterImport {
    let writer: RegistryWriter
    let context: IntakeContext
    /// Digests of files whose removals were confirmed by a signature, with what they remove.
    var confirmed: Set<String> = []

    /// One file that was read, and whose rows of targets are in the registry.
    struct Incoming {
        /// Its tables; at least one.
        let exports: [Export]
        /// What the registry knows of it so far.
        let file: ReceivedFile
        /// What took its rows of targets.
        let taking: TargetTaking
        /// What was found while they were read and taken, by table.
        let findings: [Findings]

        /// Why it is refused as a whole, so that nothing of it may stay; nil when it may be taken.
        var refusal: Problem? { exports.compactMap(\.refusal).first }
        /// Whether what it does not hold is gone.
        var isFull: Bool { exports.allSatisfy { $0.coverage == .full } }
    }

    /// Why a file cannot be read.
    struct Unreadable: Error {
        let problem: Problem
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
        var findings: Findings
        var repeated = TargetTally()
    }

    /// Reads a file as the one of a number, the rows of targets into the registry; `digest` is that of its bytes.
    ///
    /// Before the next one is read, the file must be recorded, or what was done undone.
    /// Throws `Unreadable` when the file cannot be read, or what went wrong with the registry. Complexity: O(rows · log
    /// entries).
    func read(
        _ file: SourceFile, of department: Department?, digest: String, as sequence: Int, on day: CivilDate
    ) throws -> Incoming {
        let taking = try TargetTaking(writer, file: sequence)
        let exports: [Export]
        do {
            exports = try ExportReader.read(file, folder: department, context: context, taker: taking)
        } catch {
            throw Unreadable(problem: error)
        }
        guard let export = exports.first else { throw Problem(.exportEmpty) }
        let received = ReceivedFile(
            sequence: sequence, digest: digest, name: export.name, department: export.department.code,
            kind: export.kind, others: exports.map(\.kind).filter { $0 != export.kind }, receivedOn: day,
            accounting: RowAccounting(), entries: EntryCounts(), findings: 0)
        var findings = exports.map(\.findings)
        if !exports.contains(where: { $0.refusal != nil }) {
            try taking.rowsEnd { row in
                findings[row.table].append(TargetReview.repeated(row, in: exports[row.table]))
            }
        }
        return Incoming(exports: exports, file: received, taking: taking, findings: findings)
    }

    /// Takes the rest of the files that were read, in the order of their numbers, which must be that of their names.
    ///
    /// Throws `RemovalHeld` when a full file takes away more than may go without a confirmation.
    /// Complexity: O(rows · log entries).
    func take(_ incoming: [Incoming]) throws -> [Taken] {
        var taken = incoming.map { Taken(file: $0.file, outcomes: []) }
        let files = incoming.map {
            TakenFile(sequence: $0.file.sequence, department: $0.file.department, isFull: $0.isFull)
        }
        var parts = incoming.enumerated().flatMap { file, incoming in
            incoming.exports.enumerated().map {
                Part(file: file, table: $0, export: $1, findings: incoming.findings[$0])
            }
        }
        try takeTargets(&parts, incoming.map(\.taking), files, &taken)
        try takeOthers(&parts, files, &taken)
        for part in parts {
            taken[part.file].outcomes.append(
                ExportOutcome(part.export, findings: part.findings, repeated: part.repeated))
        }
        for index in taken.indices {
            taken[index].file.accounting = taken[index].outcomes.reduce(RowAccounting()) { $0 + $1.accounting }
            taken[index].file.findings = taken[index].outcomes.reduce(0) { $0 + $1.findings.count }
            try writer.settle(taken[index].file)
        }
        try holdRemovals(taken, files)
        return taken
    }

    /// Takes the rows of targets whose codes are damaged, ends what full files do not hold, and tells what was found.
    private func takeTargets(
        _ parts: inout [Part], _ takings: [TargetTaking], _ files: [TakenFile], _ taken: inout [Taken]
    ) throws {
        let rosters = parts.indices.filter { parts[$0].export.kind.isTargets }
        if rosters.isEmpty { return }
        let sought = rosters.map { parts[$0].export.records.damagedTargets.names }
        let directory = try RegistryDirectory(
            writer: writer, order: context.order,
            names: (sought.reduce(Set()) { $0.union($1) }, takings.compactMap(\.names).first))
        for index in rosters where !parts[index].export.records.damagedTargets.isEmpty {
            let recovered = try Resolver.recovered(from: parts[index].export, by: directory)
            parts[index].findings += recovered.findings
            for row in recovered.statements {
                let repeated = try takings[parts[index].file].take(row, table: parts[index].table)
                guard let repeated else { continue }
                parts[index].findings.append(TargetReview.repeated(repeated, in: parts[index].export))
            }
        }
        for index in rosters {
            parts[index].repeated = takings[parts[index].file].repeatedTally[parts[index].table] ?? TargetTally()
        }
        for index in Set(rosters.map { parts[$0].file }).sorted() {
            taken[index].file.entries = try takings[index].finish(
                isFull: files[index].isFull, before: takings[(index + 1)...])
            taken[index].removed += takings[index].removed
        }
        try review(&parts, rosters, takings, files)
        try noteNamesakes(&parts, rosters, files)
    }

    /// Compares what several entries say of one target, and notes deletions of what was not there.
    private func review(
        _ parts: inout [Part], _ rosters: [Int], _ takings: [TargetTaking], _ files: [TakenFile]
    ) throws {
        guard let first = files.first?.sequence else { return }
        let run = first..<(first + files.count)
        var reviews = takings.indices.map { file in
            let own = rosters.filter { parts[$0].file == file }.map { parts[$0].export }
            return TargetReview(own, file: files[file].sequence, run: run, context: context)
        }
        for (file, taking) in takings.enumerated() {
            for line in taking.missing { reviews[file].noteNothingToDelete(line: line) }
        }
        let met = takings.reduce(into: Set<String>()) { $0.formUnion($1.met) }
        try writer.forEachTarget(of: met.sortedByBytes(), by: context.order) { statements in
            for file in Set(statements.map(\.file)).intersection(run).sorted() {
                reviews[file - first].compare(statements)
            }
        }
        for (file, review) in reviews.enumerated() {
            let own = rosters.filter { parts[$0].file == file }
            for (index, findings) in zip(own, review.findings) { parts[index].findings += findings }
        }
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

    private func takeOthers(_ parts: inout [Part], _ files: [TakenFile], _ taken: inout [Taken]) throws {
        let others = Resolver.order(of: parts.map(\.export), context: context)
            .filter { !parts[$0].export.kind.isTargets || parts[$0].export.kind == .claims }
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
