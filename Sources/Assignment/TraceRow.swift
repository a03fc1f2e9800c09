import Messages

/// A row of trace.tsv: how one seat was drawn, so that a visitor can check it by hand (assign.md §3.4 step 2).
public struct TraceRow: FrozenRow {
    /// The seat's id.
    public let seat: String
    /// Officers who fulfil department, region and requirement, before recusals.
    public let pool: Int
    /// Officers kept out, per reason in the order of `Ineligibility.each`; one officer can count under several.
    public let excluded: [Int]
    /// Officers of equal, lowest load among whom was drawn; 0 where a chain of moves filled the seat.
    public let ties: Int
    /// The word of stream (pick, seat); nil (`-`) where nothing had to be drawn.
    public let word: UInt64?
    /// word mod ties, the place in the tie group in the order of ids.
    public let index: Int?
    /// Whom the word named.
    public let winner: String?
    /// Who holds the seat in the end.
    public let holder: String
    /// The step that last changed the holder: draw, repair, balance, mix, polish.
    public let step: String

    init(
        seat: String, pool: Int, excluded: [Int], ties: Int, word: UInt64?, index: Int?, winner: String?,
        holder: String, step: String
    ) {
        self.seat = seat
        self.pool = pool
        self.excluded = excluded
        self.ties = ties
        self.word = word
        self.index = index
        self.winner = winner
        self.holder = holder
        self.step = step
    }

    /// The file is trace.tsv.
    public static let fileName = "trace.tsv"
    /// seat, pool, the seven reasons, ties, word, index, winner, holder, step.
    public static let columns = [
        "seat", "pool", "department", "region", "specialty", "certificate", "recusal", "unavailable", "role", "ties",
        "word", "index", "winner", "holder", "step",
    ]
    /// The key is seat.
    public static let keyColumns = 1

    /// Reads a line's fields.
    public init(fields: [String]) throws(Problem) {
        seat = fields[0]
        pool = try FieldGrammar.number(fields[1], "pool")
        var excluded: [Int] = []
        for column in 2...8 { excluded.append(try FieldGrammar.number(fields[column], Self.columns[column])) }
        self.excluded = excluded
        ties = try FieldGrammar.number(fields[9], "ties")
        if fields[10] == "-" {
            word = nil
        } else {
            guard fields[10].utf8.count == 16, let value = UInt64(fields[10], radix: 16),
                fields[10] == Self.hexadecimal(value)
            else { throw FieldGrammar.refusal(fields[10], "word", "[0-9a-f]{16}|-") }
            word = value
        }
        index = fields[11] == "-" ? nil : try FieldGrammar.number(fields[11], "index")
        winner = fields[12] == "-" ? nil : try FieldGrammar.token(fields[12], "winner")
        holder = try FieldGrammar.token(fields[13], "holder")
        step = fields[14]
        guard SeatTrace.Step(rawValue: step) != nil else {
            throw FieldGrammar.refusal(step, "step", "draw|repair|balance|mix|polish")
        }
    }

    /// The fields to write.
    public var fields: [String] {
        [seat, String(pool)] + excluded.map { String($0) } + [
            String(ties), word.map(Self.hexadecimal) ?? "-", index.map { String($0) } ?? "-", winner ?? "-", holder,
            step,
        ]
    }

    private static func hexadecimal(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
