import Messages
import Model
import Standards

extension DamagedCode {
    /// The one target with a name that the damaged code can have been, nil when the row is refused; and what to tell.
    func recovered(
        name: String, line: Int, of export: Export, by directory: any TargetDirectory
    ) throws(Problem) -> (oid: String?, finding: Finding) {
        let named = try directory.oids(named: name)
        let fitting = named.filter { candidates.contains($0) }
        guard fitting.count == 1 else {
            let suggestion = fitting.isEmpty && named.count == 1 && candidates.isEmpty ? named[0] : ""
            let finding = export.finding(
                problem.message, line: line, field: field, expected: problem.expected, found: problem.found,
                suggestion: suggestion, .rejected)
            return (nil, finding)
        }
        let finding = export.finding(
            .codeRecovered, line: line, field: field, expected: fitting[0], found: problem.found,
            suggestion: fitting[0], .altered)
        return (fitting[0], finding)
    }
}
