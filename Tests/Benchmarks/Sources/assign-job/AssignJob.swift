import Assignment
import Digest
import Foundation
import Messages

/// `assign-job DATA NAME THREADS PLACE [--instance]`: draws the teams of one task from the frozen tables in DATA/NAME.
///
/// Writes to PLACE: `NAME-loads.txt` (seats that can be filled; then, where teams exist, everybody's load, ascending),
/// `NAME-teams.txt` (digests of teams.tsv and trace.tsv), with `--instance` `NAME-instance.tsv`. Prints `solve S`, the
/// seconds of the draw alone.
@main
enum AssignJob {
    static func main() throws {
        let words = CommandLine.arguments.dropFirst()
        let (data, name, place) = (words[1], words[2], words[4])
        let tables = try AssignmentTables { try? bytes("\(data)/\(name)/\($0)") }
        let takes = try String(decoding: bytes("\(data)/\(name)/takes.tsv"), as: UTF8.self).utf8.split(separator: 0x0A)
            .map { line in
                let fields = line.split(separator: 0x09).map { String(Substring($0)) }
                return Take(item: fields[0], cell: "all", rank: 1, oid: fields[1])
            }
        let instance = try AssignmentInstance(tables: tables, takes: takes)
        if words.contains("--instance") { try write(instance.bytes, "\(place)/\(name)-instance.tsv") }
        let begun = ContinuousClock.now
        let outcome = LevelDraw.assign(
            instance, seed: HashAlgorithm.sha256.hash("benchmark"), threads: Int(words[3]) ?? 1)
        let took = ContinuousClock.now - begun
        print("solve \(Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18)")
        switch outcome {
        case .teams(let result):
            let loads = result.loads.map(\.load).sorted().map { "\($0)\n" }.joined()
            try write(Array("\(instance.seats.count)\n\(loads)".utf8), "\(place)/\(name)-loads.txt")
            let digests = [result.teams.bytes, result.trace.bytes].map { HashAlgorithm.sha256.hash($0).hex + "\n" }
            try write(Array(digests.joined().utf8), "\(place)/\(name)-teams.txt")
            let counts = result.counts
            print("repairs \(counts.repairs) shifts \(counts.shifts) accepted \(counts.accepted)/\(counts.proposals)")
            print("polished \(counts.polished) collisions \(counts.collisions)")
        case .infeasible(let shortfalls):
            let missing = shortfalls.reduce(0) { $0 + $1.missing.count }
            try write(Array("\(instance.seats.count - missing)\n".utf8), "\(place)/\(name)-loads.txt")
        }
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    private static func write(_ bytes: [UInt8], _ path: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }
}
