import Foundation
import Mustache

/// A page that computes in the reader's browser: text, data and scripts in one file, from `file://` and plain `http` alike.
///
/// Its Content-Security-Policy forbids every request. It suits a check that an outsider can run without installing
/// anything; browsers without `BigInt` are told so.
public struct ScriptPage: Sendable {
    /// The title: the window's and the one `h1`.
    public var title: String
    /// A warning over the page such as 样例数据，不得公示.
    public var banner: String?
    /// The page's own markup below the title, as it stands; never outside text.
    public var body: String
    /// Texts by name that the scripts find as JSON in the element `data`; nil gives `null`.
    public var data: [String: String]?
    /// The scripts, in order.
    public var scripts: [String]

    /// Takes all parts.
    public init(title: String, banner: String?, body: String, data: [String: String]? = nil, scripts: [String]) {
        self.title = title
        self.banner = banner
        self.body = body
        self.data = data
        self.scripts = scripts
    }

    /// The page as UTF-8 HTML; title, banner and data are escaped.
    ///
    /// Complexity: O(text).
    public func html() -> [UInt8] {
        var context: [String: Any] = [
            "title": title, "css": String(describing: Resource.scriptStyle.text), "body": body, "data": json,
            "script": scripts.joined(separator: "\n"),
        ]
        if let banner { context["banner"] = banner }
        guard let template = Self.template else { preconditionFailure("the script page's template does not parse") }
        return Array(template.render(context).utf8)
    }

    /// The data as JSON without `<`, so that no text in it can end the element.
    private var json: String {
        guard let data else { return "null" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(data) else { preconditionFailure("texts have a JSON form") }
        return String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "<", with: "\\u003c")
    }

    private static let template = MarkupContent.template(.scriptPage)
}
