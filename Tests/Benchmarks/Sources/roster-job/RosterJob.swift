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
    private struct Entry: Comparable {
        let group: UInt32
        let ticket: UInt128
        let code: CodeKey

        static func < (left: Entry, right: Entry) -> Bool {
            left.ticket == right.ticket ? left.code < right.code : left.ticket < right.ticket
        }
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
        let rows = block.firstRow == 0 ? block.rows[1...] : block.rows[...]
        if block.firstRow == 0 { reject(block.rows[0], "行号", "原因") }
        let codes = rows.map { row in
            row.isDamaged || row.count != 12 ? nil : row.withBytes(columns.code, CodeKey.init)
        }
        // One code behind the other, so that the processor waits for several places of the set at a time.
        let isNew = codes.map { code in code.map { kept.insert($0) } ?? false }
        for (row, (code, isNew)) in zip(rows, zip(codes, isNew)) {
            guard isNew, let code else {
                reject(row, String(row.line), code == nil ? "代码不合格" : "代码重复")
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
        var sizes = [Int](repeating: 0, count: groups.names.count)
        for entry in entries { sizes[Int(entry.group)] += 1 }
        var drawn = [[Entry]](repeating: [], count: groups.names.count)
        for entry in entries {
            let group = Int(entry.group)
            Self.keep(entry, in: &drawn[group], atMost: (sizes[group] * 3 + 99) / 100)
        }
        let counts = OutputFile(folder + "/counts.csv")
        let sample = OutputFile(folder + "/sample.csv")
        counts.write("division,industry,count\n")
        sample.write("division,industry,code\n")
        for (name, group) in groups.sorted() {
            counts.write("\(name),\(sizes[group])\n")
            for entry in drawn[group] { sample.write("\(name),\(entry.code)\n") }
        }
        rejects.close()
        counts.close()
        sample.close()
    }

    /// Puts an entry among the least so many, which stand in order.
    private static func keep(_ entry: Entry, in least: inout [Entry], atMost count: Int) {
        if least.count == count {
            guard let last = least.last, entry < last else { return }
            least.removeLast()
        }
        var (low, high) = (0, least.count)
        while low < high {
            let middle = (low + high) / 2
            if least[middle] < entry { low = middle + 1 } else { high = middle }
        }
        least.insert(entry, at: low)
    }
}
