import Foundation
import Messages
import TestSupport
import Testing

@testable import Tabular

@Suite struct ArchiveTests {
    /// The archive that a Python program leaves in `data`.
    private static func made(_ program: String) throws -> ArchiveMembers {
        let prelude = """
            import gzip, io, sys, zipfile
            def packed(*members):
                buffer = io.BytesIO()
                with zipfile.ZipFile(buffer, 'w', zipfile.ZIP_DEFLATED) as file:
                    for name, content in members: file.writestr(name, content)
                return buffer.getvalue()

            """
        let outcome = try Python.run(["-c", prelude + program + "\nsys.stdout.buffer.write(data)"])
        #expect(outcome.status == 0, "\(String(decoding: outcome.complaint, as: UTF8.self))")
        return ArchiveMembers(SourceFile(name: "报送.zip", bytes: [UInt8](outcome.output)))
    }

    private static func text(_ file: SourceFile) -> String? {
        (try? file.bytes).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func aFileThatIsNoArchiveStandsForItself() {
        let members = ArchiveMembers(SourceFile(name: "a.zip", bytes: Array("甲,乙\n".utf8)))
        #expect(members.files.map(\.name) == ["a.zip"] && members.problems.isEmpty)
    }

    @Test func archivesInAnArchiveAreLookedIntoOnce() throws {
        let members = try Self.made(
            "inner = packed(('b.csv', 'b'))\ndata = packed(('a.csv', 'a'), ('i.zip', inner), ('c.csv.gz', gzip.compress(b'c')), ('o.zip', packed(('i.zip', inner))))"
        )
        #expect(
            members.files.map(\.name) == [
                "报送.zip/a.csv", "报送.zip/i.zip/b.csv", "报送.zip/c.csv.gz/c.csv", "报送.zip/o.zip/i.zip",
            ])
        #expect(members.files.prefix(3).map(Self.text) == ["a", "b", "c"] && members.problems.isEmpty)
        // The third level is refused where tables are read.
        let third = try members.files[3].bytes
        #expect(Reading.refusal(third)?.message == .archiveInside)
    }

    @Test func aMemberThatCannotBeUnpackedLeavesTheOthers() throws {
        let members = try Self.made(
            """
            data = bytearray(packed(('a.csv', 'a'), ('密.csv', 'secret'), ('z.csv', 'z' * 50)))
            def entry(name, mark): return data.rfind(mark, 0, data.find(name.encode(), data.find(mark) if mark == b'PK\\x01\\x02' else 0))
            local, central = entry('密.csv', b'PK\\x03\\x04'), data.rfind(b'PK\\x01\\x02', 0, data.rfind('密.csv'.encode()))
            data[local + 6] |= 1; data[central + 8] |= 1
            last = data.rfind(b'PK\\x01\\x02')
            data[last + 16] ^= 1
            """)
        #expect(members.files.map(Self.text) == ["a"])
        #expect(members.problems.map(\.message) == [.archiveEncrypted, .archiveDamaged])
        #expect(members.problems.map(\.position.file) == ["报送.zip/密.csv", "报送.zip/z.csv"])
    }

    @Test(
        arguments: [
            ("data = packed(('a.csv', b'0' * 15_000_000))", Message.archiveRatio),
            ("data = packed(('a.csv', b'0' * 120_000_000))", .archiveTooLarge),
            ("data = packed(*[('%d.csv' % i, b'0' * 99_000) for i in range(300)])", .archiveTooLarge),
            ("data = gzip.compress(b'0' * 120_000_000)", .archiveRatio),
            ("data = gzip.compress(b'a,b\\n1,2\\n' * 1000)[:-9]", .archiveDamaged),
            ("data = gzip.compress(b'a,b\\n1,2\\n' * 1000)[:-8] + b'\\0' * 8", .archiveDamaged),
            (
                "data = packed(('__MACOSX/._a.csv', 'x'), ('f/', ''), ('~$a.xlsx', 'x'), ('f/Thumbs.db', 'x'))",
                .archiveEmpty
            ),
        ])
    func bombsAndDamageAreRefused(_ program: String, _ message: Message) throws {
        #expect(try Self.made(program).problems.last?.message == message)
    }

    @Test func severalGzipPartsAreOneText() throws {
        let members = try Self.made("data = gzip.compress(b'a,b\\n') + gzip.compress(b'1,2\\n')")
        #expect(members.files.map(Self.text) == ["a,b\n1,2\n"])
    }

    @Test func namesLeadNowhereElse() throws {
        let members = try Self.made(
            "data = packed(('../../etc/passwd', 'a'), ('/root/b.csv', 'b'), ('c\\u202e\\n.csv', 'c'))")
        #expect(
            members.files.map(\.name) == [
                "报送.zip/etc/passwd", "报送.zip/root/b.csv", "报送.zip/c\\u{202E}\\u{A}.csv",
            ])
    }
}
