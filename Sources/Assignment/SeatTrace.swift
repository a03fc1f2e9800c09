/// How one seat was drawn, to be checked by hand: the tie group, the word of the stream, the index, the winner.
struct SeatTrace {
    /// The step that last changed the holder.
    enum Step: String {
        case draw, repair, balance, mix, polish, lottery
    }

    /// Officers who could be drawn: eligible, with room, not in the team, of the lowest load; 0 = repaired at once.
    var ties: Int32 = 0
    /// The accepted word; nil when only one could be drawn.
    var word: UInt64?
    /// The index into the tie group in the order of ids.
    var index: Int32 = -1
    /// The officer of the instance who was drawn first, −1 for none.
    var winner: Int32 = -1
    /// The step that gave the seat its final holder.
    var step: Step = .draw
}
