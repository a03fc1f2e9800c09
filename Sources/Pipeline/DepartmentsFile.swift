import Messages
import Model
import Standards
import Tabular

/// Reads `departments.csv`, the register of departments.
enum DepartmentsFile {
    private static let header = ["代码", "简称", "全称", "别名", "联系", "联席会议成员"]

    /// All departments; every row must be usable (P012).
    static func read(_ file: SourceFile) throws(Problem) -> DepartmentRegister {
        let result = try TableReader.read(file)
        if let problem = result.problems.first { throw problem }
        guard let rows = result.tables.first?.rows, let first = rows.first, first.fields == header else {
            throw Problem(
                .departmentRowInvalid, at: Position(file: file.name, line: 1), expected: header.joined(separator: ","),
                found: result.tables.first?.rows.first?.fields.joined(separator: ",") ?? "")
        }
        var departments: [Department] = []
        for row in rows.dropFirst() { departments.append(try department(row, file: file.name)) }
        guard !departments.isEmpty else { throw Problem(.departmentsEmpty, at: Position(file: file.name, line: 2)) }
        do {
            return try DepartmentRegister(departments)
        } catch {
            throw error.inFile(file.name)
        }
    }

    private static func department(_ row: Row, file: String) throws(Problem) -> Department {
        let fields = row.fields
        func refuse(_ column: Int, expected: String) -> Problem {
            Problem(
                .departmentRowInvalid, at: Position(file: file, line: row.line, column: header[column]),
                expected: expected, found: fields.count > column ? fields[column] : "")
        }
        guard fields.count == header.count else { throw refuse(0, expected: "\(header.count) 列") }
        guard case .unified = SubjectCode(fields[0]).reading else { throw refuse(0, expected: "18 位统一社会信用代码") }
        guard !fields[1].isEmpty else { throw refuse(1, expected: "简称") }
        guard !fields[2].isEmpty else { throw refuse(2, expected: "全称") }
        guard ["是", "否"].contains(fields[5]) else { throw refuse(5, expected: "是 / 否") }
        return Department(
            code: fields[0], shortName: fields[1], fullName: fields[2],
            aliases: fields[3].split(separator: "、").map(String.init), contact: fields[4], isMember: fields[5] == "是")
    }
}
