import Intake
import Messages
import Model
import Tabular

/// The text of entries in `imports.toml`, with a comment beside everything that a person may want to change.
enum OverrideText {
    /// How the file begins.
    static let opening = """
        # 对各部门文件的说明：程序自己认不出、认错的，在这里写明。以 # 开头的是说明，不起作用。
        # What the office states of departments' files, where the program cannot tell by itself.

        """

    /// An entry for each table of a file that has a header; where none has, for those that may have one.
    static func entries(for found: Sniff, file: String, department: Department?) -> String {
        let hasHeader = found.tables.contains(where: \.isHeaderFound)
        let tables = found.tables.filter { $0.headerLine != nil && $0.isHeaderFound == hasHeader }
        let sheets = Set(tables.compactMap(\.sheet))
        // A sheet is named where there are several; of tables below each other the first can be stated.
        var told: Set<String> = []
        return tables.filter { told.insert($0.sheet ?? "").inserted }
            .map { table in
                entry(
                    table, file: file, department: department, namesSheet: sheets.count > 1,
                    isXML: found.format.container == .xml)
            }.joined()
    }

    private static let doubt = "（未能确定，请核对）"

    private static func entry(
        _ table: SniffedTable, file: String, department: Department?, namesSheet: Bool, isXML: Bool
    ) -> String {
        var lines = ["", "[[file]]", "name = \(quoted(file))    # 文件名；* 代表任意字符，如 \"名录*.xlsx\""]
        if let department, !department.code.isEmpty {
            lines.append("department = \(quoted(department.shortName))    # 只对这个部门的文件；删去本行则不限")
        }
        if namesSheet, let sheet = table.sheet {
            lines.append("sheet = \(quoted(sheet))    # 只对这张工作表（XML 为记录元素名）")
        }
        if isXML {
            lines.append("# record = \"根元素/企业列表/企业\"    # 哪个元素是一条记录（从根元素写起，用 / 分隔）；不写则自动判断")
        }
        let known = ExportKind.allCases.map(\.chineseName).joined(separator: "、")
        if let kind = table.kinds.first {
            lines.append(
                "kind = \(quoted(kind.kind.chineseName))    # \(table.isDecided ? "" : doubt)可写：\(known)、不导入")
        } else {
            lines.append("# kind = \"\"    # 未认出，请写明并去掉行首的 #；可写：\(known)、不导入")
        }
        if let line = table.headerLine {
            lines.append("header_row = \(line)    # \(table.isHeaderFound ? "" : doubt)表头在第几行（打开文件时看到的行号）")
            if table.headerRows > 1 { lines.append("header_rows = \(table.headerRows)    # 表头占几行") }
        }
        lines.append("# mode = \"全量\"    # 全量：文件里没有的即视为已不存在；增量：其余不动；不写则自动判断")
        lines.append("[file.columns]    # 左边是文件中的表头，右边是样表的列名；不要的写“不导入”")
        var told: Set<String> = []
        for column in table.columns where !column.header.isEmpty && told.insert(column.header).inserted {
            let meaning = column.meaning.isEmpty || column.meaning.contains("不") ? "不导入" : column.meaning
            let line = "\(quoted(column.header)) = \(quoted(meaning))"
            // What was understood as a whole needs no word; a person changes what was guessed or is unknown.
            switch column.how {
            case .exact: lines.append("# " + line)
            case .part: lines.append("# \(line)    # 按部分字样认定")
            case .stated: lines.append(line)
            case .repeated: lines.append("# \(line)    # 与另一列含义相同，未读")
            case .unknown: lines.append("# \(line)    # 未识别")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case _ where Visible.isHidden(scalar):
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
