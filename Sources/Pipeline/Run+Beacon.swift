import Ceremony
import Digest
import Drawing
import Messages
import Model
import Registry
import Standards

/// A public value as two people typed it, and, for the fallback, the operator's cancellation of the first event.
public struct TypedValue: Sendable {
    /// What the first person typed; nil for a freeze without beacon.
    public let value: String?
    /// What the second person typed.
    public let again: String?
    /// Why the fallback counts; nil for the beacon itself.
    public let cancellation: Cancellation?

    /// The operator's own notice that the event was cancelled.
    public struct Cancellation: Sendable {
        /// The notice's bytes.
        public let notice: [UInt8]
        /// Its number or address, without spaces.
        public let document: String

        /// Pairs the notice with its number.
        public init(notice: [UInt8], document: String) {
            self.notice = notice
            self.document = document
        }
    }

    /// Takes both typings.
    public init(value: String?, again: String?, cancellation: Cancellation?) {
        self.value = value
        self.again = again
        self.cancellation = cancellation
    }
}

extension Run {
    /// Records the public value of frozen tasks: seed.txt of each of their draws (SSJ-DRAW/1 §2.3.3, §2.3.4).
    ///
    /// Out of order it says what is owed and by whom (D084); before its time it is refused (D060), and so are typings
    /// that differ (D027), a wrong spelling (D026), a fallback without evidence, and any value once the freeze had to be
    /// voided (W126).
    public func beacon(_ tasks: [String], typed: TypedValue) throws(Problem) -> Outcome {
        for ceremony in try ceremonies(of: tasks) {
            if ceremony.record.state == .drawn { continue }
            let terms = ceremony.freeze.terms
            if !ceremony.files.names.contains("seed.txt") { try ceremony.progress.require(.beacon, now: asOf) }
            let evidence = try typed.cancellation.map { (cancellation) throws(Problem) in
                try FallbackEvidence(
                    family: .draw, freeze: ceremony.freeze.freeze, terms: terms,
                    evidence: HashAlgorithm.sha256.hash(cancellation.notice), document: cancellation.document, at: asOf)
            }
            let value = try value(typed, for: evidence == nil ? terms.beacon : terms.fallback)
            if let seed = ceremony.files["seed.txt"] {
                try requireSame(seed, value, of: ceremony)
                continue
            }
            if terms.fallback == nil, terms.beacon != nil, let end = terms.times.beacon?.fallbackAt, asOf >= end {
                throw Problem(.freezeExpired, expected: end.text, found: ceremony.record.id)
            }
            let records = try records(of: ceremony, value: value)
            try ThrowRegister(workspace).requireSame(records.seedRecord, as: terms)
            try ceremony.folder.add(
                (evidence.map { [(name: "fallback.txt", bytes: Array($0.text.utf8))] } ?? []) + records.files)
            var thrown = ceremony.record
            thrown.state = .thrown
            let saved = thrown
            try workspace.registry.transaction { try $0.save(saved, drawn: []) }
            done(
                zh: "\(saved.id)：公开随机数已登记，种子 \(records.seed.hex.prefix(16))…",
                en: "\(saved.id): the public value is recorded")
        }
        return .done
    }

    /// Adds a line to witness.txt: who saw F, K or R, and when; the same line twice is one.
    public func witness(
        _ tasks: [String], _ subject: Witness.Subject, kind: Witness.Kind, document: String, scan: String?,
        signedAt: Moment
    ) throws(Problem) -> Outcome {
        guard signedAt <= asOf else {
            throw Problem(.signedInFuture, expected: asOf.text, found: signedAt.text)
        }
        let digest = try scan.map { (text) throws(Problem) in
            guard let digest = HashValue(hex: text) else {
                throw Problem(.scanDigestMalformed, expected: "[0-9a-f]{64}", found: text)
            }
            return digest
        }
        for ceremony in try ceremonies(of: tasks) {
            guard signedAt >= ceremony.record.frozenAt else {
                throw Problem(
                    .minutesBeforeFreeze, expected: ceremony.record.frozenAt.text, found: signedAt.text)
            }
            let seen = try subject.digest(in: ceremony)
            let line = try Witness(subject, seen, at: signedAt, kind: kind, document: document, scan: digest)
            var witnesses = try Witness.read(ceremony.files["witness.txt"] ?? [])
            if witnesses.contains(line) {
                try refreshStrength(of: ceremony.record)
                continue
            }
            // The scan may follow later: it completes the line that waited for it.
            let waiting = try Witness(subject, seen, at: signedAt, kind: kind, document: document, scan: nil)
            witnesses.removeAll { $0 == waiting }
            witnesses.append(line)
            try ceremony.folder.add([(name: "witness.txt", bytes: Array(Witness.file(witnesses).utf8))])
            try refreshStrength(of: ceremony.record)
            done(
                zh: "\(ceremony.record.id)：\(subject.rawValue) 的见证已登记（\(document)）",
                en: "\(ceremony.record.id): the witness of \(subject.rawValue) is recorded (\(document))")
        }
        return .done
    }

