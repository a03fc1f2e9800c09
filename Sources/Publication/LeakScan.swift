import Messages
import Standards

/// The last gate: looks through finished bytes for personal data before anything is published.
///
/// Finds identity numbers (with valid check digit) and mobile phone numbers in every file but the containers of the
/// same table (XLSX, DOCX, ZIP). Codes that are valid subject codes are not identity numbers: of the digits-only
/// identity numbers about one in 340 is such a code by chance and passes. Digests and serials inside longer words are
/// not numbers.
public enum LeakScan {
    /// Throws the first finding of the files, by name (B002).
    public static func check(_ files: [String: [UInt8]]) throws(Problem) {
        for name in files.keys.sortedByBytes() where !isContainer(name) {
            guard let bytes = files[name] else { continue }
            try check(bytes, name: name)
        }
    }

    /// Throws the first finding in one file, with its line and the value masked.
    static func check(_ bytes: [UInt8], name: String) throws(Problem) {
        let identity = bytes.withUnsafeBufferPointer { buffer in
            IdentityScan.findings(in: buffer).first { !$0.isAlsoSubjectCode }
        }
        if let identity {
            throw Problem(
                .personalDataFound, at: place(bytes, identity.range.lowerBound, name), expected: "身份证号",
                found: identity.masked)
        }
        if let phone = MobileScan.first(in: bytes) {
            throw Problem(
                .personalDataFound, at: place(bytes, phone.start, name), expected: "手机号码", found: phone.masked)
        }
    }

    private static func isContainer(_ name: String) -> Bool {
        [".xlsx", ".docx", ".zip"].contains { name.hasSuffix($0) }
    }

    private static func place(_ bytes: [UInt8], _ offset: Int, _ name: String) -> Position {
        Position(file: name, line: 1 + bytes[..<offset].count { $0 == 0x0A }, byte: offset)
    }
}
