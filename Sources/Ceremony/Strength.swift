import Digest

/// How well a ceremony proves that nobody tried several freezes (SSJ-DRAW/1 §2.3.5).
public enum Strength: String, Sendable, CaseIterable {
    /// Only the core files were checked (§2.2, core only).
    case coreOnly
    /// No valid witness: the office's own word.
    case ownStatement
    /// Every digest that is due was witnessed in time.
    case witnessed

    /// The line that `verify` prints and the filing repeats.
    public var text: String {
        switch self {
        case .coreOnly: "强度：仅核对核心文件，未证明强度"
        case .ownStatement: "强度：仅凭本单位陈述"
        case .witnessed: "强度：公开随机数产生前已有第三方见证"
        }
    }

    /// Judges the witnesses of one ceremony.
    ///
    /// With parties, F is due before commit-by, K before reveal-by and R before beacon-at, by any kind; without
    /// parties one `minutes` for F before beacon-at suffices. A line whose scan is still to follow does not count.
    public static func judge(
        _ witnesses: [Witness], terms: CeremonyTerms, freeze: HashValue, commits: HashValue, reveals: HashValue
    ) -> Strength {
        guard let beacon = terms.times.beacon else { return .coreOnly }
        let valid = witnesses.filter { $0.scan != nil }
        if terms.parties.isEmpty {
            let seen = valid.contains {
                $0.subject == .freeze && $0.digest == freeze && $0.kind == .minutes && $0.at < beacon.at
            }
            return seen ? .witnessed : .ownStatement
        }
        let due = [
            (Witness.Subject.freeze, freeze, terms.times.commitBy), (.commits, commits, terms.times.revealBy),
            (.reveals, reveals, beacon.at),
        ]
        let allSeen = due.allSatisfy { subject, digest, limit in
            valid.contains { $0.subject == subject && $0.digest == digest && $0.at < limit }
        }
        return allSeen ? .witnessed : .ownStatement
    }
}
