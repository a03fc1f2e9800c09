import Foundation
import Glibc
import Messages
import Output
import TestSupport
import Testing

@Suite struct ZipArchiveTests {
    private let folder = TemporaryFolder()

    static let archive = ZipArchive([
        .init("mimetype", Array("text".utf8), method: .stored),
        .init("目录/名单.csv", Array(repeating: 65, count: 100_000)),
        .init("empty", []),
    ])

    @Test func opensInPythonWithFixedDates() throws {
        try FileSink(root: folder.path).write(Self.archive.bytes(), to: "a.zip")
        let listing = try #require(Python.output(of: Python.checkZip, folder.path + "/a.zip"))
        #expect(
            listing.split(separator: "\n").map(String.init) == [
                "mimetype 0 1980-01-01 12:00:00", "目录/名单.csv 8 1980-01-01 12:00:00", "empty 8 1980-01-01 12:00:00",
            ])
        #expect((folder.bytes("a.zip")?.count ?? .max) < 1_000)
    }

    @Test(arguments: ["UTC", "Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"])
    func sameBytesInEveryZone(_ zone: String) async throws {
        let path = folder.path
        await #expect(processExitsWith: .success) { [path = path as String, zone = zone as String] in
            setenv("TZ", zone, 1)
            tzset()
            try FileSink(root: path).write(Self.archive.bytes(), to: "there.zip")
        }
        #expect(try folder.bytes("there.zip") == Self.archive.bytes())
    }

    @Test func aPathTwiceIsRefused() {
        let problem = #expect(throws: Problem.self) { try ZipArchive([.init("a", []), .init("a", [])]).bytes() }
        #expect(problem?.message == .outputLibraryFailed)
    }

    @Test func anEmptyArchiveIsRefusedOrValid() throws {
        // libzip writes no file for no entries; an empty answer would not be a zip.
        #expect(throws: Problem.self) { try ZipArchive([]).bytes() }
    }
}
