import Messages
import Model
import Standards
import Tabular

/// What a departmental file would be understood as, without taking anything in.
public struct Sniff: Sendable {
    /// Container, encoding, delimiter.
    public let format: SourceFormat
    /// Every table, in the order of the file, those without a header too.
    public let tables: [SniffedTable]
    /// The exports that an import would take; empty when the file would be refused.
    public let exports: [Export]
    /// Why the file would be refused as a whole; nil when it would not.
    public let refusal: Problem?

    /// Looks at a file; throws when its bytes cannot be read as tables at all (T).
    public init(_ file: SourceFile, folder: Department?, context: IntakeContext) throws(Problem) {
        let result = try TableReader.read(StatedTable.file(file, department: folder, context: context))
        format = result.format
        var tables: [SniffedTable] = []
        for table in result.tables {
            tables += SniffedTable.all(in: table, of: result, file: file.name, folder: folder, context: context)
        }
        self.tables = tables
        do {
            exports = try ExportReader.read(file, folder: folder, context: context)
            refusal = nil
        } catch {
            exports = []
            refusal = error
        }
    }
}

/// One table of a file, column by column.
public struct SniffedTable: Sendable {
    /// How a header was understood.
    public enum How: String, Sendable {
        /// It is a synonym as a whole.
        case exact
        /// It holds a synonym, the longest one counts.
        case part
        /// The office has stated it.
        case stated
        /// Another column of this meaning is read.
        case repeated
        /// Nobody knows what it means.
        case unknown
    }

    /// One column.
    public struct Column: Sendable {
        /// The header as it stands.
        public let header: String
        /// What it was understood as, in the words of the template; empty when unknown.
        public let meaning: String
        /// How.
        public let how: How
        /// Up to three values, identity numbers masked.
        public let samples: [String]
    }

    /// The sheet, or the record element of an XML document.
    public let sheet: String?
    /// The physical line of the header; where none was found, of the row that looks most like one, nil without any.
    public let headerLine: Int?
    /// Whether the header was found, or stated.
    public let isHeaderFound: Bool
    /// Whether it is not to be read at all: stated so, or a sheet that explains the others.
    public let isSkipped: Bool
    /// How many rows the header has.
    public let headerRows: Int
    /// How many rows the table has below its header.
    public let rows: Int
    /// The kinds it may be of, best first, each with the share of its columns that the kind understands, in percent.
    ///
    /// The first is the one that is taken, unless `isDecided` is false.
    public let kinds: [(kind: ExportKind, share: Int)]
    /// Whether the kind is certain enough to be taken.
    public let isDecided: Bool
    /// The columns.
    public let columns: [Column]

    /// All tables of a sheet.
    static func all(
        in table: Table, of result: ReadResult, file: String, folder: Department?, context: IntakeContext
    ) -> [SniffedTable] {
        let stated = StatedTable(table.sheet, file: file, department: folder, context: context)
        if stated?.isSkipped ?? TableWalk.isExplanation(TableRows(table), ofTables: result.tables.count) {
            return [SniffedTable(skipped: table)]
        }
        var found: [SniffedTable] = []
        var start = 0
        while start < table.rows.count {
            let top = table.rows[start...].prefix(HeaderFinder.searchedRows).map(\.fields)
            let given = start == 0 ? (try? stated?.layout(of: TableRows(table))) ?? nil : nil
            guard let layout = given ?? HeaderFinder.find(top, offset: start) else { break }
            let end =
                given == nil
                ? TableEnd(TableRows(table), layout).index(from: layout.firstDataRow) : table.rows.count
            found.append(SniffedTable(table, layout, end, stated, name: file))
            start = end
        }
        return found.isEmpty ? [SniffedTable(withoutHeader: table)] : found
    }

