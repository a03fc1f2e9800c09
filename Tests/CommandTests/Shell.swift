import Foundation

/// Runs command lines as a person types them, one after the other in one folder, and keeps what they said.
struct Shell {
    private(set) var output = Data()
    private(set) var complaint = Data()
    /// The exit code of each line.
    private(set) var codes = Data()
    private let place: String
    private let files: Scratch

    /// A shell in a folder, with the program under test and the tools of several cases on its path.
    init(in place: String) throws {
        self.place = place
        files = try Scratch()
        try FileManager.default.createDirectory(atPath: files.path + "/bin", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: files.path + "/bin/doublerandom", withDestinationPath: Tool.path)
    }

    /// Runs a line with /bin/sh.
    mutating func run(_ line: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", line]
        process.currentDirectoryURL = URL(fileURLWithPath: place)
        let path = files.path + "/bin:" + PlainCase.home + "/_tools:/usr/bin:/bin"
        process.environment = ["PATH": path, "LANG": "C.UTF-8", "TZ": "UTC"]
        process.standardOutput = try files.handle("output")
        process.standardError = try files.handle("complaint")
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        output += Data(Shell.steady(try files.text("output")).utf8)
        complaint += Data(Shell.steady(try files.text("complaint")).utf8)
        codes += Data("\(process.terminationStatus)\n".utf8)
    }

    /// A text with the seconds that stages took left out; nothing else differs between two runs.
    private static func steady(_ text: String) -> String {
        text.replacingOccurrences(of: "[0-9]+\\.[0-9]{3} s", with: "… s", options: .regularExpression)
    }
}
