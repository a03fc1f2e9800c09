import Foundation
import Messages
import Testing

@testable import Tabular

@Suite struct HostileWorkbookTests {
    /// Each program makes one file in `data`, from `good`, the parts of a sound workbook.
    private static let programs: [(String, Message)] = [
        ("data = package(good + [('xl/media/%d.bin' % i, '') for i in range(4100)])", .workbookTooManyParts),
        ("data = package(book(('<x/>' + ' ' * 9_000_000) * 16))", .workbookRatio),
        ("data = package(good + [('xl/Workbook.xml', '<workbook/>')])", .workbookPartTwice),
        ("data = package(good)[:-30]", .workbookDamaged),
        ("data = package(good)[:400] + b'xl/workbook.xml'", .workbookDamaged),
        (
            "data = bytearray(package(good)); at = data.rfind(b'PK\\x01\\x02'); data[at + 8] |= 1; h = data.rfind(b'PK\\x03\\x04'); data[h + 6] |= 1",
            .workbookEncrypted
        ),
        ("data = bytearray(package(good)); at = data.rfind(b'PK\\x01\\x02'); data[at + 16] ^= 1", .workbookPartDamaged),
        ("data = bytearray(package(good)); at = data.rfind(b'PK\\x01\\x02'); data[at + 24] += 1", .workbookPartDamaged),
        ("data = bytearray(package(good)); at = data.rfind(b'PK\\x01\\x02'); data[at + 24] -= 1", .workbookPartDamaged),
        (
            "data = bytearray(package(good)); at = data.rfind(b'PK\\x01\\x02'); data[at + 27] = 0x7F",
            .workbookPartTooLarge
        ),
        ("data = package(book('<!DOCTYPE a><sheetData/>'))", .workbookPartMalformed),
        (
            "data = package([(n, '<!DOCTYPE w [<!ENTITY a \"b\">]>' + x if 'sheet1' in n else x) for n, x in good])",
            .xmlDoctype
        ),
        ("data = package(book('<sheetData><row><c><v>1</row>'))", .workbookPartMalformed),
        ("data = package(book('<x>' * 200 + '</x>' * 200))", .xmlTooDeep),
        (
            "data = package(book('<sheetData ' + ' '.join('a%d=\"%d\"' % (i, i * 7919 % 10007) for i in range(50000)) + '/>'))",
            .xmlTagTooLong
        ),
        ("data = package(book('<sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData>'))", .workbookCellFault),
        ("data = package(book('<sheetData><row><c t=\"s\"><v>-1</v></c></row></sheetData>'))", .workbookCellFault),
        ("data = package(book('<sheetData><row r=\"1048577\"><c><v>0</v></c></row></sheetData>'))", .workbookCellFault),
        ("data = package(book('<sheetData><row><c r=\"XFE1\"><v>0</v></c></row></sheetData>'))", .workbookCellFault),
        (
            "data = package(book('<sheetData>' + ''.join('<row><c r=\"XFD%d\"><v>0</v></c></row>' % i for i in range(1, 5000)) + '</sheetData>'))",
            .workbookFlood
        ),
        (
            "data = package(book('<sheetData>' + '<row><c t=\"s\"><v>0</v></c></row>' * 20000 + '</sheetData>', '<si><t>' + 'abc' * 10000 + '</t></si>'))",
            .workbookFlood
        ),
        (
            "data = package(book('<sheetData><row><c t=\"str\"><v>' + 'a' * 60000 + '</v></c></row>' + ''.join('<row r=\"%d\"><c r=\"B%d\"><v>1</v></c></row>' % (i, i) for i in range(2, 20000)) + '</sheetData><mergeCells><mergeCell ref=\"A1:A1048576\"/></mergeCells>'))",
            .workbookFlood
        ),
        ("data = package([(n, x) for n, x in good if 'sheet1' not in n])", .workbookPartMissing),
        ("data = package([(n, x) for n, x in good if 'rels' not in n])", .workbookPartMissing),
        ("data = package([('xl/workbook.bin', ''), ('[Content_Types].xml', '')])", .containerXLSB),
        ("data = package([('word/document.xml', '<document/>')])", .containerZip),
        ("data = package([('../xl/evil', ''), ('/etc/passwd', '')])", .containerZip),
        ("data = b'PK\\x03\\x04' + b'\\x00' * 200", .containerZip),
    ]

    @Test func eachIsRefusedWithAMessageOfItsOwn() throws {
        let body = Self.programs.map {
            "try:\n    \($0.0)\n    made.append(b64(bytes(data)))\nexcept Exception as e: made.append('')"
        }
        let files: [Data] = try WorkbookFiles.make(
            "def book(x, strings=''): return workbook_parts([('表', x)], strings)\n"
                + "good = book('<sheetData><row><c><v>1</v></c></row></sheetData>')\nmade = [b64(package(good))]\n"
                + body.joined(separator: "\n") + "\nanswer(made)")
        #expect(try Reading.result([UInt8](files[0])).tables[0].rows.map(\.fields) == [["1"]])
        for (file, program) in zip(files.dropFirst(), Self.programs) {
            #expect(!file.isEmpty, "\(program.0)")
            let problem = Reading.refusal([UInt8](file))
            #expect(problem?.message == program.1, "\(program.0.prefix(120)): \(problem?.text(.english) ?? "read")")
        }
    }

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
