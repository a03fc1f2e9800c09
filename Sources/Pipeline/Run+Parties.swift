import Ceremony
import Digest
import Drawing
import Messages
import Model
import Output
import Registry
import Standards
import Tabular

extension Run {
    /// Takes in what parties sent for one draw, named by itself or by its task: a letter does not say for which (W129).
    ///
    /// A letter after its time is kept and told as late; it never counts.
    public func takeLetters(_ letters: [SourceFile], of names: [String]) throws(Problem) -> Outcome {
        for letter in letters {
            // Read anew for each letter: the one before may have changed what is known.
            let open = try ceremonies(of: names)
            guard let ceremony = open.first, open.count == 1 else {
                throw Problem(
                    .letterAmbiguous, expected: open.map(\.record.id).joined(separator: "、"), found: letter.name)
            }
            try keep(try ceremony.message(letter.bytes, name: letter.name), in: ceremony)
        }
        return .done
    }

    /// Seals a random number of a party of this workspace, such as the office itself, in draws of tasks.
    ///
    /// The number comes from the operating system and is kept in `secrets/<draw>/`, never copied out.
    public func commit(_ tasks: [String], as party: String) throws(Problem) -> Outcome {
        for ceremony in try ceremonies(of: tasks) {
            try ceremony.progress.require(.commit, now: asOf)
            let secret = try ownSecret(of: party, in: ceremony)
            let message = try PartyMessage.commit(
                .draw, ceremony.freeze.hash, freeze: ceremony.freeze.freeze, party: party, secret: secret)
            try keep(message, in: ceremony)
        }
        return .done
    }

    /// Discloses a party's number kept in this workspace, only under a commits.txt that holds its seal (D035).
    public func reveal(_ tasks: [String], as party: String) throws(Problem) -> Outcome {
        for ceremony in try ceremonies(of: tasks) {
            try ceremony.progress.require(.reveal, now: asOf)
            let commits = try ceremony.commitments()
            let message = try PartyMessage.reveal(
                party: party, secret: try ownSecret(of: party, in: ceremony), under: commits,
                hash: ceremony.freeze.hash)
            try keep(message, in: ceremony)
        }
        return .done
    }

    /// Writes commits.txt: at once when every party has sealed, else from commit-by on, with the others absent (W125).
    public func closeCommits(_ tasks: [String]) throws(Problem) -> Outcome {
        for ceremony in try ceremonies(of: tasks) where !ceremony.files.names.contains("commits.txt") {
            try requireClosable(ceremony, .commit)
            let (record, late) = try ceremony.inbox.commitments(
                family: .draw, freeze: ceremony.freeze.freeze, terms: ceremony.freeze.terms)
            try ceremony.folder.add([(name: "commits.txt", bytes: Array(record.text.utf8))])
            tell(late, of: ceremony.record.id)
            let digest = HexGroups.text(ceremony.freeze.hash.hash(record.text).hex)
            done(
                zh: "\(ceremony.record.id) 密封截止，K = \(digest)；请先登记 K 的见证，再启封",
                en: "\(ceremony.record.id) commitments are closed, K = \(digest); have K witnessed before any reveal")
        }
        return .done
    }

    /// Writes reveals.txt before the beacon: when every party has revealed, else from reveal-by on (W125).
    ///
    /// A secret that another draw disclosed before is refused (D058).
    public func closeReveals(_ tasks: [String]) throws(Problem) -> Outcome {
        let known = try disclosedSecrets()
        for ceremony in try ceremonies(of: tasks) where !ceremony.files.names.contains("reveals.txt") {
            try requireClosable(ceremony, .reveal)
            let commits = try ceremony.commitments()
            let (disclosures, late) = try ceremony.inbox.disclosures(
                under: commits, terms: ceremony.freeze.terms, hash: ceremony.freeze.hash,
                known: known.filter { $0.draw != ceremony.record.id })
            let record = Reveals(disclosures, under: commits, hash: ceremony.freeze.hash)
            try ceremony.folder.add([(name: "reveals.txt", bytes: Array(record.text.utf8))])
            tell(late, of: ceremony.record.id)
            let digest = HexGroups.text(ceremony.freeze.hash.hash(record.text).hex)
            done(
                zh: "\(ceremony.record.id) 启封截止，R = \(digest)；请在公开随机数产生前登记 R 的见证",
                en: "\(ceremony.record.id) reveals are closed, R = \(digest); have R witnessed before the beacon")
        }
        return .done
    }

