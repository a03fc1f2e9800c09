import Messages
import Output

/// verify.html: the page of a kit that re-computes its draw in the reader's browser (SSJ-DRAW/1 §2.10).
///
/// It holds data and scripts, SHA-256 and SM3 included, because browsers lock their own on plain `http`; it works
/// without network. It says whether the kit is genuine, and answers for a typed code (full form), or for a code with
/// the salt of its receipt (blinded form); an address ending in `#code=…&salt=…` asks at once.
public enum VerifyPage {
    /// The most bytes a page may have; one over a larger kit asks for its files instead of holding them.
    public static let cap = 5_000_000

    /// The page over the public files of a kit.
    ///
    /// - Parameters:
    ///   - draw: the draw's id.
    ///   - files: the kit by name; frozen files and records, all UTF-8.
    ///   - banner: 样例数据，不得公示, or nil.
    public static func html(draw: String, files: [String: [UInt8]], banner: String?) -> [UInt8] {
        var page = ScriptPage(
            title: "核验抽取 \(draw)", banner: banner, body: String(describing: Resource.verifyBody.text),
            data: files.mapValues { String(decoding: $0, as: UTF8.self) },
            scripts: [
                Resource.digest, .grammar, .freeze, .ceremony, .allocation, .kit, .draw, .history, .amendments,
                .verifyPage,
            ].map { String(describing: $0.text) })
        let whole = page.html()
        if whole.count <= cap { return whole }
        page.data = nil
        return page.html()
    }
}
