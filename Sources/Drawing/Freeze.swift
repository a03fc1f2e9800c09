import Ceremony
import Digest
import Messages

/// A frozen folder: what is published before anything random is known (SSJ-DRAW/1 §2.2).
public struct Freeze: Sendable {
    /// freeze.txt and every listed file.
    public let files: DrawFiles
    /// freeze.txt as a value.
    public let record: FreezeRecord
    /// F, the digest to be printed, signed and published first.
    public let digest: HashValue
    /// The openings of a blinded frame; they stay in the office.
    public let openings: Openings?

    /// Checks a plan, sorts its tables and freezes them with freeze.txt.
    ///
    /// Refuses whatever `verify` refuses, and in addition: objects outside the confirmed rosters (D016), objects of
    /// the rosters neither drawn from nor excluded (D017), terms without beacon times, a retry with other tables or
    /// without a beacon (D037), in a blinded
    /// draw a further file that names a real object (D038). Complexity: O(N log N).
    public static func make(_ plan: FreezePlan) throws(Problem) -> Freeze {
        try checkRoster(plan)
        guard plan.terms.times.beacon != nil else {
            throw Problem(.recordIncomplete, at: Position(file: "freeze.txt"), expected: "beacon-at")
        }
        let shape = blind(plan)
        if let openings = shape.openings { try checkExtras(plan.extras, hide: Set(openings.rows.map(\.oid))) }
        var files = DrawFiles(FreezeRecord.required.map { ($0, []) }).adding(plan.extras)
        files["frame.tsv"] = try Frame.bytes(shape.frame)
        files["items.tsv"] = sorted(plan.items.map(\.line))
        files["cells.tsv"] = sorted(shape.cells.map(\.line))
        files["excluded.tsv"] = sorted(shape.excluded.map(\.line))
        files["population.tsv"] = sorted(population(plan).map(\.line))
        files["warnings.tsv"] = shape.warnings.isEmpty ? nil : sorted(shape.warnings.map(\.line))
        func frozen(_ oid: String) -> String { shape.pids[oid] ?? oid }
        if !plan.clusters.isEmpty {
            files["clusters.tsv"] = sorted(
                plan.clusters.map { ClusterRow(item: $0.item, cluster: $0.cluster, oid: frozen($0.oid)).line })
        }
        if let history = plan.history {
            files["classrule.toml"] = Array(history.rule.text.utf8)
            files["history.tsv"] = sorted(history.rows.map { $0.line(oid: frozen($0.oid)) })
        }
        if !plan.replaced.isEmpty || plan.history != nil {
            files["replaced.tsv"] = sorted(plan.replaced.map { $0.line(oid: frozen($0.oid)) })
        }
        for name in files.names where FreezeRecord.records.contains(name) {
            throw Problem(.nameReserved, at: Position(file: name), found: name)
        }
        _ = try FrozenTables(files, isCoreOnly: false)
        let record = try FreezeRecord(
            draw: plan.draw, hash: plan.hash, previous: plan.previous, files: files, terms: plan.terms)
        if let voided = plan.retryOf { try checkRetry(record, of: voided) }
        files["freeze.txt"] = Array(record.text.utf8)
        return Freeze(files: files, record: record, digest: record.freeze, openings: shape.openings)
    }

    private struct Shape {
        var frame: [Frame.Row]
        var cells: [CellRow]
        var excluded: [ExcludedRow]
        var warnings: [WarningRow]
        var openings: Openings?
        var pids: [String: String] = [:]
    }

