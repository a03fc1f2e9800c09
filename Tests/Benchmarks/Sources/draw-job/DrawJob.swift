import Digest
import Drawing
import Glibc
import Messages

/// The draw of the benchmark: `draw-job FOLDER sha256|sm3 PLACE`.
///
/// FOLDER holds frame.tsv, items.tsv and cells.tsv, checked as `verify` checks them; the drawn objects go to
/// PLACE/takes.tsv as `cell rank ticket oid`.
@main struct DrawJob {
    private static let seed = String(repeating: "0123456789abcdef", count: 4)

    static func main() {
        let words = CommandLine.arguments
        guard words.count == 4, let hash = HashAlgorithm(rawValue: words[2]), let seed = HashValue(hex: seed) else {
            exit(64)
        }
        do {
            let tables = try FrozenTables(folder(words[1]), isCoreOnly: true)
            write(DrawResult(tables, hash: hash, seed: seed), to: "\(words[3])/takes.tsv")
        } catch {
            print(error.text(.english))
            exit(error.message.exit.rawValue)
        }
    }

    private static func folder(_ path: String) -> DrawFiles {
        DrawFiles(["cells.tsv", "frame.tsv", "items.tsv"].map { ($0, bytes(of: "\(path)/\($0)")) })
    }

    private static func bytes(of path: String) -> [UInt8] {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { exit(66) }
        defer { close(file) }
        let size = Int(lseek(file, 0, SEEK_END))
        lseek(file, 0, SEEK_SET)
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let part = read(file, buffer.baseAddress.map { $0 + count }, size - count)
                guard part > 0 else { exit(74) }
                count += part
            }
        }
    }

    private static func write(_ result: DrawResult, to path: String) {
        guard let file = fopen(path, "w") else { exit(73) }
        var text: [UInt8] = []
        for cell in result.items.flatMap(\.cells) {
            for entry in cell.taken {
                text += cell.cell.utf8
                text += "\t\(entry.rank)\t".utf8
                text += entry.ticket.hexBytes
                text += "\t\(entry.oid)\n".utf8
            }
        }
        fwrite(text, 1, text.count, file)
        guard fclose(file) == 0 else { exit(74) }
    }
}
