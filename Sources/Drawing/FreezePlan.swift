import Ceremony
import Digest

/// Everything a freeze is made from (SSJ-DRAW/1 §2.2).
public struct FreezePlan: Sendable {
    /// One object of a confirmed population.
    public struct Member: Hashable, Sendable {
        /// The item.
        public let item: String
        /// The object.
        public let oid: String

        /// Pairs an item with an object.
        public init(item: String, oid: String) {
            self.item = item
            self.oid = oid
        }
    }

    /// How the frame is blinded (§2.9).
    public struct Blinded: Sendable {
        /// The draw's pseudonyms.
        public let blinding: Blinding
        /// The county's division code, under which small cells are merged.
        public let county: String
        /// The reason to publish where a cell stays below five objects; nil refuses such a frame (D021).
        public let smallCellReason: String?

        /// Gathers the parts.
        public init(blinding: Blinding, county: String, smallCellReason: String?) {
            self.blinding = blinding
            self.county = county
            self.smallCellReason = smallCellReason
        }
    }

    /// The draw's ID, `<division>-<year>-<serial>`.
    public var draw: String
    /// The digest of the draw.
    public var hash: HashAlgorithm
    /// F of the office's preceding freeze; zeros for the first.
    public var previous: HashValue
    /// Parties, beacon, fallback, times.
    public var terms: CeremonyTerms
    /// The items in any order.
    public var items: [ItemRow]
    /// The cells in any order.
    public var cells: [CellRow]
    /// The frame in any order, with real objects.
    public var frame: [Frame.Row]
    /// The excluded objects in any order, with real objects.
    public var excluded: [ExcludedRow]
    /// The confirmed rosters' objects per item: frame and exclusions must divide exactly these.
    public var confirmed: [Member]
    /// The published reasons.
    public var warnings: [WarningRow]
    /// The clusters of items of mode `cluster` in any order, with real objects.
    public var clusters: [ClusterRow]
    /// What the history classes of the cells were computed from, with real objects; nil without classes.
    public var history: (rule: HistoryRule, rows: [HistoryRow])?
    /// Objects that replacements took out of earlier draws, with real objects.
    public var replaced: [ReplacedRow]
    /// Further files by name, already in their frozen form: objects.tsv, inspectors.tsv, roster.txt and so on.
    ///
    /// Required ones that are not given are frozen with 0 bytes. In a blinded draw they must hold pseudonyms.
    public var extras: [(name: String, bytes: [UInt8])]
    /// How the frame is blinded; nil freezes real objects.
    public var blinded: Blinded?
    /// The voided freeze that this one retries; nil for an ordinary freeze.
    public var retryOf: FreezeRecord?

    /// A plan without exclusions, warnings, extra files or blinding; set them afterwards.
    public init(
        draw: String, hash: HashAlgorithm, previous: HashValue, terms: CeremonyTerms, items: [ItemRow],
        cells: [CellRow], frame: [Frame.Row], confirmed: [Member]
    ) {
        self.draw = draw
        self.hash = hash
        self.previous = previous
        self.terms = terms
        self.items = items
        self.cells = cells
        self.frame = frame
        self.confirmed = confirmed
        excluded = []
        warnings = []
        clusters = []
        replaced = []
        extras = []
    }
}
