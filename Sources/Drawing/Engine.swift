import Ceremony
import Digest
import Messages
import Standards

/// A database that sorts tickets where one machine does not suffice: it saves sorting, not trust (SSJ-DRAW/1 §2.10).
///
/// What it gives back is a ticket file, of which every row is computed again here.
public enum Engine: String, Sendable, CaseIterable {
    /// DuckDB.
    case duckdb
    /// Spark SQL.
    case spark

    /// The files that the engine needs, with the script that runs over them: units.csv and tickets.sql.
    ///
    /// units.csv has the columns item, cell, oid, scope, part (what ranks run over) and direction (`asc`, `desc`). The
    /// script writes tickets.tsv in the order and form of §2.8. Refuses a draw under SM3 (D079), a folder without its
    /// value (D040) and whatever `verify` refuses. Complexity: O(N).
    public func emit(_ files: DrawFiles) throws(Problem) -> [(name: String, bytes: [UInt8])] {
        let folder = try FrozenFolder(files, scope: .complete)
        guard let seed = try folder.records()?.seed else {
            throw Problem(.fileAbsent, at: Position(file: "seed.txt"), found: "seed.txt")
        }
        let tables = folder.tables
        guard folder.freeze.hash == .sha256 else { throw Problem(.engineHash, found: rawValue) }
        var units = Array("item,cell,oid,scope,part,direction\n".utf8)
        for item in tables.items {
            let direction = item.row.mode.isDescending ? "desc" : "asc"
            for stratum in item.strata {
                let part = item.row.mode.total == .all ? "" : stratum.name
                let tail = Array(",\(item.ticketScope),\(part),\(direction)\n".utf8)
                let head = Array("\(item.row.item),\(stratum.name),".utf8)
                for number in stratum.numbers {
                    units += head
                    units += tables.frame.bytes[tables.frame.range(number)]
                    units += tail
                }
            }
        }
        return [("tickets.sql", Array(script(seed).utf8)), ("units.csv", units)]
    }

    private func script(_ seed: HashValue) -> String {
        let digest = self == .duckdb ? "sha256(%)" : "sha2(%, 256)"
        let ticket = digest.replacing("%", with: "'\(seed.hex)' || '|' || scope || '|' || oid")
        let ranked = """
            select item, cell, rank, ticket, oid from (
              select item, cell, ticket, oid, row_number() over (partition by item, part order by
                case when direction = 'asc' then ticket end, case when direction = 'desc' then ticket end desc, oid) as rank
              from (select *, \(ticket) as ticket from units)) as ranked
            order by item, cell, rank
            """
        switch self {
        case .duckdb:
            return """
                -- duckdb < tickets.sql   在本文件夹运行；生成 tickets.tsv，再用 --import-tickets 导入
                create temp view units as select item, cell, oid, scope, coalesce(part, '') as part, direction
                  from read_csv('units.csv', header = true, all_varchar = true, delim = ',', quote = '', escape = '');
                copy (
                \(ranked)
                ) to 'tickets.tsv' (format csv, header false, delimiter e'\\t', quote '');

                """
        case .spark:
            return """
                -- spark-sql -f tickets.sql   在本文件夹运行；tickets/ 中的分片按文件名次序合并为 tickets.tsv 再导入
                create or replace temporary view source using csv options ('path' = 'units.csv', 'header' = 'true');
                create or replace temporary view units as
                  select item, cell, oid, scope, coalesce(part, '') as part, direction from source;
                insert overwrite directory 'tickets' using csv options ('sep' = '\\t', 'quote' = '')
                \(ranked);

                """
        }
    }

    /// Takes the ticket file of an engine: every row is computed again and compared.
    ///
    /// Rows may come in any order, for an engine writes in parts; each must be exactly one that the local draw has.
    /// Refuses a row that is changed or added or repeated (D081, with its line), and names the first object that
    /// is omitted (D080). Complexity: O(N log N).
    public static func check(
        _ file: [UInt8], named name: String = "tickets.tsv", against result: DrawResult
    ) throws(Problem) {
        let tickets = result.ticketsText
        if file == tickets { return }
        var lines: [ArraySlice<UInt8>: Int] = [:]
        for (place, line) in tickets.split(separator: UInt8(ascii: "\n")).enumerated() { lines[line] = place }
        var seen = [Bool](repeating: false, count: lines.count)
        for (index, line) in file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        where !line.isEmpty {
            guard let place = lines[line], !seen[place] else {
                throw Problem(
                    .ticketRowWrong, at: Position(file: name, line: index + 1),
                    expected: "item TAB cell TAB rank TAB ticket TAB oid", found: String(decoding: line, as: UTF8.self))
            }
            seen[place] = true
        }
        if let lacking = seen.firstIndex(of: false) {
            let line = tickets.split(separator: UInt8(ascii: "\n"))[lacking]
            throw Problem(
                .ticketRowMissing, at: Position(file: name), expected: String(decoding: line, as: UTF8.self))
        }
    }
}
