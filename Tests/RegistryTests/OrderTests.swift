import Messages
import Model
import Registry
import Testing

@Suite("Draws and sheets stand in the order they were made") struct OrderTests {
    @Test("serial 100 stands behind 99, and sheet 1000 behind 999")
    func serials() throws {
        let draw = try Records.draw()
        let moment = draw.frozenAt
        let ids = ["341282-2026-09", "341282-2026-10", "341282-2026-99", "341282-2026-100", "341282-2026-101"]
        let numbers = ["2026-001", "2026-998", "2026-999", "2026-1000", "2026-1001"]
        let place = try Workplace()
        try place.open { store in
            try store.transaction { writer in
                for id in ids.reversed() {
                    let record = DrawRecord(
                        id: id, task: draw.task, items: draw.items, freeze: draw.freeze, frozenAt: moment,
                        beacon: draw.beacon, state: .frozen)
                    try writer.save(record, drawn: [])
                }
                for number in numbers.reversed() {
                    let sheet = Approval(
                        number: number, kind: .plan, subject: "2026", digest: draw.freeze, printed: moment,
                        preparedBy: "综合监管股", signature: nil)
                    try writer.save(sheet)
                }
            }
            #expect(try store.draws().map(\.id) == ids)
            #expect(try store.approvals().map(\.number) == numbers)
        }
    }
}