    private static func blind(_ plan: FreezePlan) -> Shape {
        guard let blinded = plan.blinded else {
            return Shape(frame: plan.frame, cells: plan.cells, excluded: plan.excluded, warnings: plan.warnings)
        }
        let merged = SmallCells.merge(frame: plan.frame, cells: plan.cells, county: blinded.county)
        var warnings = plan.warnings
        if let reason = blinded.smallCellReason {
            for item in merged.itemsLeftSmall
            where !warnings.contains(where: { $0.item == item && $0.code == "small-cell" }) {
                warnings.append(WarningRow(item: item, code: "small-cell", reason: reason))
            }
        }
        let openings = Openings(
            oids: plan.frame.map(\.oid) + plan.excluded.map(\.oid), blinding: blinded.blinding)
        var pids: [String: String] = [:]
        for row in openings.rows { pids[row.oid] = row.pid }
        // Rows of the past may name objects that left the roster; they are hidden in the same way.
        for oid in plan.clusters.map(\.oid) + plan.replaced.map(\.oid) + (plan.history?.rows.map(\.oid) ?? [])
        where pids[oid] == nil { pids[oid] = blinded.blinding.pid(oid: oid) }
        return Shape(
            frame: merged.frame.map { Frame.Row(item: $0.item, cell: $0.cell, oid: pids[$0.oid] ?? $0.oid) },
            cells: merged.cells,
            excluded: plan.excluded.map { ExcludedRow(item: $0.item, oid: pids[$0.oid] ?? $0.oid, reason: $0.reason) },
            warnings: warnings, openings: openings, pids: pids)
    }

    /// A real object in objects.tsv or history.tsv would undo the blinding of the frame.
    private static func checkExtras(
        _ extras: [(name: String, bytes: [UInt8])], hide objects: Set<String>
    ) throws(Problem) {
        for extra in extras {
            for (line, row) in extra.bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
                for field in row.split(whereSeparator: {
                    $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ")
                }) {
                    let text = String(decoding: field, as: UTF8.self)
                    if objects.contains(text) {
                        throw Problem(
                            .realObjectShown, at: Position(file: extra.name, line: line + 1), found: text)
                    }
                }
            }
        }
    }

    private static func sorted(_ lines: [String]) -> [UInt8] {
        lines.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
            .flatMap { $0 + [UInt8(ascii: "\n")] }
    }

    private static func population(_ plan: FreezePlan) -> [PopulationRow] {
        var counts: [String: (frame: UInt64, excluded: UInt64)] = [:]
        for item in plan.items { counts[item.item] = (0, 0) }
        for row in plan.frame { counts[row.item, default: (0, 0)].frame += 1 }
        for row in plan.excluded { counts[row.item, default: (0, 0)].excluded += 1 }
        return counts.map {
            PopulationRow(
                item: $0.key, roster: $0.value.frame + $0.value.excluded, frame: $0.value.frame,
                excluded: $0.value.excluded)
        }
    }

    private static func checkRoster(_ plan: FreezePlan) throws(Problem) {
        typealias Member = FreezePlan.Member
        let confirmed = Set(plan.confirmed)
        for row in plan.frame where !confirmed.contains(Member(item: row.item, oid: row.oid)) {
            throw Problem(.phantomObject, at: Position(file: "frame.tsv", column: row.item), found: row.oid)
        }
        for row in plan.excluded where !confirmed.contains(Member(item: row.item, oid: row.oid)) {
            throw Problem(.phantomObject, at: Position(file: "excluded.tsv", column: row.item), found: row.oid)
        }
        let placed = Set(
            plan.frame.map { Member(item: $0.item, oid: $0.oid) }
                + plan.excluded.map { Member(item: $0.item, oid: $0.oid) })
        for member in plan.confirmed where !placed.contains(member) {
            throw Problem(.objectMissing, at: Position(file: "frame.tsv", column: member.item), found: member.oid)
        }
    }

    /// After a void the retry keeps frame, items and cells and names a beacon (§2.3.6).
    private static func checkRetry(_ record: FreezeRecord, of voided: FreezeRecord) throws(Problem) {
        for name in ["frame.tsv", "items.tsv", "cells.tsv"] {
            let before = voided.entries.first { $0.name == name }?.digest
            if record.entries.first(where: { $0.name == name })?.digest != before {
                throw Problem(.retryDiffers, at: Position(file: name), found: name)
            }
        }
        if record.terms.beacon == nil {
            throw Problem(.retryDiffers, at: Position(file: "freeze.txt"), found: "beacon")
        }
    }
}
