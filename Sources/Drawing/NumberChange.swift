import Ceremony
import Digest
import Messages
import Standards

/// A change of number after the draw: a ceremony of its own, with a seed of its own (SSJ-DRAW/1 §2.6).
public struct NumberChange: Hashable, Sendable {
    /// A row of delta.tsv: `item`, `increase` or `decrease`, `number`.
    public struct Delta: Hashable, Sendable {
        /// The item.
        public let item: String
        /// Whether objects join or leave.
        public let isIncrease: Bool
        /// How many, at least 1.
        public let number: UInt64

        /// Makes a row.
        public init(item: String, isIncrease: Bool, number: UInt64) {
            self.item = item
            self.isIncrease = isIncrease
            self.number = number
        }

        var word: String { isIncrease ? "increase" : "decrease" }
    }

    /// A row of notified.tsv: a drawn object that was told already and can no longer leave.
    public struct Notified: Hashable, Sendable {
        /// The item.
        public let item: String
        /// The object (its pseudonym in a blinded frame).
        public let oid: String

        /// Makes a row.
        public init(item: String, oid: String) {
            self.item = item
            self.oid = oid
        }
    }

    /// The changes, one per item, by bytes.
    public let deltas: [Delta]
    /// Who was notified already.
    public let notified: [Notified]
    /// Parties, beacon, fallback, times.
    public let terms: CeremonyTerms

    /// Gathers a change; it is checked against the draw when frozen.
    public init(deltas: [Delta], notified: [Notified], terms: CeremonyTerms) {
        self.deltas = deltas.sortedByBytes(of: \.item)
        self.notified = notified
        self.terms = terms
    }

    /// The two tables by name.
    var tables: [(name: String, bytes: [UInt8])] {
        func file(_ lines: [String]) -> [UInt8] { lines.sorted().flatMap { Array("\($0)\n".utf8) } }
        return [
            ("delta.tsv", file(deltas.map { "\($0.item)\t\($0.word)\t\($0.number)" })),
            ("notified.tsv", file(notified.map { "\($0.item)\t\($0.oid)" })),
        ]
    }

    /// amend.txt: what the second seed binds.
    func text(draw: String, hash: HashAlgorithm, freeze: HashValue, result: HashValue) -> String {
        let head = [
            "ssj-draw/1 amend", "draw \(draw)", "hash \(hash.rawValue)", "freeze \(freeze.hex)", "result \(result.hex)",
        ]
        let files = tables.map { "file \($0.name) \(hash.hash($0.bytes).hex) \($0.bytes.count)" }
        return (head + files + terms.lines).map { $0 + "\n" }.joined()
    }

    /// Reads amend.txt, delta.tsv and notified.tsv of one folder and checks what they quote.
    init(
        _ files: DrawFiles, at folder: String, base: FreezeRecord, freeze: HashValue, result: HashValue
    ) throws(Problem) {
        let file = folder + "amend.txt"
        var reader = try RecordReader(files[file] ?? [], file: file)
        try reader.head(.draw, "amend")
        for (keyword, value) in [("draw", base.draw), ("hash", base.hash.rawValue)] {
            let word = try reader.words(of: keyword, count: 1)[0]
            if word != value { throw reader.problem(.recordLine, expected: "\(keyword) \(value)", found: word) }
        }
        try reader.quote("freeze", freeze)
        try reader.quote("result", result)
        for name in ["delta.tsv", "notified.tsv"] {
            let words = try reader.words(of: "file", count: 3)
            let digest = try reader.digest(words[1])
            guard let bytes = files[folder + name] else {
                throw Problem(.fileAbsent, at: Position(file: folder + name), found: folder + name)
            }
            guard words[0] == name, digest == base.hash.hash(bytes), words[2] == String(bytes.count) else {
                throw Problem(.digestDiffers, at: Position(file: folder + name), expected: words[1], found: name)
            }
        }
        let terms = try CeremonyTerms.read(&reader)
        if terms.times.beacon == nil {
            throw Problem(.recordIncomplete, at: Position(file: file), expected: "beacon-at")
        }
        var deltas: [Delta] = []
        for row in try TableReader.rows(files[folder + "delta.tsv"] ?? [], file: folder + "delta.tsv", fields: 3) {
            let item = try row.name(0)
            guard ["increase", "decrease"].contains(row.text(1)) else { throw row.malformed(1, "increase|decrease") }
            let number = try row.integer(2)
            if number == 0 { throw row.malformed(2, "1…") }
            if deltas.last?.item == item { throw row.problem(.keyRepeated, found: item) }
            deltas.append(Delta(item: item, isIncrease: row.text(1) == "increase", number: number))
        }
        var notified: [Notified] = []
        let name = folder + "notified.tsv"
        for row in try TableReader.rows(files[name] ?? [], file: name, fields: 2) {
            notified.append(Notified(item: try row.name(0), oid: try row.oid(1)))
        }
        self.init(deltas: deltas, notified: notified, terms: terms)
    }

