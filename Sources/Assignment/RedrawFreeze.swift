import Ceremony
import Digest
import Messages
import Standards

/// redraw-freeze.txt: what the value of a redraw binds; logged and witnessed before the value exists (assign.md §3.3).
public struct RedrawFreeze: Hashable, Sendable {
    /// A seat to draw again, with how often it is drawn again then, from 1.
    public struct OpenSeat: Hashable, Sendable {
        /// The seat's id.
        public let seat: String
        /// How often, this time included.
        public let count: Int

        /// Pairs a seat with its count.
        public init(seat: String, count: Int) {
            self.seat = seat
            self.count = count
        }
    }

    /// F of the assignment.
    public let assignment: HashValue
    /// SHA-256 of the teams as they stand.
    public let teams: HashValue
    /// F of the preceding redraw of this assignment; zeros for the first.
    public let previous: HashValue
    /// The seats, by bytes.
    public let open: [OpenSeat]
    /// Who dropped out of this task so far, by bytes.
    public let withdrawn: [String]
    /// Digest of the salted reason and of who approved.
    public let reason: HashValue
    /// Beacon and times.
    public let terms: CeremonyTerms

    /// Takes the parts; lists are put in order.
    public init(
        assignment: HashValue, teams: HashValue, previous: HashValue, open: [OpenSeat], withdrawn: [String],
        reason: HashValue, terms: CeremonyTerms
    ) {
        self.assignment = assignment
        self.teams = teams
        self.previous = previous
        self.open = open.sortedByBytes(of: \.seat)
        self.withdrawn = Set(withdrawn).sortedByBytes()
        self.reason = reason
        self.terms = terms
    }

    /// Reads redraw-freeze.txt strictly; throws with file and line.
    public init(_ bytes: [UInt8], file: String = "redraw-freeze.txt") throws(Problem) {
        var reader = try RecordReader(bytes, file: file)
        try reader.head(.assignment, "redraw")
        assignment = try reader.digest(of: "assign")
        teams = try reader.digest(of: "teams")
        previous = try reader.digest(of: "prev")
        var open: [OpenSeat] = []
        while reader.keyword == "open" {
            let words = try reader.words(of: "open", count: 2)
            guard let count = Int(words[1]), count > 0, String(count) == words[1] else {
                throw reader.problem(.assignRecordLine, expected: "open SEAT 1…", found: words.joined(separator: " "))
            }
            open.append(OpenSeat(seat: words[0], count: count))
        }
        var withdrawn: [String] = []
        while reader.keyword == "withdrawn" { withdrawn.append(try reader.words(of: "withdrawn", count: 1)[0]) }
        self.open = open
        self.withdrawn = withdrawn
        reason = try reader.digest(of: "reason")
        terms = try CeremonyTerms.read(&reader)
        guard text.utf8.elementsEqual(bytes) else {
            throw Problem(.assignUnsorted, at: Position(file: file), found: open.first?.seat ?? "")
        }
    }

    /// F = SHA-256 of the file.
    public var freeze: HashValue { HashAlgorithm.sha256.hash(text) }

    /// The file's text.
    public var text: String {
        var lines = ["\(CeremonyFamily.assignment.rawValue) redraw", "assign \(assignment.hex)", "teams \(teams.hex)"]
        lines.append("prev \(previous.hex)")
        lines += open.map { "open \($0.seat) \($0.count)" }
        lines += withdrawn.map { "withdrawn \($0)" }
        lines.append("reason \(reason.hex)")
        return (lines + terms.lines).map { $0 + "\n" }.joined()
    }

    /// Opens the sitting of this redraw.
    public var sitting: Sitting { Sitting(family: .assignment, hash: .sha256, freeze: freeze, terms: terms) }

    /// Reads and checks the records of the redraw's ceremony; their `seed` is its seed.
    public func ceremony(commits: [UInt8], reveals: [UInt8], seed: [UInt8]) throws(Problem) -> CeremonyRecords {
        try CeremonyRecords(
            family: .assignment, hash: .sha256, freeze: freeze, terms: terms, commits: commits, reveals: reveals,
            seed: seed)
    }

    /// Refuses open seats that cannot all be filled by officers who did not drop out (A025).
    public func requireRoom(_ instance: AssignmentInstance, teams: TeamTable) throws(Problem) {
        let seats = open.map(\.seat)
        if RedrawRoom(instance, withdrawn: withdrawn).canFill(seats, beside: teams.rows, empty: Set(seats)) { return }
        throw Problem(.redrawWithoutRoom, found: seats.prefix(8).joined(separator: "、"))
    }

    /// Draws the open seats one after the other, scarcest first; nobody else moves.
    ///
    /// Throws when the teams are not those of the freeze (A017) or nobody is left for a seat (A016).
    public func draw(
        _ instance: AssignmentInstance, teams: TeamTable, seed: HashValue
    ) throws(Problem) -> (teams: TeamTable, seats: [SeatRedraw]) {
        let found = HashAlgorithm.sha256.hash(teams.bytes)
        guard found == self.teams else {
            throw Problem(
                .assignNotGenuine, at: Position(file: TeamRow.fileName), expected: self.teams.hex, found: found.hex)
        }
        // An open seat's holder is gone: he neither carries load nor blocks a place in the team.
        let order = open.sorted {
            (instance.poolSize(of: $0.seat), $0.seat) < (instance.poolSize(of: $1.seat), $1.seat)
        }
        var waiting = Set(open.map(\.seat))
        var current = teams
        var drawn: [SeatRedraw] = []
        for (place, seat) in order.enumerated() {
            let result = try LevelDraw.redraw(
                instance, teams: current, seat: seat.seat, withdrawn: withdrawn, count: seat.count, seed: seed,
                empty: waiting, rest: order[(place + 1)...].map(\.seat))
            waiting.remove(seat.seat)
            current = result.teams
            drawn.append(result)
        }
        return (current, drawn.sortedByBytes(of: \.seat))
    }
}

extension AssignmentInstance {
    fileprivate func poolSize(of seat: String) -> Int {
        seats.firstIndex { $0.id == seat }.map { pools[Int(seatPool[$0])].members.count } ?? 0
    }
}
