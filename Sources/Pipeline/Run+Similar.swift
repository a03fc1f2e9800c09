import Intake
import Messages
import Model
import Output
import Profile
import Standards

extension Run {
    /// Lists targets that may be one body under two codes in `office/similar-names.csv`; joins nothing.
    public func listSimilarNames() throws(Problem) -> Outcome {
        let groups = SimilarNames.groups(try workspace.rosters().rosters.targets, in: workspace.county.division)
        let path = "office/similar-names.csv"
        var rows: [[String]] = []
        for (number, group) in groups.enumerated() {
            for target in group {
                let departments = Set(target.listings.map { workspace.name(of: $0.supervisor) }).sortedByBytes()
                let libraries = Set(target.listings.map(\.library)).sortedByBytes()
                rows.append([
                    String(number + 1), target.oid, target.name, target.status.rawValue, target.division,
                    target.address,
                    departments.joined(separator: "、"), libraries.joined(separator: "、"),
                ])
            }
        }
        let file = try CSVWriter.file(
            header: ["组", "代码", "名称", "登记状态", "行政区划", "地址", "部门", "专项库"], rows: rows, banner: workspace.banner,
            for: .people)
        try workspace.office.write(file.bytes, to: path)
        let count = groups.reduce(0) { $0 + $1.count }
        done(
            zh: "名称相近的检查对象 \(groups.count) 组 \(count) 户，请核对是否同一主体：\(path)",
            en: "\(groups.count) groups of \(count) targets with similar names to be looked at: \(path)")
        return .done
    }
}
