import Output

/// party.html: with it a party seals and discloses its random number on any computer (SSJ-DRAW/1 §2.3.1, §2.3.2).
///
/// The number comes from the browser's cryptographic generator and stays in the file that the party keeps; the page
/// discloses it only under a commits.txt that quotes the freeze and holds the party's own seal.
public enum PartyPage {
    /// The page, the same for every draw.
    public static func html() -> [UInt8] {
        ScriptPage(
            title: "双随机抽取：参与方密封与启封", banner: nil, body: String(describing: Resource.partyBody.text),
            scripts: [Resource.digest, .grammar, .freeze, .partyPage].map { String(describing: $0.text) }
        ).html()
    }
}
