import Intake
import Messages
import Model
import Registry
import Standards
import TestSupport
import Testing

@testable import Pipeline

/// What must hold whatever departments send, tried on seeded sequences of files.
@Suite struct EntryPropertyTests {
    static let seeds: [UInt64] = Array(1...12)

    @Test(arguments: seeds) func theOrderOfRowsDoesNotMatter(seed: UInt64) throws {
        var random = SplitMix64(seed)
        let (one, other) = (try County(), try County())
        for number in 1...5 {
            let file = Sending(number, &random)
            let (straight, mixed) = (try one.take([file.export()]), try other.take([file.shuffled(&random).export()]))
            #expect(straight.map(\.file.entries) == mixed.map(\.file.entries))
            #expect(try one.rosters == other.rosters, "file \(number)")
        }
    }

    @Test(arguments: seeds) func theOrderOfTheFilesOfARunDoesNotMatter(seed: UInt64) throws {
        var random = SplitMix64(seed)
        let files = try (1...4).map { try Sending($0, &random).export() }
        let (one, other) = (try County(), try County())
        try one.take(files)
        try other.take(files.reversed())
        #expect(try one.rosters == other.rosters)
    }

    @Test(arguments: seeds) func whatIsWithdrawnWasNeverThere(seed: UInt64) throws {
        var random = SplitMix64(seed)
        let county = try County()
        for number in 1...6 {
            let before = try county.account
            let taken = try county.take([Sending(number, &random).export()])
            #expect(try county.account != before, "the control: the file is there")
            let file = try #require(taken.first?.file)
            try county.registry.transaction { try $0.withdraw(file, on: file.receivedOn, reason: "误报") }
            #expect(try county.account == before, "file \(number)")
            // What was taken back can be taken in again, and stays.
            try county.take([Sending(number, &random).export()])
        }
    }

    @Test(arguments: seeds) func whatIsSentTwiceCountsOnce(seed: UInt64) throws {
        var random = SplitMix64(seed)
        let county = try County()
        for number in 1...4 {
            let file = Sending(number, &random, hasDeletions: false)
            try county.take([file.export()])
            let before = try county.rosters
            let again = try county.take([file.export()])
            #expect(try county.rosters == before)
            #expect(again.map(\.file.entries) == [EntryCounts(unchanged: file.rows.count)])
        }
    }

    @Test func everyRowIsCountedAndEveryFateOccurs() throws {
        var total = EntryCounts()
        for seed in Self.seeds {
            var random = SplitMix64(seed)
            let county = try County()
            for number in 1...6 {
                let file = Sending(number, &random, hasDeletions: false)
                guard let taken = try county.take([file.export()]).first?.file else { continue }
                #expect(taken.accounting == RowAccounting(accepted: file.rows.count, merged: 0, rejected: 0))
                let entries = taken.entries
                #expect(entries.new + entries.changed + entries.unchanged == file.rows.count)
                total = total + entries
            }
        }
        #expect([total.new, total.changed, total.unchanged, total.gone].allSatisfy { $0 > 3 }, "\(total)")
    }
}

/// One file that a department sends: a roster, whole or in part, at times with deletions.
private struct Sending {
    let number: Int
    let department: Department
    let isFull: Bool
    /// Whether its rows say what is to be done, some of them deletions.
    let hasFlags: Bool
    var rows: [String]

    private static let letters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

    /// Five invented bodies; with two libraries each no full file takes away more than may go unasked.
    static let codes: [String] = (1...5).compactMap { serial in
        letters.lazy.map { "9134128200000\(1000 + serial)\($0)" }.first { UnifiedCode.isValid($0) }
    }

    init(_ number: Int, _ random: inout SplitMix64, hasDeletions: Bool = true) {
        self.number = number
        department = random.below(2) == 0 ? County.market : County.environment
        isFull = random.below(3) == 0
        hasFlags = hasDeletions && !isFull && random.below(2) == 0
        rows = []
        for (place, code) in Self.codes.enumerated() where random.below(4) > 0 {
            let name = "样例第\(place)商贸\(random.below(3) == 0 ? "新" : "")有限公司"
            let status = ["存续", "注销", ""][random.below(3)]
            let phone = ["0558-\(random.below(3))", ""][random.below(2)]
            let library = ["餐饮", "排污"][random.below(2)]
            let flag = hasFlags ? "," + ["i", "u", "d"][random.below(3)] : ""
            rows.append([code, name, status, phone, library, "JY\(place)"].joined(separator: ",") + flag)
        }
        if rows.isEmpty { rows = ["\(Self.codes[0]),样例第0商贸有限公司,存续,,餐饮,JY0" + (hasFlags ? ",i" : "")] }
    }

    func shuffled(_ random: inout SplitMix64) -> Sending {
        var result = self
        for place in result.rows.indices.reversed() { result.rows.swapAt(place, random.below(place + 1)) }
        return result
    }

    func export() throws -> County.Handed {
        let header = "统一社会信用代码,企业名称,登记状态,联系电话,专项库名称,许可证编号" + (hasFlags ? ",操作标志\n" : "\n")
        return County.read(
            header + rows.joined(separator: "\n") + "\n", name: isFull ? "名录（全量）\(number).csv" : "名录\(number).csv",
            folder: department)
    }
}

extension County {
    /// Everything that the registry holds of rosters: what stands, what stood, and which files there are.
    fileprivate var account: [String] {
        get throws {
            let rosters = try rosters
            let files = try registry.receivedFiles().map { "\($0)" }
            let history = try Sending.codes.flatMap { oid in
                try registry.history(of: oid).map { "\($0)" }
            }
            return ["\(rosters)"] + files + history
        }
    }
}
