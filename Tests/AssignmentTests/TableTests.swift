import Messages
import Testing

@testable import Assignment

@Suite("Frozen tables")
struct TableTests {
    @Test("what is written is read back")
    func roundTrip() throws {
        let tables = try County().tables()
        #expect(try FrozenTable<ObjectRow>(parsing: tables.objects.bytes) == tables.objects)
        #expect(try FrozenTable<SeatRuleRow>(parsing: tables.seatRules.bytes) == tables.seatRules)
        #expect(try FrozenTable<InspectorRow>(parsing: tables.inspectors.bytes) == tables.inspectors)
        #expect(
            String(decoding: tables.seatRules.bytes, as: UTF8.self) == """
                -\tD1\t2\t3\t-\t2026-03-01\t2026-03-31
                i1\tD1\t2\t3\t-\t2026-03-01\t2026-03-31
                i2\tD2\t2\t3\t消防\t2026-03-01\t2026-03-31

                """)
    }

    @Test(
        "a deviation is refused with its line and column",
        arguments: [
            ("P1\tD1\t-\t-\t-\t-\t-\t-\t0", 1, nil, Message.assignLineEnd),
            ("P1\tD1\t-\t-\t-\t-\t-\t-\t0\r\n", 1, nil, .assignLineEnd),
            ("\n", 1, nil, .assignLineEnd),
            ("P1\tD1\t-\t-\t-\t-\t-\t-\n", 1, nil, .assignFieldCount),
            ("P2\tD1\t-\t-\t-\t-\t-\t-\t0\nP1\tD1\t-\t-\t-\t-\t-\t-\t0\n", 2, nil, .assignUnsorted),
            ("P1\tD1\t-\t-\t-\t-\t-\t-\t0\nP1\tD2\t-\t-\t-\t-\t-\t-\t0\n", 2, nil, .assignDuplicate),
            ("P1\tD1\t\t-\t-\t-\t-\t-\t0\n", 1, "regions", .assignValue),
            ("P1\tD1\tb,a\t-\t-\t-\t-\t-\t0\n", 1, "regions", .assignValue),
            ("P1\tD1\t-\t-\t2026-02-30\t-\t-\t-\t0\n", 1, "cert-from", .assignValue),
            ("P1\tD1\t-\t-\t-\t-\t2\t-\t0\n", 1, "leader", .assignValue),
            ("P1\tD1\t-\t-\t-\t-\t-\t01\t0\n", 1, "cap", .assignValue),
            ("P1\tD1\t-\t-\t-\t-\t-\t-\t-1\n", 1, "base", .assignValue),
            ("P 1\tD1\t-\t-\t-\t-\t-\t-\t0\n", 1, "id", .assignValue),
        ] as [(String, Int, String?, Message)])
    func refused(text: String, line: Int, column: String?, message: Message) {
        do {
            _ = try FrozenTable<InspectorRow>(parsing: Array(text.utf8))
            Issue.record("accepted")
        } catch {
            #expect(error.message == message)
            #expect(error.position == Position(file: "inspectors.tsv", line: line, column: column))
        }
    }

    @Test("a department of fewer than two is refused")
    func twoAtLeast() {
        let line = "i1\tD1\t1\t3\t-\t2026-03-01\t2026-03-31\n"
        #expect(
            throws: Problem(.assignFewerThanTwo, at: .init(file: "seatrules.tsv", line: 1, column: "min"), found: "1")
        ) {
            try FrozenTable<SeatRuleRow>(parsing: Array(line.utf8))
        }
    }

    @Test("takes of one target become one visit with its items")
    func visits() {
        let takes = [("b", "i2"), ("a", "i1"), ("b", "i1"), ("b", "i1")].map {
            Take(item: $0.1, cell: "all", rank: 1, oid: $0.0)
        }
        let visits = Visit.visits(of: takes)
        #expect(visits.map(\.oid) == ["a", "b"] && visits.map(\.items) == [["i1"], ["i1", "i2"]])
    }
}
