import Digest
import Glibc
import Messages
import Output
import Testing

/// What comes in: one pass writes the office's file and the copy that is kept.
@Suite struct ReceivedTests {
    private let folder = TemporaryFolder()

    private static let content = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    private static var kept: String { "received/" + HashAlgorithm.sha256.hash(content).hex }

    /// The content in three pieces; the source may fail behind some of them.
    private static func pieces(of bytes: [UInt8] = content, failingBehind good: Int = .max) -> FileSink.Pieces {
        { (take) throws(Problem) in
            for number in 0..<3 {
                if number == good { throw Problem(.fileChanged) }
                let piece = Array(bytes[number * bytes.count / 3..<(number + 1) * bytes.count / 3])
                try piece.withUnsafeBufferPointer { (piece) throws(Problem) in try take(UnsafeRawBufferPointer(piece)) }
            }
        }
    }

    private static func receive(_ pieces: @escaping FileSink.Pieces = pieces(), below root: String) throws(Problem)
        -> ReceivedCopy
    {
        try FileSink(root: root).receive(pieces, as: "inbox/甲/a.csv", keptIn: "received")
    }

    @Test func onePassMakesTheFileAndACopyThatIsKept() throws {
        let copy = try Self.receive(below: folder.path)
        #expect(folder.bytes("inbox/甲/a.csv") == Self.content)
        #expect(folder.mode("inbox/甲/a.csv") == 0o600)
        #expect(copy.digest == HashAlgorithm.sha256.hash(Self.content))
        #expect(TemporaryFolder.read(copy.path) == Self.content, "it can be read before it is kept")
        #expect(folder.bytes(Self.kept) == nil)
        try copy.keep()
        copy.giveUp()
        #expect(folder.bytes(Self.kept) == Self.content)
        #expect(folder.mode(Self.kept) == 0o400)
        #expect(folder.listing == ["inbox/", "inbox/甲/", "inbox/甲/a.csv", "received/", Self.kept])
    }

    @Test func whatStandsInTheInboxMayChangeAndTheCopyDoesNot() throws {
        let copy = try Self.receive(below: folder.path)
        let file = open(folder.path + "/inbox/甲/a.csv", O_WRONLY)
        #expect(write(file, "edited", 6) == 6)
        close(file)
        try copy.keep()
        #expect(folder.bytes("inbox/甲/a.csv") != Self.content, "positive control: the file was edited in place")
        #expect(folder.bytes(Self.kept) == Self.content)
    }

    @Test func aCopyThatIsGivenUpLeavesNothing() throws {
        try Self.receive(below: folder.path).giveUp()
        #expect(folder.listing == ["inbox/", "inbox/甲/", "inbox/甲/a.csv", "received/"])
    }

    @Test func aCopyOfWhatIsKeptAlreadyTouchesNothing() throws {
        try Self.receive(below: folder.path).keep()
        let stamp = folder.modified(Self.kept)
        let twins = try (Self.receive(below: folder.path), Self.receive(below: folder.path))
        try twins.0.keep()
        try twins.1.keep()
        #expect(folder.modified(Self.kept) == stamp)
        #expect(folder.listing.count == 5)
    }

