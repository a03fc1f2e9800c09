import Digest
import Foundation
import Messages
import Publication
import Standards
import TestSupport
import Testing

/// The numbers are those of spec domain.md §5.4 (the standard's examples, and birth dates of 1900) and phones of zeros.
@Suite struct LeakScanTests {
    static let identities = [
        "11010519491231002X", "11010519491231002x", "360426199101010071", "210921190001010017", "34128219000101002X",
        "370921190001010038", "410481190001010048", "140522190001010056", "110105491231003", "341282000101002",
        "３４１２８２１９０００１０１００２Ｘ", "２１０９２１１９０００１０１００１７",
    ]

    static let mobiles = [
        "13800000000", "19900000000", "138 0000 0000", "138-0000-0000", "1380000 0000", "+8613800000000",
        "+86 13800000000",
        "86-138-0000-0000", "008613800000000", "8615000000000", "１３８００００００００", "１３８-００００-００００",
    ]

    /// The places of a text where a number would stand alone: at a character's edge, no letter or digit beside it.
    private func places(in bytes: [UInt8]) -> [Int] {
        func isWord(_ byte: UInt8) -> Bool {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: false
            }
        }
        return (1..<bytes.count).filter { place in
            !isWord(bytes[place - 1]) && !isWord(bytes[place]) && bytes[place] & 0xC0 != 0x80
        }
    }

    @Test(arguments: ["plan.csv", "index.html"]) func everyPlantedNumberIsFound(_ name: String) throws {
        let clean = try #require(try Samples.bundle().files[name])
        let places = places(in: clean)
        #expect(places.count > 100)
        let plants = Self.identities + Self.mobiles
        var generator = SplitMix64(20_260_302)
        var missed: [String] = []
        for round in 0..<1_000 {
            let plant = plants[round % plants.count]
            let place = places[generator.below(places.count)]
            let planted = clean[..<place] + Array(plant.utf8) + clean[place...]
            do {
                try LeakScan.check([name: Array(planted)])
                missed.append("\(plant) at \(place)")
            } catch {
                #expect(error.message == .personalDataFound)
            }
        }
        #expect(missed == [])
    }

    @Test(arguments: identities + mobiles) func theFindingNamesItsPlaceAndMasksTheNumber(_ number: String) {
        let text = "序号,名称\r\n1,甲\r\n2,样例店（\(number)）\r\n"
        let problem = #expect(throws: Problem.self) { try LeakScan.check(["list.csv": Array(text.utf8)]) }
        #expect(problem?.position.file == "list.csv")
        #expect(problem?.position.line == 3)
        #expect(problem?.found.contains("****") == true)
        let digits = number.compactMap(\.wholeNumberValue).map(String.init).joined()
        for language in [Language.chinese, .english] {
            let shown = (problem?.text(language) ?? "").filter(\.isNumber)
            #expect(!shown.isEmpty && !shown.contains(digits.dropFirst(2).dropLast(2)))
        }
    }

    @Test(
        arguments: [
            "list.csv", "index.html", "data.xml", "kit.json", "verify/1/frame.tsv", "verify/1/witness.txt",
            "verify/1/说明.txt",
            "verify.py", "SHA256SUMS", "style.css",
        ])
    func everyFileThatIsNoContainerIsLookedAt(_ name: String) {
        #expect(throws: Problem.self) { try LeakScan.check([name: Array("甲\t210921190001010017\n".utf8)]) }
        #expect(throws: Problem.self) { try LeakScan.check([name: Array("甲\t13800000000\n".utf8)]) }
    }

    @Test func validUnifiedCodesGiveNoAlarm() throws {
        var generator = SplitMix64(32_100)
        let digits = Array("0123456789")
        let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        let heads = ["91341282", "92370921", "11341282", "12140522", "52110000", "93410481", "91110105", "N2210921"]
        var text = "序号,代码\r\n"
        var allDigits = 0
        for number in 0..<100_000 {
            let body = generator.text(8, of: number % 2 == 0 ? digits : alphabet)
            let code = try #require(CheckDigits.unifiedCode(head: heads[number % heads.count], body: body))
            if code.allSatisfy(\.isNumber) { allDigits += 1 }
            text += "\(number),\(code)\r\n"
        }
        #expect(allDigits > 10_000)
        try LeakScan.check(["list.csv": Array(text.utf8)])
    }

    /// All-digit codes whose digits also make an identity number: the case a plain scan gets wrong.
    @Test func codesThatLookLikeIdentityNumbersGiveNoAlarm() throws {
        var generator = SplitMix64(11_643)
        var text = ""
        var found = 0
        for _ in 0..<5_000 {
            let place = generator.text(4, of: Array("0123456789"))
            let body = "000101" + generator.text(2, of: Array("0123456789"))
            guard let code = CheckDigits.unifiedCode(head: "52\(place)19", body: body), IdentityNumber(code) != nil
            else { continue }
            found += 1
            text += "\(found),\(code)\r\n"
        }
        #expect(found > 100)
        try LeakScan.check(["list.csv": Array(text.utf8)])
    }

    @Test func registrationNumbersGiveNoAlarm() throws {
        var generator = SplitMix64(15)
        var text = ""
        for _ in 0..<20_000 {
            let first = "341282" + generator.text(8, of: Array("0123456789"))
            text += try #require(CheckDigits.registrationNumber(first14: first)) + "\n"
        }
        try LeakScan.check(["population.tsv": Array(text.utf8)])
    }

    @Test func digestsGiveNoAlarmHoweverTheyAreWritten() throws {
        var text = ""
        for number in 0..<5_000 {
            let hex = HashAlgorithm.sm3.hash("样例\(number)").hex
            text += hex + "\n" + hex.uppercased() + "\nP-" + hex.uppercased().prefix(40) + "\n"
            for size in [4, 8, 16] {
                text +=
                    stride(from: 0, to: 64, by: size).map { String(hex.dropFirst($0).prefix(size)) }
                    .joined(separator: " ") + "\n"
            }
        }
        try LeakScan.check(["freeze.txt": Array(text.utf8)])
    }

    /// A false alarm in the kit would stop every publication: the real program and the files of two real draws.
    @Test func theKitsOwnFilesGiveNoAlarm() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var files: [String: [UInt8]] = [:]
        for folder in ["Sources/Drawing/Resources", "Tests/DrawingTests/Cases/sm3", "Tests/DrawingTests/Cases/sha256"] {
            let url = root.appendingPathComponent(folder)
            for name in try FileManager.default.contentsOfDirectory(atPath: url.path) {
                files["\(folder)/\(name)"] = Array(try Data(contentsOf: url.appendingPathComponent(name)))
            }
        }
        #expect(files.count > 10)
        try LeakScan.check(
            VerifyKit.files(of: files, draw: "341282-2026-01", banner: nil, programs: ["verify.py": []], complete: true)
        )
    }

    static let harmless = [
        "341282-2026-1", "2026-03-09T10:00:00+08:00", "DICE jieshou-2026-1 60", "34010000001", "12345678901",
        "138000000001",
        "A13800000000", "13800000000A", "1380000000", "431364662565161236525346522565336416325552632251326254146136",
        "1100000000002026", "138 000 00000", "13800 000000", "0558-8000000", "2026-03-02 至 2026-04-30",
        "210921190002310017",
        "210921190001010018", "990921190001010017",
    ]

    @Test(arguments: harmless) func otherNumbersGiveNoAlarm(_ text: String) throws {
        try LeakScan.check(["list.csv": Array("1,\(text),2\r\n".utf8)])
    }

    @Test func aBundleWithALeakIsNotMade() throws {
        var rows = Samples.planRows
        rows[1][2] = "驾培机构（电话13800000000）"
        let table = try PublicTable(type: .annualPlan, header: Samples.planHeader, rows: rows)
        let frame = try Samples.frame()
        let problem = #expect(throws: Problem.self) { try Bundle(name: "plan", table: table, frame: frame) }
        #expect(problem?.message == .personalDataFound)
        let extra = #expect(throws: Problem.self) {
            try Samples.bundle(extras: ["verify/1/frame.tsv": Array("210921190001010017\t1\n".utf8)])
        }
        #expect(extra?.position.file == "verify/1/frame.tsv")
    }
}
