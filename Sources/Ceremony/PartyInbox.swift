import Digest
import Messages
import Standards

/// Messages of parties with the moment each came in, put together when the time is up (SSJ-DRAW/1 §2.3.1, §2.3.2).
public struct PartyInbox: Sendable {
    /// A message and when the office received it.
    public struct Received: Hashable, Sendable {
        /// The message.
        public let message: PartyMessage
        /// When it came in.
        public let at: Moment

        /// Pairs a message with its moment.
        public init(_ message: PartyMessage, at: Moment) {
            self.message = message
            self.at = at
        }
    }

    /// What was received, in any order.
    public let received: [Received]

    /// Takes what was received.
    public init(_ received: [Received]) { self.received = received }

    /// commits.txt: one line per party of the terms; who sent nothing before commit-by is absent.
    ///
    /// Refuses two different commitments of one party (D034): the first one counts and nobody chooses. Returns the
    /// parties whose commitment came late as well, to be logged.
    public func commitments(
        family: CeremonyFamily, freeze: HashValue, terms: CeremonyTerms
    ) throws(Problem) -> (record: Commitments, late: [String]) {
        var entries: [Commitments.Entry] = []
        var late: [String] = []
        for next in received {
            guard case .commit(let party, let commitment) = next.message else { continue }
            if next.at >= terms.times.commitBy {
                late.append(party)
            } else if let known = entries.first(where: { $0.party == party }) {
                if known.commitment != commitment {
                    throw Problem(.partyUnknown, expected: known.commitment?.hex ?? "", found: commitment.hex)
                }
            } else {
                entries.append(Commitments.Entry(party: party, commitment: commitment))
            }
        }
        let record = Commitments(family: family, freeze: freeze, terms: terms, commitments: entries)
        return (record, late.sorted())
    }

    /// The secrets that count, those received before reveal-by; later ones are named to be logged `late`.
    ///
    /// Refuses a secret that `known` lists under another draw (D058): it was public before this one.
    public func disclosures(
        under commitments: Commitments, terms: CeremonyTerms, hash: HashAlgorithm,
        known: [(secret: String, draw: String)] = []
    ) throws(Problem) -> (record: Disclosures, late: [String]) {
        var secrets: [Disclosures.Secret] = []
        var late: [String] = []
        for next in received {
            guard case .reveal(let party, let secret) = next.message else { continue }
            if next.at >= terms.times.revealBy {
                late.append(party)
                continue
            }
            if let reused = known.first(where: { $0.secret == secret }) {
                throw Problem(.secretReused, expected: reused.draw, found: party)
            }
            if !secrets.contains(where: { $0.party == party }) {
                secrets.append(Disclosures.Secret(party: party, text: secret))
            }
        }
        return (try Disclosures(secrets, under: commitments, hash: hash), late.sorted())
    }
}
