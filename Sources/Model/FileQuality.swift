import Standards

/// What the quality report of one file comes to, kept for the overview over all files and the register of receipts.
public struct FileQuality: Hashable, Sendable, Codable {
    /// SHA-256 of the bytes, 64 hexadecimal digits.
    public let digest: String
    /// The department's code; empty when nobody can tell whose file it is.
    public let department: String
    /// The file's name.
    public let name: String
    /// What it holds; nil when that could not be told.
    public let kind: ExportKind?
    /// The day it was first looked at.
    public let readOn: CivilDate
    /// Where its rows went; of a refused file, where they would have gone.
    public let accounting: RowAccounting
    /// Rows taken with a value changed or left out.
    public let altered: Int
    /// Why rows were refused, altered, merged or noted, by code and disposition.
    public let reasons: [Reason]
    /// How many rows give each field, in the order of the tables and of their kinds' fields.
    public let fields: [FieldCount]
    /// Why the file as a whole was refused, so that none of its rows was taken; nil when it was taken.
    public let refusal: String?
    /// Whether it is a reject table that came back.
    public let isReturned: Bool

    /// One reason with the number of findings that give it.
    public struct Reason: Hashable, Sendable, Codable {
        /// The message's code.
        public let code: String
        /// What became of the rows: 退回, 更正后采用, 合并, 提示.
        public let disposition: String
        /// How many findings.
        public let count: Int
        /// The first finding in words.
        public let example: String

        /// Makes a reason.
        public init(code: String, disposition: String, count: Int, example: String) {
            self.code = code
            self.disposition = disposition
            self.count = count
            self.example = example
        }
    }

    /// How many rows give a field.
    public struct FieldCount: Hashable, Sendable, Codable {
        /// What the table holds: a file may have tables of several kinds.
        public let kind: ExportKind
        /// The field's Chinese name.
        public let name: String
        /// Rows that give it.
        public let filled: Int
        /// Rows that could.
        public let rows: Int

        /// Makes a count.
        public init(kind: ExportKind, name: String, filled: Int, rows: Int) {
            self.kind = kind
            self.name = name
            self.filled = filled
            self.rows = rows
        }

        /// The share as `93.4%`, cut, so that only a complete column shows 100.0%.
        public var percent: String {
            guard rows > 0 else { return "—" }
            let thousandths = filled * 1000 / rows
            return "\(thousandths / 10).\(thousandths % 10)%"
        }
    }

    /// Makes the record.
    public init(
        digest: String, department: String, name: String, kind: ExportKind?, readOn: CivilDate,
        accounting: RowAccounting = RowAccounting(), altered: Int = 0, reasons: [Reason] = [],
        fields: [FieldCount] = [], refusal: String? = nil, isReturned: Bool = false
    ) {
        self.digest = digest
        self.department = department
        self.name = name
        self.kind = kind
        self.readOn = readOn
        self.accounting = accounting
        self.altered = altered
        self.reasons = reasons
        self.fields = fields
        self.refusal = refusal
        self.isReturned = isReturned
    }

    /// Whether the department has something to correct: rows were refused, or the whole file.
    public var isSentBack: Bool { refusal != nil || accounting.rejected > 0 }
}

extension FileQuality {
    /// Reasons in the order of reports: most frequent first, then by code and disposition.
    public static func ranked(_ reasons: [Reason]) -> [Reason] {
        reasons.sorted { left, right in
            if left.count != right.count { return left.count > right.count }
            let codes = ByteOrder.compare(left.code, right.code)
            return codes != 0 ? codes < 0 : ByteOrder.precedes(left.disposition, right.disposition)
        }
    }
}
