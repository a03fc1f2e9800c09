#if DEBUG
    import Glibc
    import Messages
    import Output
    import Testing

    /// Fails or kills at every call to the disk that writing takes, one after the other.
    @Suite struct FaultTests {
        private static let old: [String: [UInt8]] = ["a": [1], "b/c": [2], "d": [3, 3]]
        private static let new: [String: [UInt8]] = ["a": [9], "b/c": [8], "e": [7, 7, 7]]

        @discardableResult
        private static func publish(_ files: [String: [UInt8]], below root: String) throws(Problem)
            -> FileSink.Outcome
        {
            try FileSink(root: root).replaceDirectory(at: "out/bundle", with: files, existing: .swap)
        }

        private static func state(_ folder: TemporaryFolder) -> [String: [UInt8]] {
            let files = folder.listing.filter { $0.hasPrefix("out/bundle/") && !$0.hasSuffix("/") }
            return Dictionary(
                uniqueKeysWithValues: files.map {
                    (String($0.dropFirst("out/bundle/".count)), folder.bytes($0) ?? [])
                })
        }

        /// How many calls of each kind an undisturbed swap takes.
        private static func calls() throws -> [(FaultPlan.Operation, Int)] {
            let folder = TemporaryFolder()
            try publish(old, below: folder.path)
            let plan = FaultPlan.counting()
            try FaultPlan.$current.withValue(plan) { _ = try publish(new, below: folder.path) }
            return FaultPlan.Operation.allCases.map { ($0, plan.seen($0)) }
        }

        @Test func everyKindOfCallIsSeen() throws {
            let calls = Dictionary(uniqueKeysWithValues: try Self.calls())
            #expect(calls == [.open: 3, .write: 3, .fsync: 8, .rename: 2, .mkdir: 2])
        }

        @Test(arguments: [FaultPlan.Effect.full, .broken], [false, true])
        func everyFaultLeavesTheOldBundle(_ effect: FaultPlan.Effect, _ persistent: Bool) throws {
            for (operation, count) in try Self.calls() {
                for number in 1...count {
                    let folder = TemporaryFolder()
                    try Self.publish(Self.old, below: folder.path)
                    let before = folder.listing
                    let plan = FaultPlan(operation, number, effect, persistent: persistent)
                    let problem = #expect(throws: Problem.self, "\(operation) \(number)") {
                        try FaultPlan.$current.withValue(plan) {
                            _ = try Self.publish(Self.new, below: folder.path)
                        }
                    }
                    #expect(plan.fired > 0, "the hook fired")
                    #expect(problem?.message == (effect == .full ? .outputDiskFull : .outputFailed))
                    #expect(problem?.position.file?.contains("/out") == true)
                    #expect(problem?.position.file?.contains(".doublerandom-") == false)
                    #expect(Self.state(folder) == Self.old, "\(operation) \(number)")
                    #expect(folder.listing == before, "nothing left behind at \(operation) \(number)")
                    #expect(try Self.publish(Self.new, below: folder.path) == .written)
                    #expect(Self.state(folder) == Self.new)
                }
            }
        }

        @Test func everyFaultOfASingleFileLeavesWholeContent() throws {
            for (operation, count) in [
                (FaultPlan.Operation.open, 1), (.write, 1), (.fsync, 2), (.rename, 1),
            ] {
                for number in 1...count {
                    let folder = TemporaryFolder()
                    let sink = try FileSink(root: folder.path)
                    try sink.write([1], to: "a")
                    let plan = FaultPlan(operation, number, .full)
                    #expect(throws: Problem.self) {
                        try FaultPlan.$current.withValue(plan) { _ = try sink.write([2], to: "a") }
                    }
                    #expect(plan.fired == 1)
                    // Only when the last step alone fails does the new content stand, whole.
                    #expect(folder.bytes("a") == (operation == .fsync && number == 2 ? [2] : [1]))
                    #expect(folder.listing == ["a"])
                }
            }
        }

        @Test func everyKillLeavesTheOldOrTheNewBundle() async throws {
            var restored = 0
            for (operation, count) in try Self.calls() {
                for number in 1...count {
                    let folder = TemporaryFolder()
                    try Self.publish(Self.old, below: folder.path)
                    let path = folder.path
                    let name = operation.rawValue
                    await #expect(processExitsWith: .signal(SIGKILL), "\(operation) \(number)") {
                        [path = path as String, name = name as String, number = number as Int] in
                        guard let plan = FaultPlan("\(name):\(number):KILL") else { exit(2) }
                        try FaultPlan.$current.withValue(plan) { _ = try Self.publish(Self.new, below: path) }
                    }
                    let settled = try FileSink.recover(folder.path)
                    restored += settled.isEmpty ? 0 : 1
                    let state = Self.state(folder)
                    #expect(state == Self.old || state == Self.new, "\(operation) \(number)")
                    #expect(!folder.listing.contains { $0.contains(".doublerandom-") })
                    try Self.publish(Self.new, below: folder.path)
                    #expect(Self.state(folder) == Self.new)
                }
            }
            #expect(restored >= 10, "positive control: kills did leave something to clean up")
        }

        @Test func theEnvironmentSetsAPlanForTheWholeProcess() async {
            let folder = TemporaryFolder()
            let path = folder.path
            await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
                setenv("DOUBLERANDOM_FAULT", "write:2:KILL", 1)
                let sink = try FileSink(root: path)
                try sink.write([1], to: "first")
                try sink.write([1], to: "second")
            }
            #expect(folder.bytes("first") == [1])
            #expect(folder.bytes("second") == nil)
        }

        @Test(arguments: [
            "", "write", "write:0:EIO", "write:1:ENOENT", "close:1:EIO", "write:x:EIO", "write:1:EIO:2",
        ])
        func malformedPlansAreRefused(_ text: String) {
            #expect(FaultPlan(text) == nil)
            #expect(FaultPlan("fsync:12+:ENOSPC") != nil)
        }
    }
#endif
