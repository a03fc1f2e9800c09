import Ceremony
import Digest
import Drawing
import Messages
import Model
import Profile
import Registry
import Standards

/// A value typed twice, with the signed minutes that show the digest of what it decides.
public struct WitnessedValue: Sendable {
    /// What two people typed.
    public let typed: TypedValue
    /// The minutes; nil when nobody signed any, which dice do not allow.
    public let minutes: Minutes?

    /// Signed minutes.
    public struct Minutes: Sendable {
        /// Their number.
        public let document: String
        /// The digest of their scan.
        public let scan: String
        /// When they were signed.
        public let signedAt: Moment

        /// Takes all parts.
        public init(document: String, scan: String, signedAt: Moment) {
            self.document = document
            self.scan = scan
            self.signedAt = signedAt
        }
    }

    /// Pairs a value with its minutes.
    public init(typed: TypedValue, minutes: Minutes?) {
        self.typed = typed
        self.minutes = minutes
    }
}

extension Run {
    /// Freezes a change of number with a ceremony of its own; its digest is printed to be signed (SSJ-DRAW/1 §2.6).
    ///
    /// - Parameters:
    ///   - name: the draw.
    ///   - deltas: more or fewer, by item.
    ///   - notified: codes of drawn targets that were told already and can no longer leave.
    ///   - times: the event and its times, without parties and fallback (W117).
    public func changeNumber(
        _ name: String, deltas: [NumberChange.Delta], notified: [String], times: CeremonyScript.Times
    ) throws(Problem) -> Outcome {
        let amended = try AmendedDraw(name, in: self)
        try amended.requireRunning()
        try amended.requireSettled()
        let terms = try times.terms()
        guard terms.parties.isEmpty, terms.fallback == nil else {
            throw Problem(
                .amendTermsUnfit, found: (terms.parties + [terms.fallback?.text ?? ""]).joined(separator: " "))
        }
        guard asOf < terms.times.commitBy else {
            throw Problem(.freezeTooLate, expected: terms.times.commitBy.text, found: asOf.text)
        }
        try ThrowRegister(workspace).requireOpen(terms, for: .draw)
        let items = Set(deltas.map(\.item))
        var told: [NumberChange.Notified] = []
        for code in notified {
            let oid = amended.names.name(of: code)
            let drawn = amended.draw.drawnNow.filter { $0.oid == oid && items.contains($0.item) }
            guard !drawn.isEmpty else { throw Problem(.notDrawn, found: code) }
            told += drawn.map { NumberChange.Notified(item: $0.item, oid: oid) }
        }
        let change = NumberChange(deltas: deltas, notified: told, terms: terms)
        let (files, digest) = try amended.draw.freeze(change)
        let step = String(files[0].name.prefix { $0 != "/" })
        try AmendmentLedger(workspace: workspace).add(amended.record.id, files[0], at: asOf)
        // amend.txt names the state: the tables it quotes come first.
        try amended.add(files.dropFirst() + [files[0]])
        done(
            zh: "\(amended.record.id) \(step)：数量调整已封存 F = \(HexGroups.text(digest.hex))；签字后另行摇号，再用 draw amend throw 登记",
            en: "\(amended.record.id) \(step): the change of number is frozen, F = \(HexGroups.text(digest.hex))")
        let sheet = try SittingPapers(run: self).printSheet(for: amended, step: step, change: change, digest: digest)
        done(zh: "封存单：\(sheet)，打印签字后掷骰", en: "sheet to sign before the throw: \(sheet)")
        try publishNotices()
        return .done
    }

