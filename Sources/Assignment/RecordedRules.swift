import Digest
import Messages

extension AssignmentInstance.Rules {
    /// The choices that a frozen instance.tsv records, in its `rule` lines; the defaults for everything else.
    ///
    /// Throws for a line that this version does not know (A018).
    public init(recordedIn instance: [UInt8]) throws(Problem) {
        self.init()
        for (index, line) in instance.split(separator: 0x0A).enumerated() where line.starts(with: "rule\t".utf8) {
            let words = String(decoding: line, as: UTF8.self).split(separator: "\t").map(String.init)
            let number = words.count == 3 ? Int(words[2]) : nil
            switch (words.count == 3 ? words[1] : "", number) {
            case ("joint-maximum", let value?): jointMaximum = value
            case ("clamp", let value?): clamp = value
            case ("polish", let value?): polish = value == 1
            case ("proposals", let value?): proposalsPerSeat = value
            case ("may-postpone", 1): mayPostpone = true
            case ("joint-reason", _): jointReason = HashValue(hex: words[2])
            case ("last-visit", _), ("pair-ceiling", _): continue
            default:
                throw Problem(
                    .assignRecordLine, at: Position(file: "instance.tsv", line: index + 1),
                    expected: "rule NAME VALUE", found: words.joined(separator: " "))
            }
        }
    }
}
