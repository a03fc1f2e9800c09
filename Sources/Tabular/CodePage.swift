import Glibc
import Messages

/// The code page in which a workbook of Excel 5 or 95 has its texts.
struct CodePage {
    /// The number Windows gives it.
    let number: Int

    /// The page of texts in Chinese, which GB18030 contains.
    static let chinese = CodePage(number: 936)

    /// The bytes as UTF-8; throws `xlsCodePage` when they are none of this page.
    func text(_ bytes: [UInt8]) throws(Problem) -> [UInt8] {
        if bytes.allSatisfy({ $0 < 0x80 }) { return bytes }
        if number == Self.chinese.number {
            if let text = try GB18030.decode(bytes) { return Array(text.utf8) }
        } else if let text = converted(bytes) {
            return text
        }
        throw Problem(.xlsCodePage, found: String(number))
    }

    private func converted(_ bytes: [UInt8]) -> [UInt8]? {
        // 32768 and 32769 are the pages 10000 (Macintosh) and 1252 under names of their own.
        let name = [32_768: "MACINTOSH", 10_000: "MACINTOSH", 32_769: "CP1252"][number] ?? "CP\(number)"
        guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var source = bytes.map { CChar(bitPattern: $0) }
        var target = [CChar](repeating: 0, count: 4 * bytes.count)
        var sourceLeft = source.count
        var targetLeft = target.count
        let failed = source.withUnsafeMutableBufferPointer { from in
            target.withUnsafeMutableBufferPointer { to in
                var (input, output) = (from.baseAddress, to.baseAddress)
                return iconv(converter, &input, &sourceLeft, &output, &targetLeft) != 0
            }
        }
        return failed ? nil : target.dropLast(targetLeft).map { UInt8(bitPattern: $0) }
    }
}
