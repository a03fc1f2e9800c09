import Drawing
import Foundation
import TestSupport
import Testing

/// Runs the shipped verify.py, unchanged, over many folders in one Python process.
enum PythonVerifier {
    struct Verdict: Equatable {
        let exit: Int32
        let lines: [String]
    }

    private static let driver = """
        import contextlib, io, os, runpy, sys
        script, root = sys.argv[1:]
        for name in sorted(os.listdir(root)):
            out, code = io.StringIO(), 0
            sys.argv = ["verify.py", os.path.join(root, name)]
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
                try: runpy.run_path(script, run_name="__main__")
                except SystemExit as end: code = end.code or 0
            print("@", code); print(out.getvalue(), end="")
        """

    static func verdicts(_ folders: [DrawFiles], office: Bool = false) throws -> [Verdict] {
        let manager = FileManager.default
        let base = manager.temporaryDirectory.appending(path: "draw-\(UUID().uuidString)")
        defer { try? manager.removeItem(at: base) }
        let root = base.appending(path: "folders")
        for (index, folder) in folders.enumerated() {
            let place = root.appending(path: String(1_000_000 + index))
            try manager.createDirectory(at: place, withIntermediateDirectories: true)
            for file in folder.files {
                let path = place.appending(path: file.name)
                try manager.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.bytes).write(to: path)
            }
        }
        try Data(VerifyScript.bytes).write(to: base.appending(path: "verify.py"))
        try Data(VerifyScript.officeBytes).write(to: base.appending(path: "verify_office.py"))
        let script = base.appending(path: office ? "verify_office.py" : "verify.py")
        let output = try Python.run(["-I", "-c", driver, script.path, root.path]).text
        var verdicts: [Verdict] = []
        var lines: [String] = []
        var exit: Int32?
        for line in output.split(separator: "\n") {
            if line.hasPrefix("@ ") {
                if let exit { verdicts.append(Verdict(exit: exit, lines: lines)) }
                exit = Int32(line.dropFirst(2))
                lines = []
            } else {
                lines.append(String(line))
            }
        }
        if let exit { verdicts.append(Verdict(exit: exit, lines: lines)) }
        try #require(verdicts.count == folders.count)
        return verdicts
    }
}
