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

    /// The same in English.
    public var english: String {
        switch self {
        case .coreOnly: "strength: the core files alone, not proved"
        case .ownStatement: "strength: the office's own statement"
        case .witnessed: "strength: witnessed by others before the public value"
        }
    }

    /// The word of strength.txt.
    var word: String {
        switch self {
        case .coreOnly: "core-only"
        case .ownStatement: "own-statement"
        case .witnessed: "witnessed"
        }
    }
}
