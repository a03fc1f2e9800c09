import Ceremony
import Digest
import Messages
import Standards

/// replace.txt: why a drawn object was never eligible, decided before anybody knows who comes next (递补, §2.6).
public struct Replacement: Hashable, Sendable {
    /// The closed list: what made an object ineligible at the freeze.
    ///
    /// Whatever a visit finds is a result instead.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// 封存前已注销.
        case deregistered
        /// 封存前已吊销.
        case revoked
        /// 封存前已迁出本辖区.
        case movedOut = "moved-out"
        /// 与另一登记对象为同一主体.
        case merged
        /// 封存前已不属于该事项的检查对象.
        case outOfScope = "out-of-scope"

        /// The reason in Chinese.
        public var text: String {
            switch self {
            case .deregistered: "封存前已注销"
            case .revoked: "封存前已吊销"
            case .movedOut: "封存前已迁出本辖区"
            case .merged: "与另一登记对象为同一主体"
            case .outOfScope: "封存前已不属于该事项的检查对象"
            }
        }
    }

    /// The item.
    public let item: String
    /// The cell (in mode `cluster` the cluster).
    public let cell: String
    /// The object that leaves (its pseudonym in a blinded frame).
    public let oid: String
    /// Why.
    public let code: Code
    /// The digest of the registry's extract.
    public let evidence: HashValue
    /// Its number, without spaces.
    public let document: String
    /// The day of the extract, at most 30 days before `at`.
    public let evidenceDay: CivilDate
    /// Since when the object was ineligible: not after the day of commit-by.
    public let ineligibleFrom: CivilDate
    /// The organisation that handles the replacement (经办).
    public let handledBy: String
    /// Another organisation that approves it.
    public let approvedBy: String
    /// When it was approved.
    public let at: Moment

    /// Gathers a replacement.
    ///
    /// Refuses the same organisation twice (D078) and evidence of the wrong day (D077); that it is early enough for
    /// the freeze and that the object is drawn is checked against the draw.
    public init(
        item: String, cell: String, oid: String, code: Code, evidence: HashValue, document: String,
        evidenceDay: CivilDate, ineligibleFrom: CivilDate, handledBy: String, approvedBy: String, at: Moment
    ) throws(Problem) {
        for name in [handledBy, approvedBy] where !Grammar.isName(name.utf8) {
            throw Problem(.fieldMalformed, expected: "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}", found: name)
        }
        guard !document.isEmpty, document.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
            throw Problem(.fieldMalformed, expected: "REF", found: document)
        }
        if handledBy == approvedBy { throw Problem(.approverOwn, found: approvedBy) }
        let earliest = at.date.adding(days: -30)
        guard evidenceDay >= earliest, evidenceDay <= at.date else {
            throw Problem(
                .replacementEvidence, expected: "\(earliest.text)…\(at.date.text)", found: evidenceDay.text)
        }
        self.item = item
        self.cell = cell
        self.oid = oid
        self.code = code
        self.evidence = evidence
        self.document = document
        self.evidenceDay = evidenceDay
        self.ineligibleFrom = ineligibleFrom
        self.handledBy = handledBy
        self.approvedBy = approvedBy
        self.at = at
    }

    /// The file's text, after the result that stood until now.
    func text(result: HashValue) -> String {
        """
        ssj-draw/1 replace
        result \(result.hex)
        out \(item) \(cell) \(oid)
        code \(code.rawValue)
        evidence \(evidence.hex) \(document) \(evidenceDay.text)
        ineligible \(ineligibleFrom.text)
        handled \(handledBy)
        approved \(approvedBy)
        at \(at.text)

        """
    }

    /// Reads replace.txt.
    init(_ bytes: [UInt8], file: String, result: HashValue) throws(Problem) {
        var reader = try RecordReader(bytes, file: file)
        try reader.head(.draw, "replace")
        try reader.quote("result", result)
        let out = try reader.words(of: "out", count: 3)
        let word = try reader.words(of: "code", count: 1)[0]
        guard let code = Code(rawValue: word) else {
            let codes = Code.allCases.map(\.rawValue).joined(separator: " ")
            throw reader.problem(.replacementCode, expected: codes, found: word)
        }
        func day(_ text: String, _ reader: RecordReader) throws(Problem) -> CivilDate {
            guard let day = CivilDate(iso: text) else {
                throw reader.problem(.fieldMalformed, expected: "2026-03-01", found: text)
            }
            return day
        }
        let words = try reader.words(of: "evidence", count: 3)
        let evidence = try reader.digest(words[0])
        let evidenceDay = try day(words[2], reader)
        let since = try reader.words(of: "ineligible", count: 1)[0]
        let ineligibleFrom = try day(since, reader)
        let handled = try reader.words(of: "handled", count: 1)[0]
        let approved = try reader.words(of: "approved", count: 1)[0]
        let at = try reader.moment(of: "at")
        let last = reader
        try reader.end()
        do {
            try self.init(
                item: out[0], cell: out[1], oid: out[2], code: code, evidence: evidence, document: words[1],
                evidenceDay: evidenceDay, ineligibleFrom: ineligibleFrom, handledBy: handled, approvedBy: approved,
                at: at)
        } catch {
            throw last.problem(error.message, expected: error.expected, found: error.found)
        }
    }

    /// Checks the replacement against the draw: the object is drawn there (D074) and was ineligible in time (D077).
    func check(against state: DrawState, terms: CeremonyTerms) throws(Problem) -> FrozenTables.Item {
        guard let item = state.tables.items.first(where: { $0.row.item == self.item }),
            let stratum = item.strata.first(where: { $0.name == cell }), state.isDrawn(item, oid),
            state.oids(stratum).contains(oid)
        else { throw Problem(.notDrawn, at: Position(file: "replace.txt"), found: oid) }
        let limit = terms.times.commitBy.date
        if ineligibleFrom > limit {
            throw Problem(
                .replacementEvidence, at: Position(file: "replace.txt"), expected: "≤ \(limit.text)",
                found: ineligibleFrom.text)
        }
        return item
    }

    /// The next ticket of the same cell, or the shortfall: the text of result.txt and the state after it.
    ///
    /// The text binds `reason`, the digest of replace.txt, so that an edited reason is found in the public files.
    func apply(
        to state: DrawState, terms: CeremonyTerms, reason: HashValue
    ) throws(Problem) -> (text: [UInt8], state: DrawState) {
        let item = try check(against: state, terms: terms)
        var next = state
        next.drawn.remove(.init(item: self.item, oid: oid))
        next.gone.insert(.init(item: self.item, oid: oid))
        var text = "ssj-draw/1\treplaced\nseed\t\(state.tickets.seed.hex)\nreason\t\(reason.hex)\n"
        text += "out\t\(self.item)\t\(cell)\t\(oid)\n"
        let stratum = item.strata.first { $0.name == cell }
        // In mode poisson every object stands for itself: nobody is a reserve.
        let reserves = item.row.mode.total == .poisson ? [] : stratum.map { next.residual(item, $0) } ?? []
        if let entry = next.ordered(item, reserves).first {
            text += "in\t\(self.item)\t\(cell)\t\(entry.ticket.hex)\t\(entry.oid)\n"
            next.drawn.insert(.init(item: self.item, oid: entry.oid))
        } else {
            text += "shortfall\t\(self.item)\t\(cell)\n"
        }
        return (Array(text.utf8), next)
    }
}
