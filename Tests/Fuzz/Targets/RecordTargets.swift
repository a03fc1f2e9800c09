import Ceremony
import Digest
import Drawing
import Messages

/// Properties of the files that a draw freezes and publishes: what is accepted has one spelling, so that a digest says
/// everything.
enum RecordTargets {
    static func records(_ bytes: [UInt8]) -> [String] {
        var broken: [String] = []
        if let record = try? FreezeRecord(bytes), Array(record.text.utf8) != bytes {
            broken.append("freeze.txt is not canonical")
        }
        if let witnesses = try? Witness.read(bytes), Array(Witness.file(witnesses).utf8) != bytes {
            broken.append("witness.txt is not canonical")
        }
        for hash in [HashAlgorithm.sha256, .sm3] {
            if let openings = try? Openings(bytes, hash: hash), openings.bytes != bytes {
                broken.append("openings.tsv is not canonical")
            }
        }
        return broken
    }
}
