import Messages
import Standards

/// The last gate: looks through finished bytes for personal data before anything is published.
///
/// Finds identity numbers (with valid check digit) and mobile phone numbers in every file but the containers of the
/// same table (XLSX, DOCX, ZIP), also in full-width digits. Codes that are valid subject codes are not identity numbers: of the digits-only
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
        try checkASCII(bytes, name: name)
        if let narrow = narrowed(bytes) { try checkASCII(narrow, name: name) }
    }

    private static func checkASCII(_ bytes: [UInt8], name: String) throws(Problem) {
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

    /// The bytes with full-width digits and letters (U+FF10…FF5A) as ASCII, or nil when there are none.
    ///
    /// Lines stay lines; offsets are those of the narrowed text.
    private static func narrowed(_ bytes: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        var next = 0
        var index = 0
        while index + 2 < bytes.count {
            guard bytes[index] == 0xEF, bytes[index + 1] == 0xBC || bytes[index + 1] == 0xBD else {
                index += 1
                continue
            }
            // U+FF10 is EF BC 90 and stands for 30; U+FF41 is EF BD 81 and stands for 61.
            let narrow = bytes[index + 2] & 0x3F | (bytes[index + 1] == 0xBC ? 0x00 : 0x40)
            result += bytes[next..<index]
            result.append(narrow &+ 0x20)
            index += 3
            next = index
        }
        return next == 0 ? nil : result + bytes[next...]
    }

    private static func isContainer(_ name: String) -> Bool {
        [".xlsx", ".docx", ".zip"].contains { name.hasSuffix($0) }
    }

    private static func place(_ bytes: [UInt8], _ offset: Int, _ name: String) -> Position {
        Position(file: name, line: 1 + bytes[..<offset].count { $0 == 0x0A }, byte: offset)
    }
}