    private init(withoutHeader table: Table) {
        sheet = table.sheet
        (isHeaderFound, isSkipped) = (false, false)
        (kinds, isDecided) = ([], false)
        // Of the first rows the one with most cells that hold words.
        let top = table.rows.prefix(HeaderFinder.searchedRows).map { row in
            row.fields.map(CellText.trimmed).count { Int($0) == nil && !$0.isEmpty }
        }
        guard let most = top.max(), most > 1, let index = top.firstIndex(of: most) else {
            (headerLine, headerRows, rows, columns) = (nil, 0, table.rows.count, [])
            return
        }
        headerLine = table.rows[index].line
        headerRows = 1
        rows = table.rows.count - index - 1
        let headers = table.rows[index].fields
        let mapping = HeaderMapping(headers, kind: .targets)
        let sampled = SniffedTable.sampled(table, index + 1..<table.rows.count, mapping)
        columns = headers.enumerated().map { place, header in
            Column(header: header, meaning: "", how: .unknown, samples: SniffedTable.samples(sampled, place))
        }
    }

    /// A sheet that is not to be read.
    private init(skipped table: Table) {
        sheet = table.sheet
        (headerLine, isHeaderFound, isSkipped, headerRows) = (nil, false, true, 0)
        rows = table.rows.count
        (kinds, isDecided, columns) = ([], false, [])
    }

    private init(_ table: Table, _ layout: Layout, _ end: Int, _ stated: StatedTable?, name: String) {
        sheet = table.sheet
        headerLine = table.rows[layout.headerRow].line
        (isHeaderFound, isSkipped) = (true, false)
        headerRows = layout.firstDataRow - layout.headerRow
        rows = end - layout.firstDataRow
        let above = (layout.firstRow..<layout.headerRow).flatMap { table.rows[$0].fields }
        let title = above.joined(separator: "\n") + "\n" + (table.sheet ?? "")
        let decided =
            stated?.kind ?? (try? KindFinder.find(layout.headers, title: title))
            ?? (try? KindFinder.find(layout.headers, title: title + "\n" + name))
        var order = KindFinder.guesses(layout.headers)
        if let decided { order = [decided] + order.filter { $0 != decided } }
        kinds = order.prefix(2).map { ($0, KindFinder.confidence($0, layout.headers)) }
        isDecided = decided != nil
        let kind = order.first ?? .targets
        let fields = (try? stated?.fields(layout.headers, kind: kind)) ?? [:]
        let mapping = HeaderMapping(layout.headers, kind: kind, stated: fields)
        let sampled = SniffedTable.sampled(table, layout.firstDataRow..<end, mapping)
        columns = mapping.columns.map { column in
            Column(
                header: column.header, meaning: column.field.map { kind.word(for: $0) } ?? "",
                how: SniffedTable.how(column, isStated: fields[column.index] != nil, kind),
                samples: column.field == .identity ? [] : SniffedTable.samples(sampled, column.index))
        }
    }

    private static func how(_ column: HeaderMapping.Column, isStated: Bool, _ kind: ExportKind) -> How {
        if isStated { return .stated }
        guard let field = column.field else { return .unknown }
        if !field.isUnread, !column.isRead { return .repeated }
        return HeaderDictionary.of(kind).isExact(column.header) ? .exact : .part
    }

    /// The first data rows of a table.
    private static func sampled(_ table: Table, _ range: Range<Int>, _ mapping: HeaderMapping) -> [Row] {
        let filter = RowFilter(mapping: mapping)
        return table.rows[range].prefix(50).filter { row in
            if row.isDamaged { return false }
            if case .skipped = filter.reading(row) { return false }
            return true
        }
    }

    private static func samples(
        _ rows: [Row], _ column: Int
    ) -> [String] {
        var found: [String] = []
        for row in rows where column < row.count {
            let value = IdentityMask.masked(CellText.trimmed(row.field(column)))
            if !value.isEmpty, !found.contains(value) { found.append(value) }
            if found.count == 3 { break }
        }
        return found
    }
}

extension ExportKind {
    /// What the template of a kind calls a field.
    func word(for field: Field) -> String {
        switch field {
        case .notKept: "不导入"
        case .identity: "身份号码（不读取）"
        case .elsewhere: "不导入（另报）"
        default: HeaderTerms.entries(of: self).first { $0.field == field }?.words.first ?? "\(field)"
        }
    }
}
