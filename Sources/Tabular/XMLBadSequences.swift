import Messages

/// The places of a document that were no characters, as they are met: each damages its record, or stands outside.
struct XMLBadSequences {
    private var ahead: ArraySlice<(line: Int, bad: BadSequence)> = []
    /// What is known to stand outside the records.
    private(set) var outside: [Problem] = []

    /// What no record has claimed so far.
    var waiting: [Problem] { ahead.map(note) }

    /// Adds what stands in the text that comes next; offsets count from the beginning of the whole text.
    mutating func expect(_ bad: [(line: Int, bad: BadSequence)]) { ahead += bad }

    /// Why a record between two offsets, which begins in a line, is damaged; nil when nothing bad stands in it.
    mutating func first(from start: Int, before end: Int, line: Int) -> Problem? {
        guard !ahead.isEmpty else { return nil }
        while let next = ahead.first, next.bad.textOffset < start { outside.append(note(ahead.removeFirst())) }
        guard let first = ahead.first?.bad, first.textOffset < end else { return nil }
        ahead = ahead.drop { $0.bad.textOffset < end }
        return Problem(first.message, at: Position(line: line, byte: first.offset), found: first.shown)
    }

    private func note(_ place: (line: Int, bad: BadSequence)) -> Problem { place.bad.note(line: place.line) }
}
