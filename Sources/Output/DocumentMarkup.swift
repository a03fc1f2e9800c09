import Messages
import Standards

/// Writes the body of a document as WordprocessingML (ECMA-376 Part 1, §17).
struct DocumentMarkup {
    /// The width of the text in twips: 156 mm.
    static let textWidth = 8_844
    /// The width of a character of 3号 in the grid of 28 to a line, in twips.
    private static let character = 315

    private static let head = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>

        """

    /// Footers, margins and the grid; `linesAndChars` would space the text apart in LibreOffice (publish.md B2).
    private static let tail = """
        <w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="even" r:id="rId6"/>\
        <w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>\
        <w:pgSz w:w="11906" w:h="16838"/>\
        <w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="1134" w:footer="1304" \
        w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>
        </w:body></w:document>

        """

    private var text = DocumentMarkup.head
    private let redHead: Bool

    /// The text of `word/document.xml`.
    static func text(of document: Document) -> String {
        var markup = DocumentMarkup(redHead: document.redHead != nil)
        if let organ = document.redHead { markup.addRedHead(organ) }
        for block in document.blocks { markup.add(block) }
        return markup.text + tail
    }

    private init(redHead: Bool) { self.redHead = redHead }

    private mutating func add(_ block: Document.Block) {
        switch block {
        case .documentNumber(let number):
            paragraph(redHead ? "DocumentNumberRuled" : "DocumentNumber", number ?? "〔    〕    号")
        case .title(let title): paragraph("Title", title)
        case .addressee(let organ): paragraph("Addressee", organ + "：")
        case .heading(let level, let text):
            precondition((1...3).contains(level), "headings have the levels 1 to 3")
            paragraph("Heading\(level)", text)
        case .paragraph(let text): paragraph("Body", text)
        case .table(let table): add(table)
        case .attachments(let names): addAttachments(names)
        case .signature(let organ, let date): addSignature(organ, date.chineseText)
        case .copies(let organs): paragraph("Copies", "抄送：" + organs.joined(separator: "，") + "。")
        case .banner(let text): paragraph("Banner", text)
        case .note(let text): paragraph("Note", "（" + text + "）")
        case .pageBreak: text += "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>\n"
        }
    }

    /// The name shrinks with its length, so that it stays on one line (publish.md B2).
    private mutating func addRedHead(_ organ: String) {
        let halfPoints = min(100, 2 * 430 / max(organ.unicodeScalars.count, 1))
        let size = "<w:rPr><w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/></w:rPr>"
        paragraph("RedHead", organ, run: size)
    }

    /// 附件：1.… with the names one below the other; a single attachment has no number (GB/T 9704-2012 §7.3.4).
    private mutating func addAttachments(_ names: [String]) {
        paragraph("Attachment", "")
        for (index, name) in names.enumerated() {
            let number = names.count > 1 ? "\(index + 1)." : ""
            let numberWidth = (number.utf8.count + 1) / 2
            let lead = index == 0 ? 3 : 0
            let left = (5 + numberWidth) * Self.character
            let hanging = (lead + numberWidth) * Self.character
            paragraph(
                "Attachment", (index == 0 ? "附件：" : "") + number + name,
                layout: "<w:ind w:left=\"\(left)\" w:hanging=\"\(hanging)\"/>")
        }
    }

    /// The date stands four characters from the right, the organ centred over it (§7.3.5.1).
    private mutating func addSignature(_ organ: String, _ date: String) {
        let organWidth = Self.halfWidths(organ)
        let dateWidth = Self.halfWidths(date)
        // All in quarters of a character, so that halves stay whole numbers.
        let organIndent = max(0, 16 + dateWidth - organWidth)
        let dateIndent = max(16, organIndent + organWidth - dateWidth)
        paragraph("Signature", "")
        paragraph("Signature", "")
        paragraph("Signature", organ, layout: "<w:ind w:right=\"\(organIndent * Self.character / 4)\"/>")
        paragraph("SignatureDate", date, layout: "<w:ind w:right=\"\(dateIndent * Self.character / 4)\"/>")
    }

    private mutating func add(_ table: Document.Table) {
        precondition(!table.columns.isEmpty && table.columns.allSatisfy { $0.width > 0 }, "columns need a width")
        let widths = Self.widths(table.columns)
        if !table.caption.isEmpty { paragraph("Caption", table.caption) }
        text +=
            "<w:tbl><w:tblPr><w:tblW w:w=\"\(Self.textWidth)\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>"
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
            text += "<w:\(side) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
        }
        text += "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
        for width in widths { text += "<w:gridCol w:w=\"\(width)\"/>" }
        text += "</w:tblGrid>\n<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        for (column, width) in zip(table.columns, widths) { cell(column.header, "TableHeader", width, "") }
        text += "</w:tr>\n"
        for (index, row) in table.rows.enumerated() {
            precondition(row.count == table.columns.count, "a table row needs one text per column")
            // A small table would otherwise break over the page (publish.md B2).
            let keep = table.rows.count <= Self.smallTable && index + 1 < table.rows.count ? "<w:keepNext/>" : ""
            text += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            for ((column, width), value) in zip(zip(table.columns, widths), row) {
                cell(value, "TableText", width, keep + "<w:jc w:val=\"\(column.alignment.rawValue)\"/>")
            }
            text += "</w:tr>\n"
        }
        text += "</w:tbl>\n"
        // Word needs a paragraph after a table; this one is as low as it can be.
        text += "<w:p><w:pPr><w:spacing w:line=\"240\" w:lineRule=\"exact\"/></w:pPr></w:p>\n"
    }

    /// A table of up to this many rows is kept on one page.
    private static let smallTable = 12

    private mutating func cell(_ value: String, _ style: String, _ width: Int, _ layout: String) {
        text += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
        paragraph(style, value, layout: layout)
        text += "</w:tc>"
    }

    private mutating func paragraph(_ style: String, _ value: String, layout: String = "", run: String = "") {
        text += "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(layout)</w:pPr>"
        if !value.isEmpty {
            text += "<w:r>\(run)"
            for (index, line) in Markup.shown(value).split(separator: "\n", omittingEmptySubsequences: false)
                .enumerated()
            {
                if index > 0 { text += "<w:br/>" }
                text += "<w:t xml:space=\"preserve\">" + Markup.escaped(String(line)) + "</w:t>"
            }
            text += "</w:r>"
        }
        text += "</w:p>\n"
    }

    /// Divides the text's width by the columns' shares without losing a twip.
    static func widths(_ columns: [Document.Column]) -> [Int] {
        let total = columns.reduce(0) { $0 + $1.width }
        var before = 0
        return columns.map { column in
            let left = textWidth * before / total
            before += column.width
            return textWidth * before / total - left
        }
    }

    /// The width of a text in half characters: ASCII counts one, everything else two.
    private static func halfWidths(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x80 ? 1 : 2) }
    }
}
