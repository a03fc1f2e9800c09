import Standards

/// A row of a roster of targets while it is being read: its texts as bytes, in any order; ``StatementRows`` takes it.
///
/// One draft serves for all rows, so that none of them costs an allocation.
public struct StatementDraft: Sendable {
    /// The texts, one behind the other; what stands behind `size` bytes means nothing.
    @usableFromInline var bytes: [UInt8]
    /// Where the text of each column lies.
    @usableFromInline var places: [Range<Int>]
    /// How many bytes all texts have.
    @usableFromInline var size = 0
    /// The line in the file.
    public private(set) var line = 0
    /// What is to be done.
    public private(set) var operation = RowOperation.update
    /// Where the row lies in the bytes of its file; nil when that is not known.
    public private(set) var extent: Range<Int>?

    /// A row that says nothing.
    public init() {
        places = Array(repeating: 0..<0, count: StatementRows.Column.count)
        bytes = Array(repeating: 0, count: 1 << 10)
    }

    /// Begins another row, which says nothing yet.
    public mutating func begin(line: Int, _ operation: RowOperation, extent: Range<Int>? = nil) {
        self.line = line
        self.extent = extent
        self.operation = operation
        size = 0
        for column in places.indices { places[column] = 0..<0 }
    }

    /// Puts the UTF-8 of a text into a column.
    @inlinable
    public mutating func put(_ column: StatementRows.Column, _ text: UnsafeRawBufferPointer) {
        let place = size..<size + text.count
        if place.upperBound > bytes.count { makeRoom(for: text.count) }
        bytes.withUnsafeMutableBytes { UnsafeMutableRawBufferPointer(rebasing: $0[place]).copyMemory(from: text) }
        places[column.rawValue] = place
        size = place.upperBound
    }

    @usableFromInline
    mutating func makeRoom(for more: Int) { bytes += repeatElement(0, count: max(bytes.count, more)) }

    /// Puts a text into a column.
    public mutating func put(_ column: StatementRows.Column, _ text: String) {
        var text = text
        text.withUTF8 { put(column, UnsafeRawBufferPointer($0)) }
    }

    /// Hands over the UTF-8 of a column.
    @inlinable
    public func withText<Result>(
        _ column: StatementRows.Column, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        try bytes.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[places[column.rawValue]])) }
    }

    /// The text of a column.
    public func text(_ column: StatementRows.Column) -> String {
        withText(column) { String(decoding: $0, as: UTF8.self) }
    }

    /// The row as a value.
    public var entry: Entry<TargetStatement> {
        Entry(
            line: line, record: TargetStatement(texts: StatementRows.Column.allCases.map(text)), operation: operation)
    }

    /// Hands over the UTF-8 of all columns, in their order.
    func forEachText(_ body: (UnsafeRawBufferPointer) -> Void) {
        bytes.withUnsafeBytes { bytes in
            for place in places { body(UnsafeRawBufferPointer(rebasing: bytes[place])) }
        }
    }

    /// Whether the row says something in a column.
    @inlinable public func isGiven(_ column: StatementRows.Column) -> Bool { !places[column.rawValue].isEmpty }

    /// Whether the row says something in the column of a number.
    func isGiven(_ column: Int) -> Bool { !places[column].isEmpty }
}

extension StatementDraft {
    /// A row that says what an entry says.
    init(_ entry: Entry<TargetStatement>) {
        self.init()
        begin(line: entry.line, entry.operation)
        let statement = entry.record
        let listing = statement.listing
        put(.oid, statement.oid)
        put(.name, statement.name)
        put(.subjectClass, statement.subjectClass?.rawValue ?? "")
        put(.status, statement.status?.rawValue ?? "")
        put(.division, statement.division)
        put(.region, statement.region)
        put(.industry, statement.industry)
        put(.address, statement.address)
        put(.representative, statement.representative)
        put(.phone, statement.phone)
        put(.founded, statement.founded?.text ?? "")
        put(.supervisor, listing.supervisor)
        put(.library, listing.library)
        put(.licenceKind, listing.licenceKind)
        put(.licenceNumber, listing.licenceNumber)
        put(.licenceEnd, listing.licenceEnd?.text ?? "")
        put(.tags, listing.tags.joined(separator: "\n"))
        put(.owner, statement.owner)
    }
}

extension TargetStatement {
    /// Reads the texts of ``StatementRows/Column``.
    init(texts: [String]) {
        func text(_ column: StatementRows.Column) -> String { texts[column.rawValue] }
        self.init(
            oid: text(.oid), name: text(.name), subjectClass: SubjectClass(rawValue: text(.subjectClass)),
            status: RegistrationStatus(rawValue: text(.status)), division: text(.division), region: text(.region),
            industry: text(.industry), address: text(.address), representative: text(.representative),
            phone: text(.phone), founded: CivilDate(iso: text(.founded)), owner: text(.owner),
            listing: Listing(
                library: text(.library), licenceKind: text(.licenceKind), licenceNumber: text(.licenceNumber),
                licenceEnd: CivilDate(iso: text(.licenceEnd)),
                tags: text(.tags).utf8.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) },
                supervisor: text(.supervisor)))
    }
}
