import Standards

/// A draw as the registry lists it; its files under `draws/<id>/` are the truth.
public struct DrawRecord: Hashable, Sendable, Codable {
    /// `<division>-<year>-<serial>`.
    public let id: String
    /// The task.
    public let task: String
    /// Codes of the items drawn, sorted.
    public let items: [String]
    /// F, the digest of freeze.txt.
    public let freeze: String
    /// When it was frozen: the step's as-of.
    public let frozenAt: Moment
    /// The announced beacon, such as `DICE jieshou-2026-1 60`.
    public let beacon: String
    /// How far it has come.
    public var state: State

    /// How far a draw has come.
    public enum State: String, Sendable, Codable {
        /// Frozen, no value yet.
        case frozen
        /// The ceremony value is recorded.
        case thrown
        /// The result stands.
        case drawn
        /// Voided with a reason.
        case void
    }

    /// The year of the plan it belongs to; task ids recur from year to year.
    public var year: Int { Int(id.dropFirst("DDDDDD-".count).prefix(4)) ?? 0 }

    /// Makes a record.
    public init(
        id: String, task: String, items: [String], freeze: String, frozenAt: Moment, beacon: String, state: State
    ) {
        self.id = id
        self.task = task
        self.items = items
        self.freeze = freeze
        self.frozenAt = frozenAt
        self.beacon = beacon
        self.state = state
    }
}

/// One drawn target of a draw.
public struct DrawnTarget: Hashable, Sendable {
    /// The draw.
    public let draw: String
    /// The item.
    public let item: String
    /// The cell.
    public let cell: String
    /// The rank from 1 within item and cell.
    public let rank: Int
    /// The target's own oid, never a pseudonym.
    public let oid: String

    /// Makes a drawn target.
    public init(draw: String, item: String, cell: String, rank: Int, oid: String) {
        self.draw = draw
        self.item = item
        self.cell = cell
        self.rank = rank
        self.oid = oid
    }
}

/// One filled seat of a team.
public struct FilledSeat: Hashable, Sendable {
    /// The draw whose target is visited.
    public let draw: String
    /// The target visited, its own oid.
    public let oid: String
    /// The seat's id.
    public let seat: String
    /// The department's code.
    public let department: String
    /// `leader`, `general`, or the specialty asked for.
    public let requirement: String
    /// The inspector's id.
    public let inspector: String

    /// Makes a seat.
    public init(draw: String, oid: String, seat: String, department: String, requirement: String, inspector: String) {
        self.draw = draw
        self.oid = oid
        self.seat = seat
        self.department = department
        self.requirement = requirement
        self.inspector = inspector
    }
}
