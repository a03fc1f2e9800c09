import Ceremony
import Digest
import Messages

/// Pseudonyms for one draw, so that a frame can be published without showing anybody's tier (SSJ-DRAW/1 §2.9).
public struct Blinding: Sendable {
    private let hash: HashAlgorithm
    private let master: [UInt8]

    /// Takes the draw's master, 64 lower-case hexadecimal digits (D036); it is kept in secrets/ and never printed.
    public init(master: String, hash: HashAlgorithm) throws(Problem) {
        guard Grammar.isHex(master, count: 64) else { throw Problem(.secretMalformed) }
        self.hash = hash
        self.master = Array(master.utf8)
    }

    /// salt = HMAC-H(M, `ssj-draw/1 salt|` + oid) as 64 hex; the key is the 64 ASCII characters of M.
    public func salt(oid: String) -> String {
        hash.hmac(key: master, message: Array("ssj-draw/1 salt|\(oid)".utf8)).hex
    }

    /// The pseudonym of an object in this draw, the same for all items.
    public func pid(oid: String) -> String { Blinding.pid(hash, salt: salt(oid: oid), oid: oid) }

    /// pid = `P-` + first 40 upper-case hex of H(`ssj-draw/1 pid|` + salt + `|` + oid): what an enterprise re-computes.
    public static func pid(_ hash: HashAlgorithm, salt: String, oid: String) -> String {
        "P-" + hash.hash("ssj-draw/1 pid|\(salt)|\(oid)").hex.prefix(40).uppercased()
    }
}
