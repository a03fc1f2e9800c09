import Model
import Planning
import Standards

/// Small fictitious rosters and items.
enum Samples {
    static func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? .earliest }
    static func window(_ first: String, _ last: String) -> DateWindow {
        guard let window = DateWindow(first: day(first), last: day(last)) else {
            preconditionFailure("\(first) > \(last)")
        }
        return window
    }
    static func rate(_ text: String) -> Rate { Rate(text) ?? .none }

    static let wholeYear = window("2026-03-01", "2026-11-10")
    static let xinzheng: [Tier: Rate] = [
        .a: rate("1%"), .b: rate("3%"), .c: rate("25%"), .d: rate("60%"), .u: rate("2%"),
    ]

    static func oid(_ number: Int) -> String {
        let digits = String(number)
        return "REG-" + String(repeating: "0", count: 8 - digits.count) + digits
    }

    static func target(
        _ number: Int, library: String = "L", status: RegistrationStatus = .active,
        subjectClass: SubjectClass = .enterprise, division: String = "341282", tags: [String] = [],
        supervisor: String = "S1", licenceKind: String = "", industry: String = "", region: String = ""
    ) -> InspectionTarget {
        InspectionTarget(
            oid: oid(number), name: "样例\(number)", subjectClass: subjectClass, status: status, division: division,
            region: region, industry: industry, address: "", representative: "", phone: "", founded: nil,
            listings: [
                Listing(
                    library: library, licenceKind: licenceKind, licenceNumber: "", licenceEnd: nil, tags: tags,
                    supervisor: supervisor)
            ])
    }

    static func targets(_ count: Int, library: String = "L") -> [InspectionTarget] {
        (0..<count).map { target($0, library: library) }
    }

    /// Targets in the tier mix of a real city with their tiers.
    static func mix(_ counts: [(Tier, Int)]) -> (targets: [InspectionTarget], tiers: [String: Tier]) {
        var tiers: [String: Tier] = [:]
        var number = 0
        for (tier, count) in counts {
            for _ in 0..<count {
                tiers[oid(number)] = tier
                number += 1
            }
        }
        return (targets(number), tiers)
    }

    static func item(
        _ code: String, _ itemClass: ItemClass? = .general, _ quota: Quota?, cap: Rate? = .whole,
        selector: Selector = Selector(libraries: ["L"]), initiator: String = "D1", participants: [String] = [],
        basis: String = "样例办法第一条", window: DateWindow? = nil, method: InspectionMethod = .onSite
    ) -> InspectionItem {
        InspectionItem(
            code: code, name: "事项\(code)", itemClass: itemClass, basis: basis, content: "内容", method: method,
            cap: cap, quota: quota, frequency: "1次/年", initiator: initiator, participants: participants,
            specialty: "", selector: selector, window: window, remark: "", listVersion: "2026")
    }

    static func inputs(
        _ items: [InspectionItem], targets: [InspectionTarget], tiers: [String: Tier] = [:],
        tasks: [TaskDefinition] = []
    ) -> PlanningInputs {
        PlanningInputs(
            items: items, tasks: tasks, targets: targets, tiers: tiers, rates: xinzheng, year: 2026,
            countedOn: day("2026-02-10"), defaultWindow: wholeYear, keyShareLimit: .whole)
    }

    static func task(_ id: String, _ items: [String], windows: [DateWindow] = [wholeYear]) -> TaskDefinition {
        TaskDefinition(id: id, name: "任务\(id)", items: items, initiator: "D1", windows: windows)
    }
}
