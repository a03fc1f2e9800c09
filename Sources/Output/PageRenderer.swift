import Messages
import Mustache

extension Page {
    /// The page as UTF-8 HTML: lang zh-CN, embedded style, readable from 16 px, printable, no scripts.
    ///
    /// Follows the rules for GB/T 37668 and WCAG 2.1 AA of publish.md A7. Every value is escaped.
    /// Errors: `pageLinkRefused`. Complexity: O(text).
    public func html() throws(Problem) -> [UInt8] {
        var parts: [[String: Any]] = []
        for block in blocks { parts.append(try Self.context(of: block)) }
        var context: [String: Any] = [
            "title": title, "css": String(describing: Resource.page.text),
            "hasFacts": !facts.isEmpty, "facts": facts.map { ["label": $0.label, "value": $0.value] },
            "blocks": parts, "hasFooter": !footer.isEmpty, "footer": footer,
        ]
        if let banner { context["banner"] = banner }
        guard let template = Self.template else { preconditionFailure("the page's template does not parse") }
        return Array(template.render(context).utf8)
    }

    private static let template = MarkupContent.template(.pageTemplate)

    private static func context(of block: Block) throws(Problem) -> [String: Any] {
        switch block {
        case .heading(let text): return ["heading": text]
        case .paragraph(let text): return ["paragraph": text]
        case .table(let table): return ["table": context(of: table)]
        case .links(let links):
            for link in links where !isHarmless(link.target) {
                throw Problem(.pageLinkRefused, found: link.target)
            }
            return ["list": ["links": links.map { ["text": $0.text, "target": $0.target] }]]
        }
    }

    private static func context(of table: Table) -> [String: Any] {
        [
            "caption": table.caption, "body": String(decoding: table.body, as: UTF8.self),
            "headers": table.columns.map { ["text": $0.header, "mark": $0.kind == .number ? " class=\"n\"" : ""] },
        ]
    }

    /// Whether a target has no scheme, or `http` or `https`; a colon after a slash, `?` or `#` is no scheme.
    private static func isHarmless(_ target: String) -> Bool {
        let scheme = target.utf8.prefix { !":/?#".utf8.contains($0) }
        guard scheme.endIndex < target.utf8.endIndex, target.utf8[scheme.endIndex] == UInt8(ascii: ":") else {
            return !target.isEmpty && !target.utf8.contains { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }
        }
        return ["http", "https"].contains(String(target[..<scheme.endIndex]).lowercased())
    }
}

extension Page.Table {
    /// The rows as markup, made without the template engine, because a table may have a hundred thousand of them.
    var body: [UInt8] {
        var bytes: [UInt8] = []
        if rows.isEmpty {
            bytes += Array("<tr><td colspan=\"\(max(columns.count, 1))\">无</td></tr>\n".utf8)
        }
        let tags = columns.map { column -> (open: [UInt8], close: [UInt8]) in
            switch column.kind {
            case .text: (Array("<td>".utf8), Array("</td>".utf8))
            case .number: (Array("<td class=\"n\">".utf8), Array("</td>".utf8))
            case .rowHeader: (Array("<th scope=\"row\">".utf8), Array("</th>".utf8))
            }
        }
        for row in rows {
            precondition(row.count == columns.count, "a table row needs one text per column")
            bytes += Array("<tr>".utf8)
            for (tag, text) in zip(tags, row) {
                bytes += tag.open
                Markup.append(text, to: &bytes)
                bytes += tag.close
            }
            bytes += Array("</tr>\n".utf8)
        }
        return bytes
    }
}
