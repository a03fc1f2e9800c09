import Digest
import Messages
import Standards

/// Who contributed to a seed, who witnessed it and when: the strength of a draw as a value (SSJ-DRAW/1 §2.3.5).
///
/// Its text is strength.txt, which `verify` computes again.
public struct StrengthReport: Hashable, Sendable {
    /// How the ceremony was held.
    public enum Form: String, Hashable, Sendable {
        /// 现场摇号: dice thrown in the open, no parties.
        case sitting
        /// Another public value without parties.
        case beacon
        /// 无人值守: one party and a public value.
        case unattended
        /// 异地多方 with a public value.
        case parties
        /// 异地多方 with sealed envelopes only.
        case sealed

        /// What people call it.
        public var chineseName: String {
            switch self {
            case .sitting: "现场摇号"
            case .beacon: "公开随机数"
            case .unattended: "无人值守（一方密封＋公开随机数）"
            case .parties: "异地多方（密封启封＋公开随机数）"
            case .sealed: "异地多方（密封信封）"
            }
        }
    }

    /// What a party gave.
    public enum Contribution: String, Hashable, Sendable {
        /// A secret, opened in time.
        case revealed
        /// A commitment that it did not open.
        case missing
        /// Nothing.
        case absent
    }

    /// What a witness line is worth.
    public enum Worth: String, Hashable, Sendable {
        /// It proves that a digest was known in time.
        case counts
        /// Its scan is still to follow.
        case unscanned
        /// It was signed too late.
        case late
        /// It is of a kind or a subject that proves nothing here.
        case beside
    }

    /// A digest that was due and that nobody witnessed in time.
    public struct Lacking: Hashable, Sendable {
        /// What should have been seen.
        public let subject: Witness.Subject
        /// Before this moment.
        public let before: Moment
    }

    /// F.
    public let freeze: HashValue
    /// The whole judgement.
    public let level: Strength
    /// How the ceremony was held.
    public let form: Form
    /// The parties, ascending, with what each gave.
    public let parties: [(party: String, gave: Contribution)]
    /// The event whose value was used; nil without one.
    public let beacon: BeaconEvent?
    /// Whether the fallback took the beacon's place.
    public let usedFallback: Bool
    /// The lines of witness.txt, in their order.
    public let witnesses: [(witness: Witness, worth: Worth)]
    /// What nobody witnessed in time.
    public let lacking: [Lacking]

    /// Judges a finished ceremony.
    ///
    /// With parties, F is due before commit-by, K before reveal-by and R before beacon-at, by any kind; without
    /// parties one `minutes` for F before beacon-at suffices. A line whose scan is still to follow does not count.
    public init(_ witnesses: [Witness], terms: CeremonyTerms, records: CeremonyRecords) {
        let isAlone = terms.parties.isEmpty
        var due: [(subject: Witness.Subject, digest: HashValue, before: Moment)] = []
        if let beacon = terms.times.beacon {
            due =
                isAlone
                ? [(.freeze, records.commits.freeze, beacon.at)]
                : [
                    (.freeze, records.commits.freeze, terms.times.commitBy),
                    (.commits, records.commitsHash, terms.times.revealBy), (.reveals, records.revealsHash, beacon.at),
                ]
        }
        self.witnesses = witnesses.map { witness in
            guard let next = due.first(where: { $0.subject == witness.subject && $0.digest == witness.digest }),
                !isAlone || witness.kind == .minutes
            else { return (witness, .beside) }
            if witness.at >= next.before { return (witness, .late) }
            return (witness, witness.scan == nil ? .unscanned : .counts)
        }
        let counted = self.witnesses.filter { $0.worth == .counts }.map(\.witness.subject)
        lacking = due.filter { !counted.contains($0.subject) }.map { Lacking(subject: $0.subject, before: $0.before) }
        freeze = records.commits.freeze
        level = terms.times.beacon == nil ? .coreOnly : lacking.isEmpty ? .witnessed : .ownStatement
        beacon = records.seedRecord.beacon?.event
        usedFallback = beacon != nil && beacon != terms.beacon
        let missing = records.seedRecord.disclosures.missing
        parties = records.commits.entries.map { entry in
            (entry.party, entry.commitment == nil ? .absent : missing.contains(entry.party) ? .missing : .revealed)
        }
        form =
            switch (terms.parties.count, terms.beacon) {
            case (0, .dice): .sitting
            case (0, _): .beacon
            case (1, _): .unattended
            case (_, nil): .sealed
            default: .parties
            }
    }

