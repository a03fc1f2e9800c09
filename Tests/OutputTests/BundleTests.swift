import Digest
import Glibc
import Messages
import Output
import Testing

@Suite struct BundleTests {
    private let folder = TemporaryFolder()
    private static let first: [String: [UInt8]] = [
        "frame.csv": [1], "kit/verify.py": [2, 2], "SHA256SUMS": [],
    ]
    private static let second: [String: [UInt8]] = ["frame.csv": [9], "drawn.csv": [3]]

    @Test func writesAWholeFolderAndLeavesAnEqualOneAlone() throws {
        let sink = try FileSink(root: folder.path, permissions: .published)
        #expect(
            try sink.replaceDirectory(at: "draws/1", with: Self.first, existing: .refuseOverwrite)
                == .written)
        let listing = [
            "draws/", "draws/1/", "draws/1/SHA256SUMS", "draws/1/frame.csv", "draws/1/kit/",
            "draws/1/kit/verify.py",
        ]
        #expect(folder.listing == listing)
        #expect(folder.mode("draws/1") == 0o755)
        let stamps = listing.map { folder.modified($0) }
        #expect(
            try sink.replaceDirectory(at: "draws/1", with: Self.first, existing: .refuseOverwrite)
                == .unchanged)
        #expect(listing.map { folder.modified($0) } == stamps)
    }

    @Test func refusesToOverwriteAFinishedFolder() throws {
        let sink = try FileSink(root: folder.path)
        try sink.replaceDirectory(at: "d", with: Self.first, existing: .refuseOverwrite)
        let problem = #expect(throws: Problem.self) {
            try sink.replaceDirectory(at: "d", with: Self.second, existing: .refuseOverwrite)
        }
        #expect(problem?.message == .outputExists)
        #expect(folder.bytes("d/frame.csv") == [1])
        #expect(folder.listing.count == 5)
    }

    @Test(
        arguments: [
            ["frame.csv": [1]], ["frame.csv": [1], "kit/verify.py": [2, 3], "SHA256SUMS": []],
            ["frame.csv": [1], "kit/verify.py": [2, 2], "SHA256SUMS": [], "more": []],
        ] as [[String: [UInt8]]])
    func swapsADifferentFolder(_ files: [String: [UInt8]]) throws {
        let sink = try FileSink(root: folder.path)
        try sink.replaceDirectory(at: "d", with: Self.first, existing: .swap)
        #expect(try sink.replaceDirectory(at: "d", with: files, existing: .swap) == .written)
        #expect(folder.listing.filter { !$0.hasSuffix("/") } == files.keys.map { "d/" + $0 }.sorted())
    }

    @Test func refusesPathsThatLeaveTheBundle() throws {
        let sink = try FileSink(root: folder.path)
        for name in ["../x", "/x", "a/../../x", ""] {
            #expect(throws: Problem.self) {
                try sink.replaceDirectory(at: "d", with: [name: [1]], existing: .swap)
            }
        }
        #expect(folder.listing.isEmpty)
    }

    @Test func recoveryRestoresAnOldFolderAndRemovesLeftovers() throws {
        let sink = try FileSink(root: folder.path)
        try sink.write([1], to: "a/keep")
        try sink.replaceDirectory(at: "a/b", with: Self.first, existing: .swap)
        // As after a crash between the two renames, and before the first.
        rename(folder.path + "/a/b", folder.path + "/a/.doublerandom-old.b")
        mkdir(folder.path + "/a/.doublerandom-tmp.1.1", 0o700)
        fclose(fopen(folder.path + "/a/.doublerandom-tmp.1.1/half", "wb"))
        fclose(fopen(folder.path + "/.doublerandom-tmp.1.2", "wb"))
        #expect(try FileSink.recover(folder.path).count == 3)
        #expect(
            folder.listing
                == [
                    "a/", "a/b/", "a/b/SHA256SUMS", "a/b/frame.csv", "a/b/kit/", "a/b/kit/verify.py",
                    "a/keep",
                ])
        #expect(try FileSink.recover(folder.path).isEmpty)
        #expect(try FileSink.recover(folder.path + "/absent").isEmpty)
    }

    @Test func checksumListIsSortedByBytesAndEscaped() {
        let text = ChecksumList.text(of: ["b": Array("abc".utf8), "a\nb\\": [], "B/甲": []])
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(
            String(decoding: text, as: UTF8.self)
                == "\(empty)  B/甲\n\\\(empty)  a\\nb\\\\\n\(abc)  b\n")
    }
}
