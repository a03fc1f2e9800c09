import Drawing
import Messages
import Model
import Output
import Registry
import Tabular

extension Run {
    /// Writes what a database needs to sort the tickets of draws whose value is recorded, each to
    /// `office/engine/<draw>-<engine>/`; draws are named by themselves or by their tasks.
    public func emitTickets(of names: [String], for engine: Engine) throws(Problem) -> Outcome {
        for record in try draws(named: names) {
            try requireValue(of: record)
            let files = try DrawFolder(workspace: workspace, id: record.id).read()
            _ = try files.freeze(of: record)
            var made: [String: [UInt8]] = [:]
            for file in try engine.emit(files) { made[file.name] = file.bytes }
            let path = "office/engine/\(record.id)-\(engine.rawValue)"
            try workspace.office.replaceDirectory(at: path, with: made, existing: .swap)
            done(
                zh: "\(record.id)：排序材料 → \(path)，运行 tickets.sql 后用 --import-tickets 交回 tickets.tsv",
                en: "\(record.id): \(path); run tickets.sql there and give tickets.tsv back with --import-tickets")
        }
        return .done
    }

    /// Runs one draw (W105 for several) with the ticket file of a database, of which every row is computed again first.
    ///
    /// A finished draw is compared with the file and left alone.
    public func runDraw(_ names: [String], importing tickets: SourceFile) throws(Problem) -> Outcome {
        let records = try draws(named: names)
        guard let record = records.first, records.count == 1 else {
            throw Problem(.ticketsAmbiguous, expected: records.map(\.id).joined(separator: "、"), found: tickets.name)
        }
        try requireValue(of: record)
        try Engine.check(tickets.bytes, named: tickets.name, against: recomputed(record).result)
        done(
            zh: "\(record.id)：\(tickets.name) 的每一行都与本机重新计算的一致",
            en: "\(record.id): every row of \(tickets.name) equals the local computation")
        if record.state == .thrown {
            try run(record)
            try printMinutes(of: [record])
        }
        return .done
    }

    private func requireValue(of record: DrawRecord) throws(Problem) {
        if record.state == .frozen { throw Problem(.stepOutOfOrder, expected: "draw sitting", found: record.id) }
    }
}
