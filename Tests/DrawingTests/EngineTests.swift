import Ceremony
import Digest
import Drawing
import Messages
import TestSupport
import Testing

@Suite("SSJ-DRAW/1 §2.10: engines save sorting, not trust") struct EngineTests {
    private func run(_ hash: HashAlgorithm = .sha256) throws -> DrawRun {
        try Samples.drawn(Samples.county(hash: hash))
    }

    private func expectFound(_ message: Message, line: Int?, _ text: [String], _ result: DrawResult) {
        #expect {
            try Engine.check(Array(text.map { $0 + "\n" }.joined().utf8), against: result)
        } throws: { ($0 as? Problem)?.message == message && ($0 as? Problem)?.position.line == line }
    }

    @Test("a ticket file with one row omitted, changed, added or repeated is caught, whatever its order")
    func tampered() throws {
        let result = try run().result
        let lines = String(decoding: result.ticketsText, as: UTF8.self).split(separator: "\n").map(String.init)
        var random = SplitMix64(91)
        try Engine.check(result.ticketsText, against: result)
        try Engine.check(Array(lines.shuffled(using: &random).map { $0 + "\n" }.joined().utf8), against: result)
        for _ in 0..<40 {
            let at = random.below(lines.count)
            var omitted = lines
            omitted.remove(at: at)
            expectFound(.ticketRowMissing, line: nil, omitted, result)
            var changed = lines
            let place = changed[at].index(changed[at].startIndex, offsetBy: random.below(changed[at].count))
            changed[at].replaceSubrange(place...place, with: changed[at][place] == "1" ? "2" : "1")
            expectFound(.ticketRowWrong, line: at + 1, changed, result)
            var added = lines
            added.insert("X03\tall\t31\t\(random.hex64())\t91370921MA3CGH0ST1", at: at)
            expectFound(.ticketRowWrong, line: at + 1, added, result)
            expectFound(.ticketRowWrong, line: lines.count + 1, lines + [lines[at]], result)
        }
    }

    @Test("an engine gets every object once per item, and is refused where it has no SM3", arguments: Engine.allCases)
    func emitted(engine: Engine) throws {
        let run = try run()
        let files = try engine.emit(run.files)
        #expect(files.map(\.name) == ["tickets.sql", "units.csv"])
        let units = String(decoding: files[1].bytes, as: UTF8.self).split(separator: "\n")
        #expect(units.count == 1 + run.result.items.reduce(0) { $0 + $1.size })
        #expect(String(decoding: files[0].bytes, as: UTF8.self).contains(run.records.seed.hex))
        let other = try self.run(.sm3).files
        #expect { try engine.emit(other) } throws: { ($0 as? Problem)?.message == .engineHash }
    }
}