    /// The ceremonies of draws, named by themselves or by their tasks, that are not voided.
    func ceremonies(of names: [String]) throws(Problem) -> [PartyCeremony] {
        var ceremonies: [PartyCeremony] = []
        for record in try draws(named: names) {
            ceremonies.append(try PartyCeremony(record, in: workspace))
        }
        return ceremonies
    }

    private func keep(_ message: PartyMessage, in ceremony: PartyCeremony) throws(Problem) {
        let isCommit = if case .commit = message { true } else { false }
        let step: CeremonyProgress.Step = isCommit ? .commit : .reveal
        let limit = isCommit ? ceremony.freeze.terms.times.commitBy : ceremony.freeze.terms.times.revealBy
        // What comes after the record was closed is kept all the same: it shows who was late.
        if ceremony.progress.step < step { try ceremony.progress.require(step, now: asOf) }
        guard try ceremony.letters.keep(Array(message.text.utf8), name: message.fileName, at: asOf) else { return }
        let isLate = asOf >= limit || ceremony.progress.step > step
        done(
            zh: "\(ceremony.record.id) 收到 \(message.party) 的\(isCommit ? "密封" : "启封")\(isLate ? "（迟到，不计）" : "")",
            en:
                "\(ceremony.record.id): \(isCommit ? "commitment" : "secret") of \(message.party)\(isLate ? " came late and does not count" : "")"
        )
    }

    private func requireClosable(_ ceremony: PartyCeremony, _ step: CeremonyProgress.Step) throws(Problem) {
        let progress = ceremony.progress
        guard progress.step == step else {
            throw Problem(.stepOwed, expected: progress.owed, found: step.record)
        }
        if let until = progress.until, asOf < until, !progress.owing.isEmpty {
            throw Problem(.partiesOwe, expected: until.text, found: progress.owing.joined(separator: "、"))
        }
    }

    private func tell(_ late: [String], of draw: String) {
        guard !late.isEmpty else { return }
        let parties = late.joined(separator: "、")
        warn(zh: "\(draw)：\(parties) 迟到，不计", en: "\(draw): \(parties) came late and do not count")
    }

    /// Every secret disclosed so far, with its draw.
    private func disclosedSecrets() throws(Problem) -> [(secret: String, draw: String)] {
        var known: [(secret: String, draw: String)] = []
        for record in try workspace.registry.draws() {
            let path = "\(workspace.root)/draws/\(record.id)/reveals.txt"
            let text = try FileReader.text(at: path) ?? ""
            for line in text.split(separator: "\n") where line.hasPrefix("reveal ") {
                known.append((String(line.split(separator: " ").last ?? ""), record.id))
            }
        }
        return known
    }

    private func ownSecret(of party: String, in ceremony: PartyCeremony) throws(Problem) -> String {
        let path = "secrets/\(ceremony.record.id)/party-\(party.replacing("/", with: "_"))"
        if let kept = try FileReader.text(at: "\(workspace.root)/\(path)") { return kept }
        guard !ceremony.files.names.contains("commits.txt") else {
            throw Problem(.secretLost, at: Position(file: path), found: party)
        }
        guard ceremony.freeze.terms.parties.contains(party) else {
            throw Problem(
                .partyUnknown, expected: ceremony.freeze.terms.parties.joined(separator: " "), found: party)
        }
        guard let secret = SecureRandom.hex64() else { throw Problem(.randomnessUnavailable) }
        try workspace.office.write(Array(secret.utf8), to: path)
        return secret
    }
}
