#if DEBUG
    import Glibc
    import Synchronization

    /// A fault to inject into the calls to the disk, in debug builds only.
    ///
    /// Written as `<operation>:<n>:<ENOSPC|EIO|KILL>`: the n-th call (from 1) of the operation fails with that error,
    /// or the process is killed before it. `n+` makes every call from the n-th on fail.
    /// The environment variable `DOUBLERANDOM_FAULT` sets one for a whole process; tests set `FaultPlan.current`.
    public final class FaultPlan: Sendable {
        /// The calls that can be made to fail.
        public enum Operation: String, Sendable, CaseIterable {
            /// Opening or creating a file.
            case open
            /// Writing bytes.
            case write
            /// Forcing a file or folder to the disk.
            case fsync
            /// Renaming a file or folder.
            case rename
            /// Making a folder.
            case mkdir
        }

        /// What happens at the chosen call.
        public enum Effect: String, Sendable, CaseIterable {
            /// The call fails as on a full disk.
            case full = "ENOSPC"
            /// The call fails as on a broken disk.
            case broken = "EIO"
            /// The process dies at once, as by `kill -9`.
            case kill = "KILL"
        }

        /// The plan of the current task; tests bind it with `FaultPlan.$current.withValue`.
        @TaskLocal public static var current: FaultPlan?

        /// The plan of the whole process, from `DOUBLERANDOM_FAULT`.
        static let ofProcess: FaultPlan? = getenv("DOUBLERANDOM_FAULT").flatMap {
            FaultPlan(String(cString: $0))
        }

        private struct Counts {
            var seen: [Operation: Int] = [:]
            var fired = 0
        }

        private let operation: Operation
        private let number: Int
        private let persistent: Bool
        private let effect: Effect
        private let counts = Mutex(Counts())

        /// Plans a fault at the n-th call of an operation, and with `persistent` at all later ones too.
        public init(_ operation: Operation, _ number: Int, _ effect: Effect, persistent: Bool = false) {
            self.operation = operation
            self.number = number
            self.effect = effect
            self.persistent = persistent
        }

        /// Reads `write:3:ENOSPC` or `write:3+:EIO`; anything else gives nil.
        public convenience init?(_ text: String) {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 3, let operation = Operation(rawValue: String(parts[0])),
                let effect = Effect(rawValue: String(parts[2]))
            else { return nil }
            let persistent = parts[1].hasSuffix("+")
            guard let number = Int(persistent ? parts[1].dropLast() : parts[1]), number > 0 else {
                return nil
            }
            self.init(operation, number, effect, persistent: persistent)
        }

        /// A plan that never fires and only counts.
        public static func counting() -> FaultPlan { FaultPlan(.open, .max, .broken) }

        /// How often the fault was injected so far.
        public var fired: Int { counts.withLock { $0.fired } }

        /// How many calls of an operation were seen so far.
        public func seen(_ operation: Operation) -> Int {
            counts.withLock { $0.seen[operation, default: 0] }
        }

        /// Counts a call; gives the error it must fail with, or 0.
        func error(at call: Operation) -> Int32 {
            let fires = counts.withLock { counts in
                let seen = counts.seen[call, default: 0] + 1
                counts.seen[call] = seen
                guard call == operation, persistent ? seen >= number : seen == number else { return false }
                counts.fired += 1
                return true
            }
            guard fires else { return 0 }
            switch effect {
            case .full: return ENOSPC
            case .broken: return EIO
            case .kill:
                kill(getpid(), SIGKILL)
                return EIO
            }
        }
    }
#endif
