import Digest
import Foundation
import Glibc
import Messages
import Output
import Testing

@Suite struct FileSinkTests {
    private let folder = TemporaryFolder()

    private func sink(_ permissions: Permissions = .office) throws -> FileSink {
        try FileSink(root: folder.path + "/office", permissions: permissions)
    }

    @Test func writesBelowItsRootWithExactModes() throws {
        let before = umask(0o077)
        defer { umask(before) }
        try sink(.published).write(Array("甲".utf8), to: "2025/a/名单.csv")
        #expect(folder.text("office/2025/a/名单.csv") == "甲")
        #expect(folder.mode("office/2025/a/名单.csv") == 0o644)
        #expect(folder.mode("office/2025/a") == 0o755)
        try sink().write([1], to: "private/b")
        #expect(folder.mode("office/private/b") == 0o600)
        #expect(folder.mode("office/private") == 0o700)
        #expect(folder.listing.allSatisfy { !$0.contains(".doublerandom-") })
    }

    @Test func sameBytesTouchNothing() throws {
        let sink = try sink()
        #expect(try sink.write([1, 2, 3], to: "a") == .written)
        let stamp = folder.modified("office/a")
        let parent = folder.modified("office")
        usleep(20_000)
        #expect(try sink.write([1, 2, 3], to: "a") == .unchanged)
        #expect(folder.modified("office/a") == stamp)
        #expect(folder.modified("office") == parent)
        #expect(try sink.write([1, 2, 4], to: "a") == .written)
        #expect(folder.modified("office/a") != stamp, "positive control: a change is seen")
        #expect(folder.bytes("office/a") == [1, 2, 4])
    }

    @Test(arguments: ["", "/etc/x", "../x", "a/../x", "a//x", "a/", ".", "a/./b", "a\0b"])
    func refusesPathsThatLeave(_ path: String) throws {
        let sink = try sink()
        let problem = #expect(throws: Problem.self) { try sink.write([1], to: path) }
        #expect(problem?.message == .outputPathRefused)
        #expect(problem?.message.exit == .cannotCreate)
    }

    @Test func refusesItsOwnTemporaryNames() throws {
        let sink = try sink()
        let problem = #expect(throws: Problem.self) { try sink.write([1], to: "a/.doublerandom-old.b") }
        #expect(problem?.message == .outputReservedName)
    }

