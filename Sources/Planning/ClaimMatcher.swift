import Model
import Standards

/// Which departments a new market entity is put before to sign for (签收认领), and why.
///
/// A department comes into question when an item of its own selects the entity's industry or licence, or when its roster
/// holds at least three other targets with the same licence or the same four-digit industry. It is a question, not a
/// decision: the department answers.
public struct ClaimMatcher: Sendable {
    /// A department with the reason for asking it.
    public struct Candidate: Hashable, Sendable {
        /// The code of the department.
        public let department: String
        /// The reason, for people.
        public let basis: String
    }

    /// From how many targets on a roster speaks for its department.
    private static let fewest = 3

    private let items: [InspectionItem]
    /// How many targets in business each department lists of an industry or licence, by `department\tkind\tvalue`.
    private var counts: [String: Int] = [:]
    private let departments: [String]

    /// Takes the items with their additions and all targets.
    public init(items: [InspectionItem], targets: [InspectionTarget]) {
        self.items = items.sortedByBytes(of: \.code)
        var departments: Set<String> = []
        for target in targets where target.status == .active {
            var seen: Set<String> = []
            for listing in target.listings {
                departments.insert(listing.supervisor)
                if target.industry.utf8.count == 4 {
                    seen.insert("\(listing.supervisor)\tindustry\t\(target.industry)")
                }
                if !listing.licenceKind.isEmpty {
                    seen.insert("\(listing.supervisor)\tlicence\t\(listing.licenceKind)")
                }
            }
            for key in seen { counts[key, default: 0] += 1 }
        }
        for item in items { departments.formUnion(item.departments) }
        self.departments = departments.sortedByBytes()
    }

    /// The departments to ask about a target that do not list it yet, by their codes.
    public func candidates(for target: InspectionTarget) -> [Candidate] {
        let listed = Set(target.listings.map(\.supervisor))
        return departments.compactMap { department in
            if department.isEmpty || listed.contains(department) { return nil }
            return basis(for: target, department).map { Candidate(department: department, basis: $0) }
        }
    }

    private func basis(for target: InspectionTarget, _ department: String) -> String? {
        for item in items where item.departments.contains(department) && concerns(item.selector, target) {
            return "事项 \(item.code) \(item.name)"
        }
        for listing in target.listings where !listing.licenceKind.isEmpty {
            let count = counts["\(department)\tlicence\t\(listing.licenceKind)", default: 0]
            if count >= ClaimMatcher.fewest { return "名录中有“\(listing.licenceKind)” \(count) 户" }
        }
        let count = counts["\(department)\tindustry\t\(target.industry)", default: 0]
        return count >= ClaimMatcher.fewest ? "名录中有同行业（\(target.industry)）\(count) 户" : nil
    }

    /// Whether an item is about the target's industry or licence; what only its own department's roster can say, such as
    /// the library, is left aside.
    private func concerns(_ selector: Selector, _ target: InspectionTarget) -> Bool {
        let byIndustry = Selector(
            subjectClasses: selector.subjectClasses, industryPrefixes: selector.industryPrefixes,
            regions: selector.regions)
        if !selector.industryPrefixes.isEmpty, byIndustry.covers(target) { return true }
        let byLicence = Selector(
            subjectClasses: selector.subjectClasses, regions: selector.regions, licenceKinds: selector.licenceKinds)
        return !selector.licenceKinds.isEmpty && byLicence.covers(target)
    }
}
