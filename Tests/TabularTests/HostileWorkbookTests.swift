import Foundation
import Messages
import Testing

@testable import Tabular

@Suite struct HostileWorkbookTests {
    @Test func anyCutAndAnyFlippedByteIsReadOrRefused() throws {
        let bytes = try Cases.bytes("xlsx/inlineStr_cdata.xlsx")
        let rows = try Reading.result(bytes).tables[0].rows.map(\.fields)
        for cut in stride(from: 0, to: bytes.count, by: 7) {
            #expect(Reading.refusal(Array(bytes.prefix(cut))) != nil)
        }
        for at in bytes.indices {
            var other = bytes
            other[at] ^= 0x55
            // What can still be read has the same cells: the CRC guards every part that is used.
            if let found = try? Reading.result(other), found.format.container == .xlsx {
                #expect(found.tables.allSatisfy { $0.rows.map(\.fields) == rows }, "byte \(at)")
            }
        }
    }

    @Test func aRowWithAnOverlongCellIsDamagedAlone() throws {
        let long = String(repeating: "字", count: 30_000)
        let result = try Reading.result(
            WorkbookFiles.sheet(
                "<sheetData><row><c><v>1</v></c></row><row><c t=\"str\"><v>\(long)</v></c></row></sheetData>"))
        #expect(result.tables[0].rows.map(\.isDamaged) == [false, true])
        #expect(result.problems.map(\.message) == [.fieldTooLong])
        #expect(result.problems[0].position == Position(file: "名录.csv", sheet: "甲&乙", line: 2))
    }
}
