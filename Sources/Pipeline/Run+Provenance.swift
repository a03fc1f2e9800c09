import Messages
import Model
import Registry
import Standards

extension Run {
    /// Which file and line supplied the fields of a target, which values lost, and which of its listings were removed.
    ///
    /// `former` are old numbers that were joined with it.
    func provenance(of oid: String, _ former: [String] = []) throws(Problem) -> [Notice] {
        var history: [TargetHistory] = []
        for oid in [oid] + former { history += try workspace.registry.history(of: oid) }
        var files: [Int: String] = [:]
        for file in try workspace.registry.receivedFiles() { files[file.sequence] = file.name }
        func place(_ source: SuppliedStatement) -> String {
            "\(files[source.file] ?? String(source.file))" + (source.line > 0 ? ":\(source.line)" : "")
        }
        let fields = Provenance.of(history.map { ($0.source, $0.until) }, by: try workspace.sourceOrder())
        var said: [(place: String, values: [String])] = []
        for field in fields {
            let (place, value) = (place(field.source), "\(field.field.rawValue) \(field.value)")
            if let index = said.firstIndex(where: { ByteOrder.same($0.place, place) }) {
                said[index].values.append(value)
            } else {
                said.append((place, [value]))
            }
        }
        var notices = said.map { place, values in
            Notice(
                .done, zh: "来源：\(place)：\(values.joined(separator: "、"))",
                en: "from \(place): \(values.joined(separator: ", "))")
        }
        for field in fields where !field.others.isEmpty {
            let lost = field.others.map { "\($0.value)（\(place($0.source))）" }.joined(separator: "、")
            let lostEnglish = field.others.map { "\($0.value) (\(place($0.source)))" }.joined(separator: ", ")
            notices.append(
                Notice(
                    .done,
                    zh: "来源不一：\(field.field.rawValue) 采用 \(field.value)（\(place(field.source))），未采用 \(lost)",
                    en:
                        "sources differ: \(field.field.rawValue) \(field.value) (\(place(field.source))) counts, not \(lostEnglish)"
                ))
        }
        for past in history {
            guard let until = past.until, history.allSatisfy({ $0.source.file != until || !isSame($0, past) }) else {
                continue
            }
            let listing = past.source.statement.listing
            notices.append(
                Notice(
                    .done,
                    zh:
                        "已移除：\(listing.library) \(listing.licenceNumber)（\(place(past.source))），由 \(files[until] ?? "")",
                    en: "removed by \(files[until] ?? ""): \(listing.library) (\(place(past.source)))"))
        }
        return notices
    }

    /// Whether two entries are one department's about one licence.
    private func isSame(_ left: TargetHistory, _ right: TargetHistory) -> Bool {
        left.source.department == right.source.department
            && left.source.statement.listing.key == right.source.statement.listing.key
    }
}
