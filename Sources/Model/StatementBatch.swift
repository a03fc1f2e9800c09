import Standards

/// Some rows of a roster of targets as bytes, and behind them the one that is being read, whose texts come in any order.
///
/// One batch serves for all rows of a file, so that none of them costs an allocation; ``StatementTaking`` takes it when it
/// is full. Rows that are read and taken in turns, some hundred at a time, cost a third less than one by one.
public struct StatementBatch: Sendable {
    /// The texts of a row, empty where the row says nothing.
    ///
    /// Their order is that of the registry's columns.
    public enum Column: Int, CaseIterable, Sendable {
        /// How many there are.
        @usableFromInline static let count = 18

        case oid, name, subjectClass, status, division, region, industry, address, representative, phone, founded
        case supervisor, library, licenceKind, licenceNumber, licenceEnd, tags, owner
    }

    /// Where a text lies.
    @usableFromInline struct Place: Sendable {
        @usableFromInline var start: UInt32
        @usableFromInline var count: UInt32

        @usableFromInline static let nowhere = Place(start: 0, count: 0)

        @usableFromInline init(start: UInt32, count: UInt32) { (self.start, self.count) = (start, count) }

        @usableFromInline var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
    }

    /// How many rows are complete.
    public private(set) var count = 0
    /// The texts, one behind the other; what stands behind `size` bytes means nothing.
    @usableFromInline var bytes = [UInt8](repeating: 0, count: 1 << 10)
    /// How many bytes there are.
    @usableFromInline var size = 0
    /// How many of them are of rows that are complete.
    private var completeSize = 0
    /// Where the texts of each row lie, column by column, those of the row that is being read included.
    @usableFromInline var places = [Place](repeating: .nowhere, count: Column.count)
    /// Where the places of the row that is being read begin.
    @usableFromInline var row = 0
    private var lines: [Int] = [0]
    private var operations: [RowOperation] = [.update]

    /// No rows.
    public init() {}

    /// Whether there are so many rows that they should be taken now.
    public var isFull: Bool { completeSize > 1 << 17 }

    /// Begins a row, which says nothing yet; one that was not kept is forgotten.
    public mutating func begin(line: Int, _ operation: RowOperation) {
        size = completeSize
        for place in row..<row + Column.count { places[place] = .nowhere }
        (lines[count], operations[count]) = (line, operation)
    }

    /// Keeps the row that is being read.
    public mutating func keep() {
        completeSize = size
        count += 1
        row += Column.count
        if row == places.count {
            places += repeatElement(.nowhere, count: Column.count)
            lines.append(0)
            operations.append(.update)
        }
    }

    /// Forgets all rows.
    public mutating func removeAll() { (count, size, completeSize, row) = (0, 0, 0, 0) }

    /// Puts the UTF-8 of a text into a column of the row that is being read.
    @inlinable
    public mutating func put(_ column: Column, _ text: UnsafeRawBufferPointer) {
        let end = size + text.count
        if end > bytes.count { makeRoom(for: text.count) }
        bytes.withUnsafeMutableBytes { UnsafeMutableRawBufferPointer(rebasing: $0[size..<end]).copyMemory(from: text) }
        places[row + column.rawValue] = Place(
            start: UInt32(truncatingIfNeeded: size), count: UInt32(truncatingIfNeeded: text.count))
        size = end
    }

    @usableFromInline
    mutating func makeRoom(for more: Int) { bytes += repeatElement(0, count: max(bytes.count, more)) }

    /// Puts a text into a column of the row that is being read.
    public mutating func put(_ column: Column, _ text: String) {
        var text = text
        text.withUTF8 { put(column, UnsafeRawBufferPointer($0)) }
    }

    /// Puts a text that most rows have in a column: the row shares the bytes of the one before, where it says the same.
    public mutating func share(_ column: Column, _ text: String) {
        var text = text
        text.withUTF8 { text in
            let before = count > 0 ? places[row - Column.count + column.rawValue] : .nowhere
            let text = UnsafeRawBufferPointer(text)
            if withBytes({ ByteOrder.same(UnsafeRawBufferPointer(rebasing: $0[before.range]), text) }) {
                places[row + column.rawValue] = before
            } else {
                put(column, text)
            }
        }
    }

