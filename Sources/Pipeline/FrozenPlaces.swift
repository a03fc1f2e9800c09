import Drawing
import Messages
import Model
import Profile
import Registry

extension Run {
    /// Where a target stands in the frozen lists: in a frame, excluded with a reason, or not there when they were frozen.
    func frozenPlaces(of target: InspectionTarget) throws(Problem) -> [Notice] {
        let plan = try workspace.currentPlan()?.plan
        var notices: [Notice] = []
        for record in try workspace.registry.draws() where record.state != .void {
            let folder = DrawFolder(workspace: workspace, id: record.id)
            let names = try Pseudonyms(record.id, of: workspace)
            let framed = try rows("frame.tsv", in: folder).filter { names.oid(of: $0[2]) == target.oid }
            let excluded = try rows("excluded.tsv", in: folder).filter { names.oid(of: $0[1]) == target.oid }
            notices += framed.map { row in
                Notice(
                    .done, zh: "待抽名单：\(record.id) 事项 \(row[0]) 分组 \(row[1])",
                    en: "in the frame: \(record.id) item \(row[0]) cell \(row[1])")
            }
            notices += excluded.map { row in
                Notice(
                    .done, zh: "封存时排除：\(record.id) 事项 \(row[0]) 原因 \(row[2])",
                    en: "excluded at the freeze: \(record.id) item \(row[0]) reason \(row[2])")
            }
            let known = Set((framed + excluded).map { $0[0] })
            for item in record.items
            where !known.contains(item) && plan?.row(item: item)?.item.selector.covers(target) == true {
                notices.append(
                    Notice(
                        .done, zh: "封存时不在名单中：\(record.id) 事项 \(item)（之后才列入名录或符合范围）",
                        en: "not on the list when it was frozen: \(record.id) item \(item)"))
            }
        }
        return notices
    }

    /// The rows of a frozen table of three columns.
    private func rows(_ name: String, in folder: DrawFolder) throws(Problem) -> [[String]] {
        guard folder.has(name), let bytes = try folder.read()[name] else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }.filter { $0.count == 3 }
    }
}