    /// Writes strength.txt of a drawn folder anew after its witnesses, or puts right one that an interrupted run left.
    private func refreshStrength(of record: DrawRecord) throws(Problem) {
        guard record.state == .drawn else { return }
        let folder = DrawFolder(workspace: workspace, id: record.id)
        var files = try folder.read()
        files["strength.txt"] = nil
        let report = Verification.verify(files, scope: .complete)
        if let problem = report.problem { throw problem }
        guard let strength = report.strengthReport else { return }
        try folder.add([(name: "strength.txt", bytes: Array(strength.text.utf8))])
    }

    private func value(_ typed: TypedValue, for event: BeaconEvent?) throws(Problem) -> BeaconValue? {
        guard let event else {
            if let value = typed.value { throw Problem(.beaconForeign, expected: "none", found: value) }
            return nil
        }
        return try BeaconValue.dice(event, typed: typed.value ?? "", and: typed.again ?? "")
    }

    private func records(of ceremony: PartyCeremony, value: BeaconValue?) throws(Problem) -> CeremonyRecords {
        let freeze = ceremony.freeze
        var entries: [Commitments.Entry] = []
        var secrets: [Disclosures.Secret] = []
        if !freeze.terms.parties.isEmpty {
            let commits = try ceremony.commitments()
            guard let bytes = ceremony.files["reveals.txt"] else {
                throw Problem(.stepOwed, expected: ceremony.progress.owed, found: "seed.txt")
            }
            entries = commits.entries
            secrets = try Reveals(bytes, under: commits, hash: freeze.hash).disclosures.secrets
        }
        return try CeremonyRecords(
            family: .draw, hash: freeze.hash, freeze: freeze.freeze, terms: freeze.terms, commitments: entries,
            secrets: secrets, beacon: value)
    }

    private func requireSame(_ seed: [UInt8], _ value: BeaconValue?, of ceremony: PartyCeremony) throws(Problem) {
        let records = try records(of: ceremony, value: value)
        guard Array(records.seedRecord.text.utf8) == seed else {
            throw Problem(.stepDoneAlready, found: ceremony.record.id)
        }
    }
}

extension Witness.Subject {
    /// The digest that a witness of a draw saw; K and R exist only once their records are closed (D084).
    fileprivate func digest(in ceremony: PartyCeremony) throws(Problem) -> HashValue {
        let name: String
        switch self {
        case .freeze: return ceremony.freeze.freeze
        case .commits: name = "commits.txt"
        case .reveals: name = "reveals.txt"
        case .value:
            guard let seed = ceremony.files["seed.txt"] else {
                throw Problem(.stepOwed, expected: ceremony.progress.owed, found: "seed.txt")
            }
            // The event with its value, as the minutes print it.
            let line = String(decoding: seed, as: UTF8.self).split(separator: "\n").last ?? ""
            return ceremony.freeze.hash.hash(String(line.dropFirst("beacon ".count)))
        case .head: throw Problem(.stepOwed, expected: "F / K / R / VALUE", found: rawValue)
        }
        guard let bytes = ceremony.files[name] else {
            throw Problem(.stepOwed, expected: ceremony.progress.owed, found: name)
        }
        return ceremony.freeze.hash.hash(bytes)
    }
}
