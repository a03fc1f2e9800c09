import Foundation
import Glibc
import Messages
import Output
import Standards
import TestSupport
import Testing

@Suite struct WorkbookTests {
    private let folder = TemporaryFolder()

    static func day() throws -> CivilDate { try #require(CivilDate(year: 2025, month: 3, day: 31)) }

    static func sample() throws -> Workbook {
        Workbook(
            title: "年度抽查计划", created: try day(),
            sheets: [
                Workbook.Sheet(
                    name: "计划", headings: [.title("2025年度抽查计划"), .banner("样例数据，不得公示"), .note("单位：户")],
                    columns: [.init("代码", width: 22), .init("名称", width: 30), .init("数量", kind: .integer)],
                    rows: [
                        ["91350100M000100Y43", "=1+1", 12],
                        ["0012", "a & b < c > \"d\" 'e'", -3],
                        ["@SUM(A1)", "第一行\n第二行", 999_999_999_999_999],
                        [" 前后空格 ", "𠮷野家"],
                    ]),
                Workbook.Sheet(name: "空表", columns: [.init("序号", kind: .integer)], rows: []),
            ])
    }

    @Test func readsBackAsWritten() throws {
        try FileSink(root: folder.path).write(Self.sample().xlsx(), to: "a.xlsx")
        let read = try #require(Python.output(of: Python.readSheet, folder.path + "/a.xlsx", "1"))
        let lines = read.split(separator: "\n").map(String.init).filter { !$0.hasSuffix("|''") }
        #expect(
            lines == [
                "A1|inlineStr|0|'2025年度抽查计划'", "A2|inlineStr|0|'样例数据，不得公示'", "A3|inlineStr|0|'单位：户'",
                "A4|inlineStr|0|'代码'", "B4|inlineStr|0|'名称'", "C4|inlineStr|0|'数量'",
                "A5|inlineStr|49|'91350100M000100Y43'", "B5|inlineStr|49|'=1+1'", "C5|n|1|'12'",
                "A6|inlineStr|49|'0012'", "B6|inlineStr|49|'a & b < c > \"d\" \\'e\\''", "C6|n|1|'-3'",
                "A7|inlineStr|49|'@SUM(A1)'", "B7|inlineStr|49|'第一行\\n第二行'", "C7|n|1|'999999999999999'",
                "A8|inlineStr|49|' 前后空格 '", "B8|inlineStr|49|'𠮷野家'",
                "pane A5 frozen", "filter A4:C8",
            ])
        let second = try #require(Python.output(of: Python.readSheet, folder.path + "/a.xlsx", "2"))
        #expect(second == "A1|inlineStr|0|'序号'\npane A2 frozen\nfilter A1\n" || second.contains("filter A1"))
    }

    @Test func archiveIsSoundAndBearsTheGivenDate() throws {
        try FileSink(root: folder.path).write(Self.sample().xlsx(), to: "a.xlsx")
        let parts = try #require(Python.output(of: Python.checkZip, folder.path + "/a.xlsx"))
        #expect(parts.contains("xl/worksheets/sheet1.xml"))
        #expect(!parts.contains(" 20"), "no entry bears the clock")
        let core = "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read('docProps/core.xml').decode())"
        let properties = try #require(Python.output(of: core, folder.path + "/a.xlsx"))
        #expect(properties.contains("2025-03-31T12:00:00Z"))
        #expect(properties.components(separatedBy: "T12:00:00Z").count == 3, "created and modified")
    }

