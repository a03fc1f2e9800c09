import Digest
import Messages
import Model
import Standards

/// The rosters of one state, loaded once, with each department's digest made at most once.
final class CurrentRosters {
    /// Everything that was accepted.
    let rosters: Rosters
    private var digests: [String: HashValue] = [:]

    /// Holds rosters.
    init(_ rosters: Rosters) { self.rosters = rosters }

    /// SHA-256 over a department's targets with their listings, its inspectors and their recusals.
    func digest(of department: String) -> HashValue {
        if let known = digests[department] { return known }
        let digest = HashAlgorithm.sha256.hash(lines(of: department).joined(separator: "\n"))
        digests[department] = digest
        return digest
    }

    /// What a department confirms, one line per record: kind, identity, values.
    func lines(of department: String) -> [String] {
        var lines: [String] = []
        for target in rosters.targets {
            let own = target.listings.filter { $0.supervisor == department }
            guard !own.isEmpty else { continue }
            let listings = own.map { listing in
                [listing.key, listing.licenceEnd?.text ?? "", listing.tags.joined(separator: ",")]
                    .joined(separator: "\t")
            }
            lines.append(
                [
                    "target", target.oid, target.name, target.subjectClass.rawValue, target.status.rawValue,
                    target.division, target.region, target.industry, listings.joined(separator: "\t"),
                ].joined(separator: "\t"))
        }
        let own = rosters.inspectors.filter { $0.department == department }
        let ids = Set(own.map(\.id))
        for inspector in own {
            let certificates = inspector.certificates.map {
                "\($0.number) \($0.from?.text ?? "") \($0.to?.text ?? "")"
            }
            lines.append(
                [
                    "inspector", inspector.id, inspector.name, certificates.joined(separator: ","),
                    inspector.specialties.joined(separator: ","), inspector.regions.joined(separator: ","),
                    inspector.mayLead.map { $0 ? "1" : "0" } ?? "", inspector.isActive ? "1" : "0",
                ].joined(separator: "\t"))
        }
        for recusal in rosters.recusals where ids.contains(recusal.inspector) {
            lines.append(["recusal", recusal.inspector, recusal.oid, recusal.reason].joined(separator: "\t"))
        }
        return lines
    }
}