    /// Hands over the UTF-8 of a column of the row that is being read.
    @inlinable
    public func withText<Result>(
        _ column: Column, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        try withText(count, column, body)
    }

    /// The text of a column of the row that is being read.
    public func text(_ column: Column) -> String { text(count, column) }

    /// Whether the row that is being read says something in a column.
    public func isGiven(_ column: Column) -> Bool { places[row + column.rawValue].count > 0 }

    /// The line of a row in its file.
    public func line(_ row: Int) -> Int { lines[row] }

    /// What is to be done with a row.
    public func operation(_ row: Int) -> RowOperation { operations[row] }

    /// Hands over the bytes of all texts, which ``extent(_:_:)`` tells apart.
    @inlinable
    public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBytes(body)
    }

    /// Where the text of a row's column lies among the bytes; empty where the row says nothing.
    @inlinable
    public func extent(_ row: Int, _ column: Int) -> Range<Int> { places[row * Column.count + column].range }

    /// Whether two rows say the same in a column.
    public func areSame(_ row: Int, _ other: Int, in column: Column) -> Bool {
        withText(row, column) { text in withText(other, column) { ByteOrder.same(text, $0) } }
    }

    /// Whether a row says something of a column, or says by an empty text that there is nothing (`carrying`).
    public func speaks(_ row: Int, of column: Column) -> Bool {
        func isGiven(_ column: Column) -> Bool { !extent(row, column.rawValue).isEmpty }
        // One that says nothing of the licence but its number leaves all as it was.
        if column == .licenceEnd || column == .tags {
            return isGiven(.licenceKind) || isGiven(.licenceEnd) || isGiven(.tags)
        }
        return isGiven(column)
    }

    /// Hands over the texts of a row, but those which the row before shares with it or has none of either; of the first
    /// row, all.
    ///
    /// The bytes stay where they are while the batch is not changed.
    @inlinable
    public func forEachChange(_ row: Int, _ body: (_ column: Int, _ text: UnsafeRawBufferPointer) -> Void) {
        withBytes { bytes in
            places.withUnsafeBufferPointer { places in
                for column in 0..<Column.count {
                    let place = places[row * Column.count + column]
                    if row > 0 {
                        let before = places[(row - 1) * Column.count + column]
                        if place.count == before.count, place.count == 0 || place.start == before.start { continue }
                    }
                    body(column, UnsafeRawBufferPointer(rebasing: bytes[place.range]))
                }
            }
        }
    }

    /// Hands over the UTF-8 of a row's column.
    @inlinable
    public func withText<Result>(
        _ row: Int, _ column: Column, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        try withBytes { try body(UnsafeRawBufferPointer(rebasing: $0[extent(row, column.rawValue)])) }
    }

    /// The text of a row's column.
    public func text(_ row: Int, _ column: Column) -> String {
        withBytes { String(decoding: $0[extent(row, column.rawValue)], as: UTF8.self) }
    }

    /// A row as a value.
    public func entry(_ row: Int) -> Entry<TargetStatement> {
        let statement = TargetStatement(texts: Column.allCases.map { text(row, $0) })
        return Entry(line: lines[row], record: statement, operation: operations[row])
    }
}

extension StatementBatch {
    /// One row that says what an entry says.
    public init(_ entry: Entry<TargetStatement>) {
        self.init()
        add(entry)
    }

    /// Adds the row of another batch that is being read there.
    public mutating func add(rowBeingReadOf other: StatementBatch) {
        begin(line: other.lines[other.count], other.operations[other.count])
        for column in Column.allCases { other.withText(column) { put(column, $0) } }
        keep()
    }

    /// Adds a row that says what an entry says.
    public mutating func add(_ entry: Entry<TargetStatement>) {
        begin(line: entry.line, entry.operation)
        defer { keep() }
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
    /// Reads the texts of ``StatementBatch/Column``.
    init(texts: [String]) {
        func text(_ column: StatementBatch.Column) -> String { texts[column.rawValue] }
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
