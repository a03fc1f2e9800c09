import Intake
import Messages
import Model
import Output
import Profile
import Standards
import Tabular

/// Makes the workbook of a template: a sheet to fill in, with lists of values, and one that explains it.
public struct TemplateBook {
    /// The names of the sheets that explain and that hold the lists; the reader passes over them.
    static let explanations = "填写说明"
    static let choices = "可填的值"
    /// How many rows below the sample have lists of values.
    static let offeredRows = 5_000

    private let template: FillInTemplate
    private let department: String
    private let banner: String
    private let created: CivilDate

    /// A template of a kind for a department; with a workspace its words are offered, and the department must be known.
    public init(
        _ kind: ExportKind, department: String, workspace: String?, created: CivilDate
    ) throws(Problem) {
        var words = FillInTemplate.CountyWords()
        words.department = department
        var banner = ""
        if let workspace {
            let settings = try CountySettings(workspace)
            banner = settings.county.banner
            words.specialties = settings.county.specialties.terms
            words.regions = settings.county.regions.terms
            words.departments = settings.register.departments.map(\.shortName)
            if !department.isEmpty {
                words.department = try settings.register.resolve(department, at: Position()).shortName
            }
        }
        self.department = words.department
        self.banner = banner
        self.created = created
        template = FillInTemplate(kind, words: words)
    }

    /// The name that the file gets unless another is asked for.
    public var fileName: String {
        template.kind.chineseName + "-样表" + (department.isEmpty ? "" : "-" + department) + ".xlsx"
    }

    /// The bytes of the workbook.
    public func xlsx() throws(Problem) -> [UInt8] {
        try Workbook(title: title, created: created, sheets: [sheet, explanations, choices]).xlsx()
    }

    private var title: String { template.kind.chineseName }

    private var warning: [Workbook.Heading] { banner.isEmpty ? [] : [.banner(banner)] }

    private var sheet: Workbook.Sheet {
        let columns = template.columns.map { column in
            Workbook.Column(
                column.header, width: max(12, min(28, column.sample.utf8.count + 4)),
                choices: chosen.firstIndex { $0.header == column.header }.map {
                    Workbook.Choices(
                        sheet: TemplateBook.choices, column: $0, isClosed: column.isClosed,
                        rows: TemplateBook.offeredRows)
                })
        }
        return Workbook.Sheet(
            name: title,
            headings: warning + [
                .title(title), .note("填报单位：\(department)"),
                .note("填写前请看“\(TemplateBook.explanations)”；带 * 的必填，示例行不必删除"),
            ],
            columns: columns, rows: [template.columns.map { TemplateBook.cell($0.sample) }])
    }

    private var explanations: Workbook.Sheet {
        Workbook.Sheet(
            name: TemplateBook.explanations, headings: warning + [.title(title + "填写说明")],
            columns: zip(FillInTemplate.explanationHeaders, [24, 8, 60]).map { Workbook.Column($0, width: $1) },
            rows: template.columns.map { column in
                let list = column.choices.isEmpty ? "" : column.isClosed ? "从下拉列表中选" : "从下拉列表中选，也可另填"
                let advice = [list, column.advice].filter { !$0.isEmpty }.joined(separator: "；")
                return [
                    .text(column.header), .text(column.header.hasPrefix("*") ? "必填" : "选填"),
                    TemplateBook.cell(advice),
                ]
            })
    }

    /// The columns that have lists.
    private var chosen: [FillInTemplate.Column] { template.columns.filter { !$0.choices.isEmpty } }

    /// The lists, one below each header.
    private var choices: Workbook.Sheet {
        let depth = chosen.map(\.choices.count).max() ?? 0
        return Workbook.Sheet(
            name: TemplateBook.choices, headings: warning + [.title(FillInTemplate.choicesTitle)],
            columns: chosen.isEmpty
                ? [Workbook.Column("（无）")] : chosen.map { Workbook.Column($0.header, width: 24) },
            rows: (0..<depth).map { row in
                chosen.map { row < $0.choices.count ? .text($0.choices[row]) : .empty }
            })
    }

    /// Writes the workbook into a folder and gives its path.
    public func write(to path: String?) throws(Problem) -> String {
        let path = path ?? fileName
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
        try FileSink(root: folder.isEmpty ? "/" : folder, permissions: .published)
            .write(try xlsx(), to: String(parts.last ?? "样表.xlsx"))
        return path
    }

    /// The kinds by their names in files, for help.
    public static var kinds: String { ExportKind.allCases.map(\.rawValue).joined(separator: " ") }

    /// The kind that a word names: its name in files or its Chinese name.
    public static func kind(_ word: String) throws(Problem) -> ExportKind {
        let key = NameKey.key(of: word)
        if let kind = ExportKind.allCases.first(where: {
            $0.rawValue == word || NameKey.key(of: $0.chineseName) == key
        }) {
            return kind
        }
        let known = ExportKind.allCases.map { "\($0.rawValue)（\($0.chineseName)）" }.joined(separator: "、")
        throw Problem(.templateKindUnknown, expected: known, found: word)
    }

    private static func cell(_ text: String) -> Workbook.Cell { text.isEmpty ? .empty : .text(text) }
}
