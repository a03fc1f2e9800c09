import Foundation
import Glibc
import Scratch
import Testing

@Suite struct ScratchFileTests {
    @Test func bytesAreReadBackFromWhereTheyWereWritten() throws {
        let file = try ScratchFile()
        try Array("0123456789".utf8).withUnsafeBytes { try file.write($0, at: 5) }
        try Array("ab".utf8).withUnsafeBytes { try file.write($0, at: 0) }
        #expect(try file.size == 15)
        #expect(try file.read(4, at: 8) == Array("3456".utf8))
        #expect(try file.read(5, at: 0) == [0x61, 0x62, 0, 0, 0])
    }

    @Test func toReadMoreThanThereIsIsAFault() throws {
        let file = try ScratchFile()
        #expect(throws: ScratchFile.Fault.self) { try file.read(1, at: 0) }
    }

    @Test func aLibraryCanOpenItByAPathThatGoesWithIt() throws {
        var file: ScratchFile? = try ScratchFile()
        let path = try #require(file?.path)
        try Data("text".utf8).write(to: URL(filePath: path), options: [])
        #expect(try file?.read(4, at: 0) == Array("text".utf8))
        let named = try FileManager.default.destinationOfSymbolicLink(atPath: path)
        #expect(!FileManager.default.fileExists(atPath: named))
        file = nil
        #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != named)
    }
}