    @Test func refusesLinksInTheWayAndAtTheEnd() throws {
        let sink = try sink()
        #expect(mkdir(folder.path + "/elsewhere", 0o700) == 0)
        #expect(symlink(folder.path + "/elsewhere", folder.path + "/office/link") == 0)
        #expect(symlink(folder.path + "/elsewhere/target", folder.path + "/office/file") == 0)
        #expect(mkdir(folder.path + "/office/dir", 0o700) == 0)
        #expect(mkfifo(folder.path + "/office/pipe", 0o600) == 0)
        for path in ["link/x", "file", "link", "dir", "pipe"] {
            let problem = #expect(throws: Problem.self) { try sink.write([1], to: path) }
            #expect(problem?.message == .outputLinkRefused)
            #expect(problem?.position.file?.contains("office") == true)
        }
        #expect(throws: Problem.self) {
            try sink.replaceDirectory(at: "link", with: ["a": [1]], existing: .swap)
        }
        #expect(!folder.listing.contains { $0.hasPrefix("elsewhere/") && $0 != "elsewhere/" })
    }

    @Test func refusesARootOpenToEverybody() throws {
        _ = try sink()
        chmod(folder.path + "/office", 0o777)
        let problem = #expect(throws: Problem.self) { try sink() }
        #expect(problem?.message == .outputFolderOpenToAll)
        chmod(folder.path + "/office", 0o1777)
        #expect(throws: Never.self) { try sink() }
    }

    @Test func adoptsWhatALibraryWrites() throws {
        let sink = try sink(.published)
        let make: (String) throws(Problem) -> Void = { path in
            #expect(path.hasPrefix(folder.path + "/office/books/"))
            let file = fopen(path, "wb")
            fputs("libraries write", file)
            fclose(file)
        }
        #expect(try sink.adopt(as: "books/a.xlsx", make) == .written)
        #expect(try sink.adopt(as: "books/a.xlsx", make) == .unchanged)
        #expect(folder.text("office/books/a.xlsx") == "libraries write")
        #expect(folder.mode("office/books/a.xlsx") == 0o644)
        #expect(throws: Problem.self) {
            try sink.adopt(as: "books/b.xlsx") { path throws(Problem) in
                fclose(fopen(path, "wb"))
                throw Problem(.outputLibraryFailed, found: "error 5")
            }
        }
        #expect(folder.listing == ["office/", "office/books/", "office/books/a.xlsx"])
    }

    @Test func keepsReceivedFilesReadOnlyByDigest() throws {
        let sink = try sink()
        let digest = HashAlgorithm.sha256.hash("abc")
        try keep("abc", digest, sink)
        #expect(digest.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        let path = "office/received/" + digest.hex
        #expect(folder.text(path) == "abc")
        #expect(folder.mode(path) == 0o400)
        let stamp = folder.modified(path)
        try keep("abc", digest, sink)
        #expect(folder.modified(path) == stamp)
    }

    @Test func receivedBytesThatAreNotThoseOfTheirDigestAreNotKept() throws {
        let digest = HashAlgorithm.sha256.hash("abc")
        #expect(throws: Problem.self) { try keep("abd", digest, sink()) }
        #expect(!folder.listing.contains { $0.hasPrefix("office/received/") && $0.hasSuffix(digest.hex) })
    }

    @Test func piecesMakeTheSameFileAsTheWhole() throws {
        let sink = try sink()
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let pieces: FileSink.Pieces = { (take) throws(Problem) in
            for start in stride(from: 0, to: bytes.count, by: 700_001) {
                let piece = Array(bytes[start..<min(start + 700_001, bytes.count)])
                try piece.withUnsafeBufferPointer { (piece) throws(Problem) in try take(UnsafeRawBufferPointer(piece)) }
            }
        }
        #expect(try sink.write(pieces, to: "a") == .written)
        #expect(try sink.write(bytes, to: "a") == .unchanged)
        #expect(try sink.write(pieces, to: "a") == .unchanged)
        try sink.write([1], to: "a")
        #expect(try sink.write(pieces, to: "a") == .written)
    }

    private func keep(_ text: String, _ digest: HashValue, _ sink: FileSink) throws {
        let bytes = Array(text.utf8)
        try sink.keep(
            received: { (take) throws(Problem) in
                try bytes.withUnsafeBufferPointer { (piece) throws(Problem) in try take(UnsafeRawBufferPointer(piece)) }
            }, digest: digest, in: "received")
    }

    @Test func aSizeLimitIsAnErrorAndLeavesTheOldFile() async {
        let path = folder.path
        await #expect(processExitsWith: .success) { [path = path as String] in
            signal(SIGXFSZ, SIG_IGN)
            let sink = try FileSink(root: path)
            try sink.write(Array("old".utf8), to: "a")
            var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
            #expect(setrlimit(__rlimit_resource_t(1), &limit) == 0)  // 1 is RLIMIT_FSIZE
            let big = [UInt8](repeating: 7, count: 200_000)
            let problem = #expect(throws: Problem.self) { try sink.write(big, to: "a") }
            #expect(problem?.message == .outputDiskFull)
            #expect(problem?.message.exit == .inputOutput)
            #expect(problem?.position.file == path + "/a")
            guard problem != nil else { exit(1) }
        }
        #expect(folder.text("a") == "old")
        #expect(folder.listing == ["a"])
    }

    @Test(.enabled(if: getuid() == 0)) func aFullDiskIsAnErrorAndLeavesTheOldState() throws {
        let disk = folder.path + "/disk"
        mkdir(disk, 0o700)
        guard run("mount", ["-t", "tmpfs", "-o", "size=2m,mode=0700", "tmpfs", disk]) else { return }
        defer { _ = run("umount", [disk]) }
        let sink = try FileSink(root: disk)
        try sink.write(Array("old".utf8), to: "a")
        try sink.replaceDirectory(at: "bundle", with: ["x": [1]], existing: .swap)
        let big = [UInt8](repeating: 7, count: 3 << 20)
        let single = #expect(throws: Problem.self) { try sink.write(big, to: "a") }
        #expect(single?.message == .outputDiskFull)
        let bundle = #expect(throws: Problem.self) {
            try sink.replaceDirectory(at: "bundle", with: ["x": [2], "y": big], existing: .swap)
        }
        #expect(bundle?.message == .outputDiskFull)
        #expect(bundle?.position.file == disk + "/bundle/y")
        #expect(folder.listing == ["disk/", "disk/a", "disk/bundle/", "disk/bundle/x"])
        #expect(folder.text("disk/a") == "old")
        #expect(folder.bytes("disk/bundle/x") == [1])
    }

    private func run(_ tool: String, _ arguments: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [tool] + arguments
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