    @Test func sameBytesAtAnyTimeInAnyZone() async throws {
        try FileSink(root: folder.path).write(Self.sample().xlsx(), to: "here.xlsx")
        usleep(1_100_000)
        #expect(try folder.bytes("here.xlsx") == Self.sample().xlsx())
        for zone in ["Asia/Shanghai", "America/St_Johns", "Pacific/Kiritimati", "Pacific/Niue"] {
            let path = folder.path
            await #expect(processExitsWith: .success) { [path = path as String, zone = zone as String] in
                setenv("TZ", zone, 1)
                setenv("LC_ALL", "zh_CN.GB18030", 1)
                setlocale(LC_ALL, "")
                tzset()
                try FileSink(root: path).write(Self.sample().xlsx(), to: "there.xlsx")
            }
            #expect(folder.bytes("there.xlsx") == folder.bytes("here.xlsx"), "\(zone)")
        }
    }

    static let manyRows: [[Workbook.Cell]] = Array(repeating: ["x"], count: 1_048_576)

    @Test(
        arguments: [
            ("", Message.sheetNameRefused), (String(repeating: "表", count: 32), .sheetNameRefused),
            ("a/b", .sheetNameRefused), ("a]", .sheetNameRefused), ("'a", .sheetNameRefused),
            ("History", .sheetNameRefused), ("first", .sheetNameRefused),
        ])
    func refusesSheetNames(_ name: String, _ message: Message) throws {
        let sheets = ["First", name].map { Workbook.Sheet(name: $0, columns: [.init("a")], rows: []) }
        let problem = #expect(throws: Problem.self) {
            try Workbook(title: "t", created: Self.day(), sheets: sheets).xlsx()
        }
        #expect(problem?.message == message)
        #expect(problem?.found == name)
    }

    @Test(
        arguments: [
            (Workbook.Cell.text(String(repeating: "字", count: 32_768)), Message.sheetCellTooLong),
            (.text(String(repeating: "𠮷", count: 16_384)), .sheetCellTooLong),
            (.text("a\u{0}b"), .sheetCharacterRefused), (.text("a\rb"), .sheetCharacterRefused),
            (.text("\u{FFFE}"), .sheetCharacterRefused), (.integer(1_000_000_000_000_000), .sheetNumberTooLarge),
            (.integer(.min), .sheetNumberTooLarge),
        ])
    func refusesCells(_ cell: Workbook.Cell, _ message: Message) throws {
        let sheet = Workbook.Sheet(name: "表", columns: [.init("a"), .init("乙")], rows: [["x"], ["x", cell]])
        let problem = #expect(throws: Problem.self) {
            try Workbook(title: "t", created: Self.day(), sheets: [sheet]).xlsx()
        }
        #expect(problem?.message == message)
        #expect(problem?.position == Position(sheet: "表", line: 3, column: "乙"))
    }

    @Test func refusesTooManyRowsAndColumns() throws {
        let tall = Workbook.Sheet(name: "a", columns: [.init("a")], rows: Self.manyRows)
        let wide = Workbook.Sheet(name: "a", columns: Array(repeating: .init("a"), count: 16_385), rows: [])
        for (sheet, message) in [(tall, Message.sheetTooManyRows), (wide, .sheetTooManyColumns)] {
            let problem = #expect(throws: Problem.self) {
                try Workbook(title: "t", created: Self.day(), sheets: [sheet]).xlsx()
            }
            #expect(problem?.message == message)
        }
    }

    @Test func theLongestAllowedCellIsKept() throws {
        let long = String(repeating: "字", count: 32_767)
        let literal = "_x0041_ stays as typed"
        let sheet = Workbook.Sheet(name: "a", columns: [.init("a")], rows: [[.text(long)], [.text(literal)]])
        let book = Workbook(title: "t", created: try Self.day(), sheets: [sheet])
        try FileSink(root: folder.path).write(book.xlsx(), to: "a.xlsx")
        let read = try #require(Python.output(of: Python.readSheet, folder.path + "/a.xlsx", "1"))
        #expect(read.contains("A2|inlineStr|49|'\(long)'"))
        #expect(read.contains("A3|inlineStr|49|'\(literal)'"))
    }

    @Test func aFullScratchDiskIsAnErrorNeverAShortFile() async throws {
        let path = folder.path
        var codes: [String] = []
        for limit in [100, 5_000, 40_000, 150_000, 400_000] {
            await #expect(processExitsWith: .success) { [path = path as String, limit = limit as Int] in
                setenv("TMPDIR", path, 1)
                signal(SIGXFSZ, SIG_IGN)
                var sizes = rlimit(rlim_cur: rlim_t(limit), rlim_max: rlim_t(limit))
                guard setrlimit(__rlimit_resource_t(1), &sizes) == 0 else { exit(2) }  // 1 is RLIMIT_FSIZE
                let rows = (0..<20_000).map { [Workbook.Cell.text("企业\($0 &* 7_919 % 20_011)"), .integer($0)] }
                let columns = [Workbook.Column("名称"), .init("数", kind: .integer)]
                let sheet = Workbook.Sheet(name: "a", columns: columns, rows: rows)
                let book = Workbook(title: "t", created: try Self.day(), sheets: [sheet])
                do {
                    _ = try book.xlsx()
                    exit(3)
                } catch {
                    guard let problem = error as? Problem, problem.message.exit == .inputOutput else { exit(4) }
                    let file = fopen(path + "/code", "wb")
                    fputs(problem.message.code, file)
                    fclose(file)
                }
            }
            #expect(folder.listing == ["code"], "nothing but the test's own note is left")
            codes.append(folder.text("code") ?? "")
        }
        #expect(
            codes.contains("O009") && codes.contains("O010"), "\(codes): reading back catches what the library misses")
    }
}
