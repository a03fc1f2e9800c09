import Ceremony
import Digest
import Messages

/// verify.sql and verify-spark.sql: the draw re-computed by a database, from the published files alone (§2.10).
///
/// The last query prints every row that is wrong and nothing for a genuine draw. Counts per cell are taken from
/// result.txt, for they need integers of 256 bits: verify.py computes them. Neither database has SM3; under it the
/// tickets of result.txt are taken as they stand, and membership, order and counts are checked.
public enum VerifySQL {
    /// The two files for a folder with freeze.txt; refuses a folder without it (D040).
    public static func files(_ folder: DrawFiles) throws(Problem) -> [(name: String, bytes: [UInt8])] {
        guard let freeze = folder["freeze.txt"] else {
            throw Problem(.fileAbsent, at: Position(file: "freeze.txt"), found: "freeze.txt")
        }
        let hash = try FreezeRecord(freeze).hash
        return Engine.allCases.map { engine in
            let text = script(engine, hash, hasClusters: folder["clusters.tsv"] != nil)
            return (engine == .duckdb ? "verify.sql" : "verify-spark.sql", Array(text.utf8))
        }
    }

    private static func script(_ engine: Engine, _ hash: HashAlgorithm, hasClusters: Bool) -> String {
        var tables = ["frame": "frame.tsv", "items": "items.tsv", "result": "result.txt"]
        if hasClusters { tables["clusters"] = "clusters.tsv" }
        let views = tables.keys.sorted().map { name in
            "create or replace temporary view \(name)_lines as \(lines(engine, tables[name] ?? ""));\n"
        }
        let how = engine == .duckdb ? "duckdb < verify.sql" : "spark-sql -f verify-spark.sql"
        let prologue =
            engine == .duckdb
            ? "create or replace temporary macro sha2(word, bits) as sha256(word);\n" : ""
        return """
            -- 用数据库核验一次随机抽取（SSJ-DRAW/1 §2.10）。在本文件夹运行： \(how)
            -- 最后一条查询列出不符的行；没有任何行即相符。各分组的数量取自 result.txt，由 verify.py 重新计算。

            """ + (hash == .sm3 ? "-- 本次抽取用 SM3，数据库没有此算法：抽签码取自 result.txt，只核对归属、次序和数量。\n" : "") + prologue
                + views.joined() + seed(engine) + common(hash, hasClusters)
    }

    private static func lines(_ engine: Engine, _ file: String) -> String {
        engine == .duckdb
            ? "select line from read_csv('\(file)', header = false, columns = {'line': 'VARCHAR'}, delim = e'\\x01', quote = '', escape = '')"
            : "select value as line from text.`\(file)`"
    }

    private static func seed(_ engine: Engine) -> String {
        engine == .duckdb
            ? "create or replace temporary view seed_text as select content as value from read_text('seed.txt');\n"
            : "create or replace temporary view seed_text using text options (path 'seed.txt', wholetext 'true');\n"
    }

    private static func common(_ hash: HashAlgorithm, _ hasClusters: Bool) -> String {
        func field(_ index: Int, _ name: String) -> String { "split_part(line, chr(9), \(index)) as \(name)" }
        let clusters =
            hasClusters
            ? "select \(field(1, "item")), \(field(2, "cluster")), \(field(3, "oid")) from clusters_lines"
            : "select '' as item, '' as cluster, '' as oid where 1 = 0"
        let ticket =
            hash == .sha256
            ? "sha2(concat(seed, '|', case when mode like 'cluster%' then 'c2' else scope end, '|', f.oid), 256)"
            : "coalesce(t.ticket, repeat(case when mode like '%+desc%' then '0' else 'g' end, 64))"
        return """
            create or replace temporary view takes as
              select \(field(2, "item")), \(field(3, "cell")), cast(split_part(line, chr(9), 4) as bigint) as place, \(field(5, "ticket")), \(field(6, "oid"))
              from result_lines where line like concat('take', chr(9), '%');
            create or replace temporary view cells as
              select \(field(2, "item")), \(field(3, "cell")), cast(split_part(line, chr(9), 4) as bigint) as objects, cast(split_part(line, chr(9), 5) as bigint) as drawn
              from result_lines where line like concat('cell', chr(9), '%');
            create or replace temporary view clusters as \(clusters);
            create or replace temporary view units as
              select f.item as item, coalesce(c.cluster, f.cell) as cell, f.oid as oid, mode, \(ticket) as ticket
              from (select \(field(1, "item")), \(field(2, "cell")), \(field(3, "oid")) from frame_lines) f
              join (select \(field(1, "item")), \(field(2, "mode")), \(field(4, "scope")) from items_lines) i on f.item = i.item
              left join clusters c on f.item = c.item and f.oid = c.oid
              \(hash == .sha256 ? "" : "left join takes t on f.item = t.item and f.oid = t.oid")
              cross join (select \(hash == .sha256 ? "sha2(value, 256)" : "''") as seed from seed_text) s;
            create or replace temporary view ranked as
              select item, cell, row_number() over (partition by item, case when mode like 'all%' then '' else cell end
                order by case when mode not like '%+desc%' then ticket end, case when mode like '%+desc%' then ticket end desc, oid) as place,
                ticket, oid, mode from units;
            create or replace temporary view wanted as
              select r.item, r.cell, r.place, r.ticket, r.oid from ranked r join cells c on r.item = c.item and r.cell = c.cell
              where mode like 'all%' or place <= drawn;
            select 'lacking' as wrong, item, cell, place, ticket, oid from (select * from wanted except select * from takes) a
            union all select 'foreign', item, cell, place, ticket, oid from (select * from takes except select * from wanted) b
            union all select 'objects', u.item, u.cell, u.objects, '', '' from
              (select item, cell, count(*) as objects from units group by item, cell) u
              left join cells c on u.item = c.item and u.cell = c.cell where c.objects is null or c.objects <> u.objects
            union all select 'drawn', c.item, c.cell, c.drawn, '', '' from cells c
              left join (select item, cell, count(*) as rows from takes group by item, cell) t on c.item = t.item and c.cell = t.cell
              where coalesce(t.rows, 0) <> c.drawn
            order by 1, 2, 3, 4;

            """
    }
}
