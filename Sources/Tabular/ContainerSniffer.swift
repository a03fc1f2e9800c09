import Messages

/// Tells from the bytes what a file is (spec/domain.md §6.1); the name is never asked.
enum ContainerSniffer {
    /// How many bytes at the head of a file are enough to tell what it is.
    static let head = 4_096

    /// The message for a binary file that holds no table this program reads, or nil when the bytes may be text.
    static func refusal(_ head: [UInt8]) -> Message? {
        let marks: [([UInt8], Message)] = [
            (Array("%PDF-".utf8), .containerPDF),
            (Array("Rar!\u{1A}\u{7}".utf8), .containerRar),
            ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .container7z),
            // Excel before version 5: a BOF record of BIFF2, 3 or 4.
            ([0x09, 0x00, 0x04, 0x00], .containerXLS),
            ([0x09, 0x02, 0x06, 0x00], .containerXLS),
            ([0x09, 0x04, 0x06, 0x00], .containerXLS),
            ([0xFF, 0xD8, 0xFF], .containerImage),
            ([0x89] + Array("PNG\r\n".utf8), .containerImage),
            (Array("GIF8".utf8), .containerImage),
            (Array("II*\0".utf8), .containerImage),
            (Array("MM\0*".utf8), .containerImage),
            ([0, 1, 0, 0] + Array("Standard ".utf8), .containerDatabase),
            (Array("SQLite format 3\0".utf8), .containerDatabase),
            (Array("{\\rtf".utf8), .containerRTF),
        ]
        if let hit = marks.first(where: { head.starts(with: $0.0) }) { return hit.1 }
        // A bitmap says nothing in four bytes, then where its pixels begin.
        let isBitmap = head.starts(with: Array("BM".utf8)) && head.little(6, 4) == 0 && head.little(12, 2) == 0
        if isBitmap || head.dropFirst(4).starts(with: Array("ftypheic".utf8)) { return .containerImage }
        return head.dropFirst(257).starts(with: Array("ustar".utf8)) ? .containerTar : nil
    }

    /// Whether the bytes are a gzip file.
    static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

    /// Whether a workbook's stream of BIFF5 or 8 stands alone, without a compound file around it.
    static func isBareWorkbook(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x09, 0x08]) && bytes.count > 7 && bytes[2] <= 16 && bytes[3] == 0 && bytes[4] == 0
            && [5, 6].contains(bytes[5])
    }

    /// Whether the bytes are a zip file.
    static func isZip(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B]) && bytes.count > 3
            && [[3, 4], [5, 6], [7, 8]].contains([bytes[2], bytes[3]])
    }

    /// Whether a zip file names a part of a workbook: near its start, or in the directory at its end.
    static func namesWorkbook(_ bytes: [UInt8]) -> Bool {
        let name = Array("xl/workbook.".utf8)
        return contains(bytes.suffix(64 << 10), name) || contains(bytes.prefix(64 << 10), name)
    }

    /// Whether a text is a web page packed as a message, as Excel's 「单个文件网页」 is.
    static func isMessage(_ text: ArraySlice<UInt8>) -> Bool {
        String(decoding: text.prefix(13), as: UTF8.self).lowercased() == "mime-version:"
    }

    /// Whether a text is JSON: a list or an object that begins with a name in quotation marks.
    static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
        let ink = text.lazy.filter { $0 > 0x20 }.prefix(3)
        return ["{\"", "[{\""].contains { ink.starts(with: $0.utf8) }
    }

    /// Whether a text is mark-up, and of what kind; nil for anything else.
    static func markup(_ text: ArraySlice<UInt8>) -> Markup? {
        let head = text.prefix(4_096).drop { $0 == 0x20 || 0x09...0x0D ~= $0 }
        guard head.first == 0x3C else { return nil }
        let lower = head.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
        let has = { (word: String) in contains(lower[...], Array(word.utf8)) }
        if has("excel.sheet") || has("urn:schemas-microsoft-com:office:spreadsheet") { return .spreadsheetML }
        let pages = ["<html", "<table", "<meta", "<!doctype html", "<head", "<style", "<body", "<div", "<tr", "<td"]
        if !lower.starts(with: Array("<?xml".utf8)) || has("<html") || has("<!doctype html") {
            if pages.contains(where: has), !isPlainXML(lower) { return .html }
        }
        // 「<」 may begin a field of a delimited text too; a name and a 「>」 must follow, or 「?」 or 「!」.
        guard lower.count > 1 else { return nil }
        let second = lower[1]
        if second == 0x3F || second == 0x21 { return .xml }
        let isName = 0x61...0x7A ~= second || second == 0x5F || second >= 0x80
        return isName && text.contains(0x3E) ? .xml : nil
    }

    /// What kind of mark-up a text is.
    enum Markup {
        case xml
        case spreadsheetML
        case html
    }

    /// Whether the first element is none of HTML's, although one such name occurs further on.
    private static func isPlainXML(_ lower: [UInt8]) -> Bool {
        let pages = ["html", "table", "meta", "!doctype html", "head", "style", "body", "div", "tr", "td", "!--", "?"]
        return !pages.contains { lower.dropFirst().starts(with: Array($0.utf8)) }
    }

    private static func contains(_ text: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
        guard text.count >= word.count, let first = word.first else { return false }
        let last = text.endIndex - word.count
        return text.indices.contains { $0 <= last && text[$0] == first && text[$0...].starts(with: word) }
    }
}
