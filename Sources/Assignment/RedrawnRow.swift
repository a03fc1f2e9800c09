import Messages

/// A row of seats.tsv of a redraw: how one seat was drawn again, so that a visitor can check it by hand.
public struct RedrawnRow: FrozenRow {
    /// The seat's id.
    public let seat: String
    /// Who dropped out.
    public let withdrawn: String
    /// The officers among whom was drawn, by bytes: of lowest load.
    public let candidates: [String]
    /// The word of stream (redraw, `<seat>/<count>`); nil (`-`) where there was one candidate.
    public let word: UInt64?
    /// word mod the number of candidates: the winner's place among them.
    public let index: Int
    /// Who takes the seat.
    public let winner: String

    /// The row of a redraw.
    public init(_ redraw: SeatRedraw) {
        seat = redraw.seat
        withdrawn = redraw.withdrawn
        candidates = redraw.candidates
        word = redraw.word
        index = redraw.index
        winner = redraw.winner
    }

    /// The file is seats.tsv.
    public static let fileName = "seats.tsv"
    /// seat, withdrawn, candidates, word, index, winner.
    public static let columns = ["seat", "withdrawn", "candidates", "word", "index", "winner"]
    /// The key is seat.
    public static let keyColumns = 1

    /// Reads a line's fields.
    public init(fields: [String]) throws(Problem) {
        seat = fields[0]
        withdrawn = try FieldGrammar.token(fields[1], "withdrawn")
        candidates = try FieldGrammar.terms(fields[2], "candidates")
        word = try FieldGrammar.word(fields[3], "word")
        index = try FieldGrammar.number(fields[4], "index")
        winner = try FieldGrammar.token(fields[5], "winner")
    }

    /// The fields to write.
    public var fields: [String] {
        [seat, withdrawn, FieldGrammar.text(candidates), FieldGrammar.text(word), String(index), winner]
    }
}
