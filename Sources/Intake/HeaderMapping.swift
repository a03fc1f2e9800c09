import Messages
import Model

/// Which column holds which field; made once per file.
public final class HeaderMapping: Sendable {
    /// What became of one column.
    public struct Column: Hashable, Sendable {
        /// The place in the row, from 0.
        public let index: Int
        /// The header as it stands in the file (two lines joined for a header of two rows).
        public let header: String
        /// What it was understood as; nil when unknown.
        public let field: Field?
        /// Whether its values are read: one column per field is.
        public let isRead: Bool
    }

    /// All columns in file order.
    public let columns: [Column]
    private let places: [Int32]

    /// Maps headers to the fields of a kind; `stated` holds what the office has stated of single places.
    init(_ headers: [String], kind: ExportKind, stated: [Int: Field] = [:]) {
        let dictionary = HeaderDictionary.of(kind)
        var fields = headers.map { dictionary.field(of: $0) }
        HeaderMapping.dropErrorColumns(headers, &fields)
        if kind == .inspectors { HeaderMapping.pairCertificates(&fields) }
        if kind == .items { HeaderMapping.tellClasses(headers, &fields) }
        // A field that is stated is no other column's.
        let taken = Set(stated.values.filter { !$0.isUnread })
        for index in fields.indices {
            if let field = stated[index] {
                fields[index] = field
            } else if let field = fields[index], taken.contains(field) {
                fields[index] = .notKept
            }
        }
        var places = [Int32](repeating: -1, count: Field.allCases.count)
        var columns: [Column] = []
        for (index, field) in fields.enumerated() {
            var isRead = false
            if let field, !field.isUnread, places[Int(field.rawValue)] < 0 {
                places[Int(field.rawValue)] = Int32(index)
                isRead = true
            }
            columns.append(Column(index: index, header: headers[index], field: field, isRead: isRead))
        }
        self.columns = columns
        self.places = places
    }

    /// The place of a field's column; nil when the file has none.
    public func column(of field: Field) -> Int? {
        let place = places[Int(field.rawValue)]
        return place < 0 ? nil : Int(place)
    }

    /// Whether the file has a column for a field.
    func has(_ field: Field) -> Bool { places[Int(field.rawValue)] >= 0 }

    /// The header of a field's column, empty when the file has none.
    func header(of field: Field) -> String { column(of: field).map { columns[$0].header } ?? "" }

    /// Places whose values must never be shown: identity numbers.
    var hiddenColumns: [Int] { columns.filter { $0.field == .identity }.map(\.index) }

    // The columns that a reject table adds at its end are not the department's.
    private static func dropErrorColumns(_ headers: [String], _ fields: inout [Field?]) {
        guard let first = headers.firstIndex(of: ErrorColumns.headers[0]),
            headers.count >= first + 3, headers[first + 2] == ErrorColumns.headers[2]
        else { return }
        for index in first..<headers.count where ErrorColumns.headers.contains(headers[index]) {
            fields[index] = .notKept
        }
    }

    // The national list has 抽查类别 (登记事项检查 and the like) beside 事项类别 (重点、一般), which is the class.
    private static func tellClasses(_ headers: [String], _ fields: inout [Field?]) {
        let classes = fields.indices.filter { fields[$0] == .itemClass }
        let own = classes.filter { HeaderText.normal(headers[$0]).contains("事项") }
        if own.isEmpty { return }
        for index in classes where !own.contains(index) { fields[index] = .notKept }
    }

    // 有效期 appears once per certificate: it belongs to the number on its left (spec/domain.md §6.2).
    private static func pairCertificates(_ fields: inout [Field?]) {
        var seen = 0
        var ended = false
        for index in fields.indices {
            switch fields[index] {
            case .certificate:
                seen += 1
                ended = false
                if seen == 2, !fields.contains(.secondCertificate) { fields[index] = .secondCertificate }
            case .secondCertificate:
                seen = 2
                ended = false
            case .certificateEnd:
                if seen >= 2, !ended, !fields.contains(.secondCertificateEnd) { fields[index] = .secondCertificateEnd }
                ended = true
            default: continue
            }
        }
    }
}

/// The columns that reports add behind the department's own.
enum ErrorColumns {
    static let headers = ["错误行号", "错误列", "错误代码", "原因", "原值", "建议", "处理"]

    /// Whether a table has them: it was sent back corrected.
    static func stand(in headers: [String]) -> Bool {
        headers.contains(self.headers[0]) && headers.contains(self.headers[2])
    }
}
