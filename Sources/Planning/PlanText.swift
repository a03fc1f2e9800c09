import Model
import Standards

extension AnnualPlan {
    /// The plan as canonical text, whose digest an approval names: UTF-8, TAB between fields, LF after every line.
    ///
    /// The first line names form, year and day of counting; then the lines of rows and tasks, sorted by bytes. Values
    /// write TAB, LF, CR, backslash and (in lists) commas with a backslash, so that unlike plans never share a text.
    public var canonicalText: String {
        let head = ["ssj-plan/1", String(year), countedOn.text].joined(separator: "\t")
        let lines = rows.map(\.canonicalLine) + tasks.map(\.canonicalLine)
        return ([head] + lines.sortedByBytes()).map { $0 + "\n" }.joined()
    }
}

extension PlanRow {
    fileprivate var canonicalLine: String {
        let shares = rates.map { "\($0.tier?.rawValue ?? "all"):\($0.rate.ppm):\($0.population)" }
        let fields =
            ["row", item.code, String(serial), task, mode.total.rawValue, String(mode.value), String(population)]
            + [String(planned), list(shares), list(notes)]
        return (fields + item.canonicalFields).map(escaped).joined(separator: "\t")
    }
}

extension InspectionItem {
    fileprivate var canonicalFields: [String] {
        let text = [
            name, itemClass?.rawValue ?? "-", basis, content, method.rawValue, cap.map { String($0.ppm) } ?? "-",
        ]
        let people = [frequency, initiator, list(participants), specialty]
        let targets = [
            list(selector.libraries), list(selector.subjectClasses.map(\.rawValue)), list(selector.industryPrefixes),
            list(selector.supervisors), list(selector.regions), list(selector.tags), list(selector.licenceKinds),
        ]
        return text + [quota?.canonicalText ?? "-"] + people + targets + [
            window?.canonicalText ?? "-", remark, listVersion,
        ]
    }
}

extension Quota {
    fileprivate var canonicalText: String {
        let bounds = [minimum, maximum, batches].map { $0.map { String($0) } ?? "-" }
        return list([rule.canonicalText] + bounds)
    }
}

extension Quota.Rule {
    fileprivate var canonicalText: String {
        switch self {
        case .count(let count): "count:\(count)"
        case .ratio(let rate): "ratio:\(rate.ppm)"
        case .byTier: "by-tier"
        case .tiers(let rates):
            "tiers:" + list(rates.keys.sortedByBytes().map { "\($0)=\(rates[$0]?.ppm ?? 0)" })
        case .piecewise(let limit, let count, let above): "piecewise:\(limit):\(count):\(above.ppm)"
        }
    }
}

extension InspectionTask {
    fileprivate var canonicalLine: String {
        let fields = [
            "task", id, name, list(items), initiator, list(windows.map(\.canonicalText)), isJoint ? "joint" : "single",
        ]
        return fields.map(escaped).joined(separator: "\t")
    }
}

extension DateWindow {
    fileprivate var canonicalText: String { "\(first.text)/\(last.text)" }
}

/// The values of a list between commas; a list of one empty value differs from an empty list by its bracket.
private func list(_ values: [String]) -> String {
    "[" + values.map { escaped($0, comma: true) }.joined(separator: ",") + (values.isEmpty ? "" : ",") + "]"
}

private func escaped(_ text: String) -> String { escaped(text, comma: false) }

private func escaped(_ text: String, comma: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\\": result += "\\\\"
        case "\t": result += "\\t"
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "," where comma: result += "\\,"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