    /// The text of strength.txt.
    public var text: String {
        var lines = ["ssj-draw/1 strength", "freeze \(freeze.hex)", "level \(level.word)", "form \(form.rawValue)"]
        lines += parties.map { "party \($0.party) \($0.gave.rawValue)" }
        lines.append(beacon.map { "beacon \($0.text) \($0.bits)\(usedFallback ? " fallback" : "")" } ?? "beacon none")
        lines += witnesses.map {
            "witness \($0.witness.subject.rawValue) \($0.witness.kind.rawValue) \($0.witness.at.text) \($0.worth.rawValue)"
        }
        lines += lacking.map { "lacking \($0.subject.rawValue) before \($0.before.text)" }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The same for people, for filings, minutes and `draw show`: one sentence per line.
    public func sentences(_ language: Language) -> [String] {
        language == .chinese ? chineseSentences : englishSentences
    }

    private var englishSentences: [String] {
        let forms: [Form: String] = [
            .sitting: "dice thrown in the open", .beacon: "a public value, no parties",
            .unattended: "unattended: one sealed secret and a public value",
            .parties: "several parties' sealed secrets and a public value", .sealed: "several parties' sealed secrets",
        ]
        let gave: [Contribution: String] = [.revealed: "opened", .missing: "sealed, not opened", .absent: "absent"]
        let worth: [Worth: String] = [
            .counts: "counts", .unscanned: "does not count before its scan is there", .late: "too late, does not count",
            .beside: "proves nothing here",
        ]
        var lines = [level.english, "held as: \(forms[form] ?? "")"]
        lines += parties.map { "party \($0.party): \(gave[$0.gave] ?? "")" }
        if let beacon {
            lines.append(
                "public value: \(beacon.text), about \(beacon.bits) bits\(usedFallback ? " (the fallback)" : "")")
        }
        lines += witnesses.map {
            "witness of \($0.witness.subject.rawValue): \($0.witness.kind.rawValue) \($0.witness.document) \($0.witness.at.text), \(worth[$0.worth] ?? "")"
        }
        lines += lacking.map { "lacking: a witness of \($0.subject.rawValue) before \($0.before.text)" }
        return lines
    }

    private var chineseSentences: [String] {
        let gave: [Contribution: String] = [.revealed: "已启封", .missing: "密封未启封", .absent: "缺席"]
        let subjects: [Witness.Subject: String] = [
            .freeze: "封存摘要 F", .commits: "密封摘要 K", .reveals: "启封摘要 R", .value: "公开随机数", .head: "台账首部",
        ]
        let kinds: [Witness.Kind: String] = [
            .minutes: "签字纪要", .receipt: "收文回执", .portal: "网站公布", .rfc3161: "时间戳", .cosign: "他单位台账会签",
        ]
        let worth: [Worth: String] = [.counts: "有效", .unscanned: "扫描件待补，暂不计", .late: "晚于时限，不计", .beside: "不作为强度依据"]
        var lines = [level.text, "方式：\(form.chineseName)"]
        lines += parties.map { "参加单位 \($0.party)：\(gave[$0.gave] ?? "")" }
        if let beacon {
            lines.append("公开随机数：\(beacon.text)，约 \(beacon.bits) 比特\(usedFallback ? "（备用来源）" : "")")
        }
        lines += witnesses.map {
            "见证 \(subjects[$0.witness.subject] ?? "")：\(kinds[$0.witness.kind] ?? "") \($0.witness.document) \($0.witness.at.text)，\(worth[$0.worth] ?? "")"
        }
        lines += lacking.map { "缺少见证：\(subjects[$0.subject] ?? "")，应在 \($0.before.text) 之前" }
        return lines
    }

    /// Two reports are the same when their texts are.
    public static func == (left: StrengthReport, right: StrengthReport) -> Bool {
        left.text == right.text && left.witnesses.map(\.witness) == right.witnesses.map(\.witness)
    }

    /// Hashes the text.
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
