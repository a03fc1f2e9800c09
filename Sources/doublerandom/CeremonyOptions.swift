import ArgumentParser
import Messages
import Pipeline
import Profile
import Standards

/// Parties, events and the four times of a freeze.
struct TimesOptions: ParsableArguments {
    @Option(help: "参与方的统一社会信用代码，可多次；现场摇号不需要 / a party's code, repeatable; none at a sitting")
    var party: [String] = []

    @Option(help: "公开随机数事件，如 'DICE jieshou-2026-1 60' / the beacon event")
    var beacon: String?

    @Option(help: "备用的公开随机数事件，仅在主办方取消时使用 / the event that counts if the operator cancels the first")
    var fallback: String?

    @Option(help: "密封截止 / last moment to commit")
    var commitBy: String?

    @Option(help: "启封截止 / last moment to reveal")
    var revealBy: String?

    @Option(help: "摇号时刻 / when the value is made")
    var beaconAt: String?

    @Option(help: "逾时须作废的时刻 / when the freeze must be voided")
    var fallbackAt: String?

    /// The times; nil when none is given, a usage error when only some are.
    func given() throws -> CeremonyScript.Times? {
        guard [beacon, commitBy, revealBy, beaconAt, fallbackAt].contains(where: { $0 != nil }) else { return nil }
        guard let beacon, let commitBy, let revealBy, let beaconAt, let fallbackAt else {
            throw Problem(
                .optionsIncomplete, expected: "--beacon --commit-by --reveal-by --beacon-at --fallback-at")
        }
        return CeremonyScript.Times(
            parties: party, beacon: beacon, fallback: fallback, commitBy: try moment(commitBy),
            revealBy: try moment(revealBy),
            beaconAt: try moment(beaconAt), fallbackAt: try moment(fallbackAt))
    }
}

/// A throw typed by two people, and the signed minutes on which the freeze was printed.
struct ThrowOptions: ParsableArguments {
    @Option(help: "第一人键入的点数 / the dice as the first person typed them")
    var dice: String?

    @Option(help: "第二人键入的点数 / the dice as the second person typed them")
    var diceAgain: String?

    @Option(help: "签字记录的文号 / the number of the signed minutes")
    var document: String?

    @Option(help: "签字记录扫描件的 SHA-256 / the digest of the minutes' scan")
    var scan: String?

    @Option(help: "签字时刻 / when the minutes were signed")
    var signedAt: String?

    /// The throw; nil when nothing of it is given, a usage error when only some is.
    func given() throws -> CeremonyScript.Throw? {
        guard [dice, diceAgain, document, scan, signedAt].contains(where: { $0 != nil }) else { return nil }
        guard let dice, let diceAgain, let document, let scan, let signedAt else {
            throw Problem(.optionsIncomplete, expected: "--dice --dice-again --document --scan --signed-at")
        }
        return CeremonyScript.Throw(
            dice: dice, diceAgain: diceAgain, document: document, documentDigest: scan,
            signedAt: try moment(signedAt))
    }
}

func moment(_ text: String) throws -> Moment {
    guard let moment = Moment(text) else {
        throw Problem(.asOfUnreadable, expected: "2026-03-30T09:30:00+08:00", found: text)
    }
    return moment
}