    /// Records the value of a frozen change of number and computes who joins and who leaves.
    ///
    /// The same value again changes nothing; another one is refused (W015, W051), and so is one before its time (W052)
    /// or after the change had to be voided (W126). Dice need signed minutes.
    public func throwChange(_ name: String, _ value: WitnessedValue) throws(Problem) -> Outcome {
        let amended = try AmendedDraw(name, in: self)
        guard let pending = amended.draw.pending, let (change, digest) = amended.draw.pendingChange,
            let event = change.terms.beacon, let clock = change.terms.times.beacon
        else {
            if amended.draw.pending == nil, let text = amended.draw.lastChangeText {
                guard value.typed.value == text, value.typed.again == text else {
                    throw Problem(.stepDoneAlready, found: amended.record.id)
                }
                return .done
            }
            throw Problem(.stepOwed, expected: amended.owed ?? "draw amend number", found: "draw amend throw")
        }
        guard asOf >= clock.at else { throw Problem(.throwTooEarly, expected: clock.at.text, found: asOf.text) }
        let beacon = try BeaconValue.dice(event, typed: value.typed.value ?? "", and: value.typed.again ?? "")
        let records = try CeremonyRecords(
            family: .draw, hash: amended.draw.freeze.hash, freeze: digest, terms: change.terms, commitments: [],
            secrets: [], beacon: beacon)
        if let seed = try amended.folder.read()["\(pending)/seed.txt"] {
            guard seed == Array(records.seedRecord.text.utf8) else {
                throw Problem(.stepDoneAlready, found: "\(amended.record.id) \(pending)")
            }
        } else if asOf >= clock.fallbackAt {
            throw Problem(.freezeExpired, expected: clock.fallbackAt.text, found: amended.record.id)
        }
        try ThrowRegister(workspace).requireSame(records.seedRecord, as: change.terms)
        let witness = try witness(value, of: digest, event, frozenIn: pending, of: amended)
        let added = try amended.draw.close(records, witnesses: witness.map { [$0] } ?? [])
        let before = Set(amended.draw.drawnNow)
        let next = try amended.add(added)
        let after = Set(next.draw.drawnNow)
        for place in next.draw.drawnNow where !before.contains(place) {
            done(
                zh: "\(amended.record.id)：增加 \(try amended.spoken(place.oid))（事项 \(place.item)）",
                en: "joins: \(amended.names.oid(of: place.oid)) (item \(place.item))")
        }
        for place in amended.draw.drawnNow where !after.contains(place) {
            done(
                zh: "\(amended.record.id)：退出 \(try amended.spoken(place.oid))（事项 \(place.item)）",
                en: "leaves: \(amended.names.oid(of: place.oid)) (item \(place.item))")
        }
        if let strength = next.draw.strengths[pending] {
            done(
                zh: "\(amended.record.id) \(pending) \(strength.level.text)",
                en: "\(amended.record.id) \(pending) \(strength.level.english)")
        }
        try publishNotices()
        try warnOfTeams(next)
        return .done
    }

    /// Ends a change of number without a value, with a reason; never once its throw is recorded (W054).
    public func voidChange(_ name: String, reason: String) throws(Problem) -> Outcome {
        let amended = try AmendedDraw(name, in: self)
        guard let pending = amended.draw.pending, let (_, digest) = amended.draw.pendingChange else {
            throw Problem(.stepOwed, expected: amended.owed ?? "draw amend number", found: "draw amend void")
        }
        guard try amended.folder.read()["\(pending)/seed.txt"] == nil else {
            throw Problem(.voidAfterThrow, found: "\(amended.record.id) \(pending)")
        }
        let text = try VoidRecord(family: .draw, freeze: digest, reason: reason, at: asOf).text
        try amended.add([("\(pending)/void.txt", Array(text.utf8))])
        done(
            zh: "\(amended.record.id) \(pending)：数量调整已作废：\(reason)",
            en: "\(amended.record.id) \(pending) is void: \(reason)")
        try publishNotices()
        return .done
    }

    private func witness(
        _ value: WitnessedValue, of digest: HashValue, _ event: BeaconEvent, frozenIn step: String,
        of amended: AmendedDraw
    ) throws(Problem) -> Witness? {
        guard let minutes = value.minutes else {
            if case .dice = event {
                throw Problem(.optionsIncomplete, expected: "--document --scan --signed-at")
            }
            return nil
        }
        guard let scan = HashValue(hex: minutes.scan) else {
            throw Problem(.scanDigestMalformed, expected: "[0-9a-f]{64}", found: minutes.scan)
        }
        let frozen = try AmendmentLedger(workspace: workspace).entries().last {
            $0.draw == amended.record.id && $0.step == step
        }
        if let frozen, minutes.signedAt < frozen.at {
            throw Problem(.minutesBeforeFreeze, expected: frozen.at.text, found: minutes.signedAt.text)
        }
        return try Witness(
            .freeze, digest, at: minutes.signedAt, kind: .minutes, document: minutes.document, scan: scan)
    }
}
