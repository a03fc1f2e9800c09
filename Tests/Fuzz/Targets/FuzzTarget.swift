/// What is fuzzed: code that meets bytes from outside, and what must hold of it for all bytes.
public enum FuzzTarget: String, CaseIterable, Sendable {
    /// Any file at all.
    case file
    /// Text as CSV: nothing of it is lost, and written again it reads the same.
    case csv
    /// XML documents.
    case xml
    /// The XML of a workbook's sheet, shared texts, styles and list of sheets, parted by NUL.
    case sheet
    /// Codes, names, industries and divisions.
    case codes
    /// Dates, months, times and calendars.
    case dates
    /// The records of a draw: what is accepted is in its one canonical form.
    case records
    /// A bug planted on purpose: a fuzzer that does not find it finds nothing.
    case planted

    /// What of the target's properties these bytes break; empty when all hold.
    public func broken(by bytes: [UInt8]) -> [String] {
        switch self {
        case .file: TableTargets.file(bytes)
        case .csv: TableTargets.csv(bytes)
        case .xml: TableTargets.file(Array("<".utf8) + bytes)
        case .sheet: TableTargets.sheet(bytes)
        case .codes: StandardsTargets.codes(String(decoding: bytes, as: UTF8.self))
        case .dates: StandardsTargets.dates(String(decoding: bytes, as: UTF8.self))
        case .records: RecordTargets.records(bytes)
        case .planted: planted(bytes)
        }
    }

    private func planted(_ bytes: [UInt8]) -> [String] {
        guard bytes.count > 3, bytes[0] == 0x46, bytes[1] == 0x55, bytes[2] == 0x5A, bytes[3] == 0x5A else { return [] }
        return ["the planted bug"]
    }
}
