import Digest
import Glibc
import Messages
import Standards
import Tabular

/// The roster job of the benchmark: `roster-job FILE FOLDER`.
///
/// Every code is checked, full-width digits folded, the first row of each code kept; kept rows are counted by division
/// and industry into counts.csv, the 3 % of each group (rounded up) with the least sha256(seed:code) go to sample.csv,
/// and every row not kept, with its line and the reason, to rejects.csv.
@main struct RosterJob {
    private static let seed = "20260315:"

    private let rejects: OutputFile
    private let hasher = PrefixHasher(.sha256, prefix: Array(Self.seed.utf8))
    private var columns = (code: 0, division: 3, industry: 4)
    private var groups = Groups()
    private var kept = CodeSet()
    private var entries: [Entry] = []

    /// A kept row: where it belongs, and its ticket.
    private struct Entry {
        let group: UInt32
        let ticket: UInt128
        let code: CodeKey
    }

    static func main() throws(Problem) {
        let arguments = CommandLine.arguments
        var job = RosterJob(rejects: OutputFile(arguments[2] + "/rejects.csv"))
        try job.read(arguments[1])
        job.write(to: arguments[2])
    }

    private init(rejects: OutputFile) { self.rejects = rejects }

    private mutating func read(_ path: String) throws(Problem) {
        let stream = try TableStream(path: path, name: path)
        while let block = try stream.next() { take(block) }
    }

    private mutating func take(_ block: TableBlock) {
        for (index, row) in block.rows.enumerated() {
            if block.firstRow + index == 0 {
                reject(row, "行号", "原因")
                continue
            }
            guard !row.isDamaged, row.count == 12, let code = row.withBytes(columns.code, CodeKey.init) else {
                reject(row, String(row.line), "代码不合格")
                continue
            }
            guard kept.insert(code) else {
                reject(row, String(row.line), "代码重复")
                continue
            }
            let group = row.withBytes(columns.division) { division in
                row.withBytes(columns.industry) { groups.index(division, $0) }
            }
            let ticket = code.withBytes { hasher.hash($0).leading128 }
            entries.append(Entry(group: UInt32(group), ticket: ticket, code: code))
        }
    }

    private func reject(_ row: Row, _ line: String, _ reason: String) {
        rejects.write(line)
        rejects.write(",")
        rejects.write(reason)
        for field in 0..<row.count {
            rejects.write(",")
            row.withBytes(field) { bytes in
                guard bytes.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A }) else {
                    return rejects.write(bytes)
                }
                rejects.write("\"" + String(decoding: bytes, as: UTF8.self).replacing("\"", with: "\"\"") + "\"")
            }
        }
        rejects.write("\n")
    }

    private mutating func write(to folder: String) {
        var members = [[Entry]](repeating: [], count: groups.names.count)
        for entry in entries { members[Int(entry.group)].append(entry) }
        let counts = OutputFile(folder + "/counts.csv")
        let sample = OutputFile(folder + "/sample.csv")
        counts.write("division,industry,count\n")
        sample.write("division,industry,code\n")
        for (name, group) in groups.sorted() {
            let size = members[group].count
            counts.write("\(name),\(size)\n")
            members[group].sort { $0.ticket == $1.ticket ? $0.code < $1.code : $0.ticket < $1.ticket }
            for entry in members[group].prefix((size * 3 + 99) / 100) { sample.write("\(name),\(entry.code)\n") }
        }
        rejects.close()
        counts.close()
        sample.close()
    }
}
