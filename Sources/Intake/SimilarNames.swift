import Model
import Standards

/// Lists targets whose names are the same but for the place and the legal form, for people to look at.
///
/// Nothing is joined by it. Compared are whole cores: 界首市样例甲商贸有限公司 and 样例甲商贸有限责任公司 have one, names that
/// differ in any other character do not (spec/ingest.md §2: scores between names of companies are mostly false).
public enum SimilarNames {
    /// Groups of two or more targets with one core; sorted by the core, each group by oid.
    ///
    /// `division` is the county: its name, its city's and its province's are the places left out. Complexity: O(names).
    public static func groups(_ targets: [InspectionTarget], in division: String) -> [[InspectionTarget]] {
        let places = places(of: division)
        var groups: [String: [InspectionTarget]] = [:]
        for target in targets {
            let core = core(of: target.name, without: places)
            if core.unicodeScalars.count > 1 { groups[core, default: []].append(target) }
        }
        return groups.filter { $0.value.count > 1 }.sorted { ByteOrder.precedes($0.key, $1.key) }
            .map { $0.value.sorted { ByteOrder.precedes($0.oid, $1.oid) } }
    }

    /// What of a name is left without place and legal form; bodies and their branches (分公司) stay apart.
    static func core(of name: String, without places: [String]) -> String {
        var core = NameKey.key(of: name)[...]
        // After each cut the whole names go first again: 界首 must not cut 界首市.
        while let place = places.first(where: { core.hasPrefix($0) && core.count > $0.count }) {
            core = core.dropFirst(place.count)
        }
        for form in forms where core.hasSuffix(form) && core.count > form.count {
            core = core.dropLast(form.count)
            break
        }
        return String(core)
    }

    /// Names of the province, the city and the county, with and without their last character, the longest first.
    static func places(of division: String) -> [String] {
        let whole = [division.prefix(2) + "0000", division.prefix(4) + "00", division[...]]
            .compactMap { Divisions.name(of: $0) }
        let short = whole.filter { $0.count > 2 }.map { String($0.dropLast()) }
        return (whole + short).map(NameKey.key).sorted {
            $0.utf8.count != $1.utf8.count ? $0.utf8.count > $1.utf8.count : ByteOrder.precedes($0, $1)
        }
    }

    /// Legal forms at the end of a name, the longest first.
    private static let forms = [
        "(特殊普通合伙)", "股份有限公司", "有限责任公司", "农民专业合作社", "(个体工商户)", "(个人独资)", "(普通合伙)", "(有限合伙)", "专业合作社", "有限公司",
    ].map(NameKey.key)
}
