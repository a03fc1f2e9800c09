import Foundation
import Glibc
import Messages
import Output
import Synchronization
import Testing

/// Somebody swaps the output folder for a link again and again while files are written into it.
@Suite struct LinkRaceTests {
    private let folder = TemporaryFolder()

    @Test func nothingIsWrittenThroughALinkThatComesAndGoes() throws {
        let root = folder.path
        for name in ["/out", "/out/d", "/elsewhere"] { #expect(mkdir(root + name, 0o700) == 0) }
        #expect(symlink(root + "/elsewhere", root + "/out/link") == 0)
        let stop = Stop()
        let swapper = Thread {
            while !stop.isSet {
                rename(root + "/out/d", root + "/out/real")
                rename(root + "/out/link", root + "/out/d")
                sched_yield()
                rename(root + "/out/d", root + "/out/link")
                rename(root + "/out/real", root + "/out/d")
            }
            stop.finish()
        }
        swapper.start()
        let sink = try FileSink(root: root + "/out")
        for number in 0..<1_000 {
            // Refused or written into a real folder, depending on the moment; both are right.
            _ = try? sink.write([UInt8(truncatingIfNeeded: number)], to: "d/f\(number % 7)")
        }
        stop.set()
        stop.wait()
        #expect(folder.listing.filter { $0.hasPrefix("elsewhere/") } == ["elsewhere/"])
        // Positive control: the link does lead there for whoever follows it.
        _ = symlink(root + "/elsewhere", root + "/out/control")
        fclose(fopen(root + "/out/control/x", "wb"))
        #expect(folder.listing.contains("elsewhere/x"))
    }

    private final class Stop: Sendable {
        private let flag = Atomic<Bool>(false)
        private let finished = Atomic<Bool>(false)
        var isSet: Bool { flag.load(ordering: .relaxed) }
        func set() { flag.store(true, ordering: .relaxed) }
        func finish() { finished.store(true, ordering: .releasing) }
        func wait() { while !finished.load(ordering: .acquiring) { usleep(1_000) } }
    }
}
