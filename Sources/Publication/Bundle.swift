import Messages
import Output
import Standards

/// A folder to be published: one table as CSV, XLSX and page, with further files and SHA256SUMS.
public struct Bundle: Sendable {
    /// The files by path inside the folder.
    public let files: [String: [UInt8]]

    /// What stands on page and sheets beside the table.
    public struct Frame: Sendable {
        /// The title.
        public let title: String
        /// 样例数据，不得公示, or nil.
        public let banner: String?
        /// Who publishes.
        public let publisher: String
        /// The day of the content.
        public let date: CivilDate
        /// Paragraphs between facts and table.
        public let paragraphs: [String]
        /// Lines at the foot.
        public let footer: [String]

        /// Takes all parts.
        public init(
            title: String, banner: String?, publisher: String, date: CivilDate, paragraphs: [String],
            footer: [String]
        ) {
            self.title = title
            self.banner = banner
            self.publisher = publisher
            self.date = date
            self.paragraphs = paragraphs
            self.footer = footer
        }
    }

    /// Makes the bundle; `name` is the table's file name without ending, `extras` are further files such as the kit.
    ///
    /// The finished bytes of every text file are scanned for personal data; a hit stops the publication (B002).
    public init(
        name: String, table: PublicTable, frame: Frame, extras: [String: [UInt8]] = [:], links: [Page.Link] = []
    ) throws(Problem) {
        var files = extras
        files["\(name).csv"] = try CSVWriter.file(
            header: table.header, rows: table.rows, banner: frame.banner, for: .people
        ).bytes
        files["\(name).xlsx"] = try Bundle.workbook(table, frame).xlsx()
        files["index.html"] = try Bundle.page(name, table, frame, links: links).html()
        try LeakScan.check(files)
        files["SHA256SUMS"] = nil
        files["SHA256SUMS"] = ChecksumList.text(of: files)
        self.files = files
    }

    private static func workbook(_ table: PublicTable, _ frame: Frame) -> Workbook {
        var headings: [Workbook.Heading] = [.title(frame.title)]
        if let banner = frame.banner { headings.append(.banner(banner)) }
        headings.append(.note("\(frame.publisher)　\(frame.date.chineseText)"))
        let columns = table.header.enumerated().map { index, header in
            let widest = table.rows.prefix(200).map { $0[index].count }.max() ?? 0
            return Workbook.Column(
                header, width: min(40, max(header.count, widest) * 2 + 2),
                kind: table.numeric.contains(header) ? .integer : .text)
        }
        let rows = table.rows.map { row in
            zip(table.header, row).map { header, text in
                table.numeric.contains(header) ? Int(text).map(Workbook.Cell.integer) ?? .text(text) : .text(text)
            }
        }
        return Workbook(
            title: frame.title, created: frame.date,
            sheets: [
                Workbook.Sheet(name: table.type.chineseName, headings: headings, columns: columns, rows: rows)
            ])
    }

    private static func page(_ name: String, _ table: PublicTable, _ frame: Frame, links: [Page.Link]) -> Page {
        let columns = table.header.enumerated().map { index, header in
            Page.Column(header, kind: table.numeric.contains(header) ? .number : index == 0 ? .rowHeader : .text)
        }
        return Page(
            title: frame.title, banner: frame.banner,
            facts: [Page.Fact("发布机构", frame.publisher), Page.Fact("成文日期", frame.date.chineseText)],
            blocks: frame.paragraphs.map(Page.Block.paragraph) + [
                .table(Page.Table(caption: frame.title, columns: columns, rows: table.rows)),
                .heading("下载与核验"),
                .links(
                    [
                        Page.Link("\(name).csv", to: "\(name).csv"), Page.Link("\(name).xlsx", to: "\(name).xlsx"),
                        Page.Link("SHA256SUMS（文件摘要）", to: "SHA256SUMS"),
                    ] + links),
            ], footer: frame.footer)
    }
}
