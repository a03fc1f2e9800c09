import Glibc
import Messages
import Synchronization

/// One line on the terminal that says how far a long file was read; none when nobody sits there, such as under cron.
final class ProgressLine: Sendable {
    private let language: Language
    private let reading = Mutex<(file: String, since: ContinuousClock.Instant)?>(nil)

    /// A line on standard error; nil when that is no terminal.
    init?(_ language: Language) {
        guard isatty(STDERR_FILENO) == 1 else { return nil }
        self.language = language
    }

    /// Shows how far reading has come, in place of what was shown before; a file that was read leaves nothing.
    func show(_ progress: ReadingProgress) {
        let seconds = reading.withLock { reading in
            let now = ContinuousClock.now
            if reading?.file != progress.file { reading = (progress.file, now) }
            let passed = (reading?.since ?? now).duration(to: now)
            return Double(passed.components.seconds) + Double(passed.components.attoseconds) / 1e18
        }
        let isOver = progress.bytes >= progress.size
        // Too short a time tells no rate.
        guard isOver || seconds > 0.5 else { return }
        Console.replaceRemark(isOver ? "" : progress.text(after: seconds, language))
    }
}
