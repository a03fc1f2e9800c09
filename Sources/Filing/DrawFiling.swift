import Messages
import Output
import Standards

/// The filing of how draws were held (抽取情况备案): every freeze, how it ended, and how well it proves itself.
///
/// It names nobody who was drawn: lists are published when their tasks are over.
public struct DrawFiling: Sendable {
    /// Who sends it to whom; a report of what was done never asks for approval.
    public let letter: Letter
    /// The county.
    public let county: String
    /// The year.
    public let year: Int
    /// What the freezes in a row say: that no serial is missing and each names the one before, or what does not fit.
    public let chain: String
    /// The public events in the order of their freezes, each with its finished draws.
    public let sittings: [Sitting]
    /// Freezes that were voided, in their order.
    public let voided: [Voided]
    /// Freezes that have neither result nor void, in their order.
    public let open: [Open]

    /// What one public event drew (批次).
    public struct Sitting: Hashable, Sendable {
        /// How it was held, with its event and moment.
        public let title: String
        /// The draws in the order of their ids.
        public let draws: [Draw]

        /// Takes both parts.
        public init(title: String, draws: [Draw]) {
            self.title = title
            self.draws = draws
        }
    }

    /// One finished draw.
    public struct Draw: Hashable, Sendable {
        /// The draw's id.
        public let id: String
        /// The task's name.
        public let task: String
        /// When it was frozen.
        public let frozen: String
        /// F in groups, a line each.
        public let digest: [String]
        /// Whether everything that is due was witnessed in time.
        public let isWitnessed: Bool
        /// Who contributed, who witnessed when, and what is missing, a sentence each.
        public let strength: [String]
        /// What came after the draw, a sentence each.
        public let later: [String]
        /// Its items, in the order of their codes.
        public let items: [Item]

        /// Takes all parts.
        public init(
            id: String, task: String, frozen: String, digest: [String], isWitnessed: Bool, strength: [String],
            later: [String], items: [Item]
        ) {
            self.id = id
            self.task = task
            self.frozen = frozen
            self.digest = digest
            self.isWitnessed = isWitnessed
            self.strength = strength
            self.later = later
            self.items = items
        }
    }

    /// One item of a draw, in numbers only.
    public struct Item: Hashable, Sendable {
        /// The item's name.
        public let name: String
        /// How it was drawn.
        public let mode: String
        /// How many could be drawn.
        public let population: Int
        /// How many were drawn.
        public let drawn: Int
        /// How many are drawn after everything that came later.
        public let now: Int

        /// Takes all parts.
        public init(name: String, mode: String, population: Int, drawn: Int, now: Int) {
            self.name = name
            self.mode = mode
            self.population = population
            self.drawn = drawn
            self.now = now
        }
    }

    /// A freeze that was voided.
    public struct Voided: Hashable, Sendable {
        /// The draw's id.
        public let id: String
        /// The task's name.
        public let task: String
        /// When it was frozen.
        public let frozen: String
        /// When it was voided.
        public let at: String
        /// The reason's code.
        public let reason: String
        /// The freeze that took its place; a dash when none has.
        public let next: String

        /// Takes all parts.
        public init(id: String, task: String, frozen: String, at: String, reason: String, next: String) {
            self.id = id
            self.task = task
            self.frozen = frozen
            self.at = at
            self.reason = reason
            self.next = next
        }
    }

    /// A freeze that has neither result nor void: who tried several freezes leaves such ones behind.
    public struct Open: Hashable, Sendable {
        /// The draw's id, with `amend-1` for a step after it.
        public let id: String
        /// The task's name.
        public let task: String
        /// When it was frozen.
        public let frozen: String
        /// How many days ago, on the filing's day.
        public let days: Int
        /// Before when it had to be ended.
        public let due: String
        /// Whether that moment is over.
        public let isOverdue: Bool
        /// What it lacks and who owes it.
        public let owed: String

        /// Takes all parts.
        public init(
            id: String, task: String, frozen: String, days: Int, due: String, isOverdue: Bool, owed: String
        ) {
            self.id = id
            self.task = task
            self.frozen = frozen
            self.days = days
            self.due = due
            self.isOverdue = isOverdue
            self.owed = owed
        }
    }

    /// Takes all parts.
    public init(
        _ letter: Letter, county: String, year: Int, chain: String, sittings: [Sitting], voided: [Voided], open: [Open]
    ) {
        self.letter = letter
        self.county = county
        self.year = year
        self.chain = chain
        self.sittings = sittings
        self.voided = voided
        self.open = open
    }

    /// All finished draws, a sitting after the other.
    public var draws: [Draw] { sittings.flatMap(\.draws) }
}
