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
    /// The step that last changed the holder: draw, repair, balance, mix, polish, lottery, direct, extra.
    public let step: String

    /// The step of a seat that was filled directly.
    public static let direct = "direct"
    /// The step of a third officer or an expert, drawn when all other seats were filled.
    public static let extra = "extra"

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
        word = try FieldGrammar.word(fields[10], "word")
        index = fields[11] == "-" ? nil : try FieldGrammar.number(fields[11], "index")
        winner = fields[12] == "-" ? nil : try FieldGrammar.token(fields[12], "winner")
        holder = try FieldGrammar.token(fields[13], "holder")
        step = fields[14]
        guard SeatTrace.Step(rawValue: step) != nil || step == Self.direct || step == Self.extra else {
            throw FieldGrammar.refusal(step, "step", "draw|repair|balance|mix|polish|lottery|direct|extra")
        }
    }

    /// The fields to write.
    public var fields: [String] {
        [seat, String(pool)] + excluded.map { String($0) } + [
            String(ties), FieldGrammar.text(word), index.map { String($0) } ?? "-", winner ?? "-", holder,
            step,
        ]
    }
}
