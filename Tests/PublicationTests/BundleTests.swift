import Digest
import Foundation
import Messages
import Publication
import Standards
import TestSupport
import Testing

/// One table in three formats, each read by a program that shares no code with the writer.
@Suite struct BundleTests {
    private func rows(_ bundle: Bundle, _ name: String) throws -> [[String]] {
        let bytes = try #require(bundle.files[name])
        let answer = try #require(Python.output(of: Python.readTable, file: bytes, name))
        return try JSONDecoder().decode([[String]].self, from: Data(answer.utf8))
    }

    @Test func threeFormatsCarryTheSameFigures() throws {
        let bundle = try Samples.bundle()
        let header = try Samples.plan().header
        let csv = try rows(bundle, "plan.csv")
        #expect(csv.first == header)
        // A spreadsheet must not take a cell of a CSV for a formula: one apostrophe stands before it.
        let plain = csv.map { $0.map { $0.hasPrefix("'") ? String($0.dropFirst()) : $0 } }
        #expect(plain.dropFirst().prefix(3) == Samples.planRows[...])
        #expect(try rows(bundle, "plan.xlsx").suffix(4) == [header] + Samples.planRows)
        #expect(try rows(bundle, "index.html") == [header] + Samples.planRows)
    }

    @Test func aLongListIsTheSameInAllThree() throws {
        let table = try Samples.list(rows: 500)
        let bundle = try Bundle(name: "list", table: table, frame: Samples.frame(banner: nil))
        #expect(try rows(bundle, "list.csv") == [table.header] + table.rows)
        #expect(try rows(bundle, "list.xlsx").suffix(501) == [table.header] + table.rows)
        #expect(try rows(bundle, "index.html") == [table.header] + table.rows)
    }

    @Test func figuresAreNumbersAndCodesAreTexts() throws {
        let bundle = try Bundle(name: "list", table: Samples.list(rows: 2), frame: Samples.frame())
        let bytes = try #require(bundle.files["list.xlsx"])
        let kinds = try #require(Python.output(of: Python.cellKinds, file: bytes))
        #expect(kinds.split(separator: "\n").suffix(2) == ["nsssss-s", "nsssss-s"])
    }

    @Test func everyFormatBearsTheBanner() throws {
        let marked = try Samples.bundle()
        let plain = try Samples.bundle(banner: nil)
        #expect(try rows(marked, "plan.csv").last == [Samples.banner] + Array(repeating: "", count: 7))
        #expect(try rows(marked, "plan.xlsx").prefix(3).joined().contains(Samples.banner))
        for name in ["plan.csv", "index.html"] {
            #expect(String(decoding: marked.files[name] ?? [], as: UTF8.self).contains(Samples.banner))
            #expect(!String(decoding: plain.files[name] ?? [], as: UTF8.self).contains(Samples.banner))
        }
        #expect(try !rows(plain, "plan.xlsx").joined().contains(Samples.banner))
        #expect(try rows(plain, "plan.csv").count == 4)
    }

    @Test func theSameTwice() throws {
        let extras = ["verify/1/frame.tsv": Array("样\n".utf8)]
        #expect(try Samples.bundle(extras: extras).files == Samples.bundle(extras: extras).files)
        #expect(try Samples.bundle().files != Samples.bundle(banner: nil).files)
    }

    @Test func theChecksumsCoverEveryFile() throws {
        let files = try Samples.bundle(extras: ["verify/1/说明.txt": Array("样\n".utf8)]).files
        #expect(files.keys.sorted() == ["SHA256SUMS", "index.html", "plan.csv", "plan.xlsx", "verify/1/说明.txt"])
        let lines = String(decoding: files["SHA256SUMS"] ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
        let names = files.keys.filter { $0 != "SHA256SUMS" }
        let expected = names.map { HashAlgorithm.sha256.hash(files[$0] ?? []).hex + "  " + $0 }
        #expect(lines.sorted() == expected.sorted())
    }

    @Test func thePageNamesPublisherDayAndDownloads() throws {
        let page = String(decoding: try Samples.bundle().files["index.html"] ?? [], as: UTF8.self)
        for text in [
            "样例县联席会议办公室", "2026年3月2日", "href=\"plan.csv\"", "href=\"plan.xlsx\"", "href=\"SHA256SUMS\"", "公示渠道：样例网站",
        ] {
            #expect(page.contains(text), "\(text)")
        }
    }
}