    @Test func aSourceThatChangesWhileItIsReadLeavesNothing() throws {
        let problem = #expect(throws: Problem.self) {
            _ = try Self.receive(Self.pieces(failingBehind: 2), below: folder.path)
        }
        #expect(problem?.message == .fileChanged)
        #expect(folder.listing == ["inbox/", "inbox/甲/", "received/"])
    }

    @Test func aFileLargerThanTheCacheMayHoldIsWhole() throws {
        let large = [UInt8](repeating: 7, count: 15 << 20) + [UInt8](repeating: 8, count: 15 << 20 + 1)
        try Self.receive(Self.pieces(of: large), below: folder.path).keep()
        #expect(folder.bytes("inbox/甲/a.csv") == large)
        #expect(folder.bytes("received/" + HashAlgorithm.sha256.hash(large).hex) == large)
    }

    #if DEBUG
        private static func receiveAndKeep(below root: String) throws(Problem) {
            let copy = try receive(below: root)
            defer { copy.giveUp() }
            try copy.keep()
        }

        /// How many calls of each kind an undisturbed reception takes, its folders standing.
        private static func calls() throws -> [(FaultPlan.Operation, Int)] {
            let folder = TemporaryFolder()
            try receive(pieces(of: [1, 2, 3]), below: folder.path).giveUp()
            let plan = FaultPlan.counting()
            try FaultPlan.$current.withValue(plan) { try receiveAndKeep(below: folder.path) }
            return FaultPlan.Operation.allCases.map { ($0, plan.seen($0)) }
        }

        @Test func everyKindOfCallIsSeen() throws {
            let calls = Dictionary(uniqueKeysWithValues: try Self.calls())
            #expect(calls == [.open: 2, .write: 6, .fsync: 4, .rename: 2, .mkdir: 0])
        }

        @Test(arguments: [FaultPlan.Effect.full, .broken], [false, true])
        func everyFaultLeavesWholeFilesOnly(_ effect: FaultPlan.Effect, _ persistent: Bool) throws {
            for (operation, count) in try Self.calls() where count > 0 {
                for number in 1...count {
                    let folder = TemporaryFolder()
                    try Self.receive(Self.pieces(of: [1, 2, 3]), below: folder.path).giveUp()
                    let plan = FaultPlan(operation, number, effect, persistent: persistent)
                    let problem = #expect(throws: Problem.self, "\(operation) \(number)") {
                        try FaultPlan.$current.withValue(plan) { try Self.receiveAndKeep(below: folder.path) }
                    }
                    #expect(plan.fired > 0, "the hook fired")
                    #expect(problem?.message == (effect == .full ? .outputDiskFull : .outputFailed))
                    #expect(problem?.position.file?.contains(".doublerandom-") == false)
                    Self.expectWhole(folder, "\(operation) \(number)")
                    #expect(!folder.listing.contains { $0.contains(".doublerandom-") }, "\(operation) \(number)")
                    try Self.receiveAndKeep(below: folder.path)
                    #expect(folder.bytes(Self.kept) == Self.content)
                }
            }
        }

        @Test func everyKillLeavesWholeFilesAndWhatRecoveryRemoves() async throws {
            var settled = 0
            for (operation, count) in try Self.calls() where count > 0 {
                for number in 1...count {
                    let folder = TemporaryFolder()
                    try Self.receive(Self.pieces(of: [1, 2, 3]), below: folder.path).giveUp()
                    let (path, name) = (folder.path, operation.rawValue)
                    await #expect(processExitsWith: .signal(SIGKILL), "\(operation) \(number)") {
                        [path = path as String, name = name as String, number = number as Int] in
                        guard let plan = FaultPlan("\(name):\(number):KILL") else { exit(2) }
                        try FaultPlan.$current.withValue(plan) { try Self.receiveAndKeep(below: path) }
                    }
                    settled += try FileSink.recover(folder.path).count
                    Self.expectWhole(folder, "\(operation) \(number)")
                    #expect(!folder.listing.contains { $0.contains(".doublerandom-") })
                }
            }
            #expect(settled >= 10, "positive control: kills did leave something to clean up")
        }

        /// The office's file is the old or the new one, and what is kept is whole or not there.
        private static func expectWhole(_ folder: TemporaryFolder, _ place: String) {
            #expect([[1, 2, 3], content].contains(folder.bytes("inbox/甲/a.csv")), "\(place)")
            #expect(folder.bytes(kept) == nil || folder.bytes(kept) == content, "\(place)")
            #expect(folder.listing.filter { $0.hasPrefix("received/") && !$0.contains(".doublerandom-") }.count <= 2)
        }
    #endif
}
