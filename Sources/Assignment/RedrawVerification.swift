import Ceremony
import Digest
import Messages
import Standards

/// Checks the redraws of an assignment one after the other, each from its files alone.
///
/// A redraw must continue the chain, draw exactly the open seats with its own later seed, and leave lawful teams.
public struct RedrawVerification: Sendable {
    /// The files of one redraw.
    public struct Files: Sendable {
        /// Where they lie, for messages: `redraw/01`.
        public let name: String
        /// The bytes of a file by its name.
        public let bytes: [String: [UInt8]]

        /// Pairs a place with its files.
        public init(name: String, bytes: [String: [UInt8]]) {
            self.name = name
            self.bytes = bytes
        }

        fileprivate subscript(_ file: String) -> [UInt8] { bytes[file] ?? [] }
    }

    /// The teams as they stand after the redraws checked so far.
    public private(set) var teams: TeamTable
    /// The seats that were drawn again so far.
    public private(set) var redrawn: Set<String> = []
    private let instance: AssignmentInstance
    private let assignment: HashValue
    private var previous = HashValue.zero
    private var counts: [String: Int] = [:]
    private var withdrawn: Set<String> = []

    /// Starts from the teams of the assignment with this F.
    public init(_ instance: AssignmentInstance, assignment: HashValue, teams: TeamTable) {
        self.instance = instance
        self.assignment = assignment
        self.teams = teams
    }

    /// Checks the next redraw; throws at the first difference (A017, or what is wrong with a record).
    public mutating func check(_ files: Files) throws(Problem) {
        let freeze = try RedrawFreeze(files["redraw-freeze.txt"], file: "\(files.name)/redraw-freeze.txt")
        try same("assign", freeze.assignment.hex, assignment.hex, files)
        try same("prev", freeze.previous.hex, previous.hex, files)
        for seat in freeze.open {
            counts[seat.seat, default: 0] += 1
            try same("open \(seat.seat)", String(seat.count), String(counts[seat.seat, default: 0]), files)
        }
        let holders = Dictionary(teams.rows.map { ($0.seat, $0.inspector) }) { first, _ in first }
        withdrawn.formUnion(freeze.open.compactMap { holders[$0.seat] })
        try same("withdrawn", Set(freeze.withdrawn).sortedText, withdrawn.sortedText, files)
        previous = freeze.freeze
        guard files.bytes["seed.txt"] != nil else { return }
        let records = try freeze.ceremony(
            commits: files["commits.txt"], reveals: files["reveals.txt"], seed: files["seed.txt"])
        try Witness.read(files["witness.txt"]).requireOwn(of: freeze.freeze, records)
        let result = try freeze.draw(instance, teams: teams, seed: records.seed)
        let rows = try FrozenTable(result.seats.map(RedrawnRow.init))
        try same(RedrawnRow.fileName, text(files[RedrawnRow.fileName]), text(rows.bytes), files)
        try same(TeamRow.fileName, text(files[TeamRow.fileName]), text(result.teams.bytes), files)
        teams = result.teams
        redrawn.formUnion(freeze.open.map(\.seat))
    }

    private func text(_ bytes: [UInt8]) -> String { HashAlgorithm.sha256.hash(bytes).hex }

    private func same(_ what: String, _ found: String, _ expected: String, _ files: Files) throws(Problem) {
        if found == expected { return }
        throw Problem(
            .assignNotGenuine, at: Position(file: "\(files.name)/\(what)"), expected: expected, found: found)
    }
}

extension Set<String> {
    fileprivate var sortedText: String {
        sortedByBytes().joined(separator: ",")
    }
}