    /// Parties, beacon and times of an amend.txt, whatever it quotes.
    public static func terms(of text: [UInt8]) throws(Problem) -> CeremonyTerms {
        var reader = try RecordReader(text, file: "amend.txt")
        try reader.head(.draw, "amend")
        for keyword in ["draw", "hash", "freeze", "result"] { _ = try reader.words(of: keyword, count: 1) }
        for _ in 0..<2 { _ = try reader.words(of: "file", count: 3) }
        return try CeremonyTerms.read(&reader)
    }

    /// Checks that a draw's state can take the change: modes, numbers, notified objects (D010, D072–D074).
    func check(against state: DrawState) throws(Problem) {
        for row in notified where !state.drawn.contains(.init(item: row.item, oid: row.oid)) {
            throw Problem(.notDrawn, at: Position(file: "notified.tsv"), found: row.oid)
        }
        for delta in deltas {
            let position = Position(file: "delta.tsv", column: delta.item)
            guard let item = state.tables.items.first(where: { $0.row.item == delta.item }) else {
                throw Problem(.itemNotListed, at: position, found: delta.item)
            }
            guard item.row.mode.total.isRounded else { throw Problem(.amendUnfit, at: position, found: delta.item) }
            let possible =
                delta.isIncrease
                ? item.strata.reduce(0) { sum, stratum in
                    (1..<Quotas.million).contains(stratum.rate) ? sum + state.residual(item, stratum).count : sum
                } : pool(item, state).count
            if delta.number > UInt64(possible) {
                throw Problem(
                    .deltaTooLarge, at: position, expected: String(possible), found: String(delta.number))
            }
        }
    }

    /// The drawn objects that may leave: not certain by their cell's rate, not notified; with their cells.
    private func pool(_ item: FrozenTables.Item, _ state: DrawState) -> [(oid: String, cell: String)] {
        let told = Set(notified.filter { $0.item == item.row.item }.map(\.oid))
        return item.strata.filter { $0.rate < Quotas.million }.flatMap { stratum in
            state.oids(stratum).filter { state.isDrawn(item, $0) && !told.contains($0) }.map { ($0, stratum.name) }
        }
    }

    /// Who joins and who leaves under the second seed: the text of the change's result.txt and the state after it.
    ///
    /// An increase is allocated over the residual cells by §2.5 and takes the smallest second tickets there; in a
    /// decrease the smallest second tickets leave.
    func apply(to state: DrawState, seed: HashValue) throws(Problem) -> (text: [UInt8], state: DrawState) {
        try check(against: state)
        let tickets = Tickets(state.tickets.hash, seed: seed)
        var next = state
        var text = "ssj-draw/1\tamended\nseed\t\(seed.hex)\n"
        for delta in deltas {
            text += "item\t\(delta.item)\t\(delta.word)\t\(delta.number)\n"
            for item in state.tables.items where item.row.item == delta.item {
                if delta.isIncrease {
                    text += increase(item, by: delta.number, tickets, state, &next)
                } else {
                    let pool = pool(item, state)
                    var cells: [String: String] = [:]
                    for (oid, cell) in pool { cells[oid] = cell }
                    let order = tickets.ordered(pool.map(\.oid), scope: item.ticketScope, isDescending: false)
                    for (place, entry) in order.prefix(Int(delta.number)).enumerated() {
                        let cell = cells[entry.oid] ?? ""
                        text += "leave\t\(delta.item)\t\(cell)\t\(place + 1)\t\(entry.ticket.hex)\t\(entry.oid)\n"
                        next.drawn.remove(.init(item: delta.item, oid: entry.oid))
                    }
                }
            }
        }
        return (Array(text.utf8), next)
    }

    private func increase(
        _ item: FrozenTables.Item, by number: UInt64, _ tickets: Tickets, _ state: DrawState, _ next: inout DrawState
    ) -> String {
        let residuals = item.strata.map { $0.rate < Quotas.million ? state.residual(item, $0) : [] }
        let quotas = Quotas(
            zip(item.strata, residuals).map { Quotas.Cell(size: UInt64($1.count), rate: $0.rate) },
            total: UInt128(number))
        let draw = tickets.u128(scope: item.row.scope, label: "alloc|\(item.row.item)")
        let counts =
            item.row.mode.usesLargestRemainders
            ? quotas.countsByLargestRemainder()
            : quotas.counts(offset: draw.multipliedFullWidth(by: quotas.weightSum).high)
        var text = ""
        for (index, stratum) in item.strata.enumerated() {
            let order = tickets.ordered(residuals[index], scope: item.ticketScope, isDescending: false)
            for (place, entry) in order.prefix(Int(counts[index])).enumerated() {
                text +=
                    "take\t\(item.row.item)\t\(stratum.name)\t\(place + 1)\t\(entry.ticket.hex)\t\(entry.oid)\n"
                next.drawn.insert(.init(item: item.row.item, oid: entry.oid))
            }
        }
        return text
    }
}
