import Model
import Registry
import Standards
import Testing

/// A small county's records of every kind, with the values that are easy to lose: empty, absent, many, quotes.
enum Records {
    static let market = "11341282002901005A"
    static let environment = "11341282002902008T"

    static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }
    static func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }
    static func window() throws -> DateWindow {
        try #require(try DateWindow(first: day("2026-03-02"), last: day("2026-04-30")))
    }

    static func rosters() throws -> Rosters {
        var records = Rosters()
        records.targets = try targets()
        records.inspectors = try inspectors()
        records.recusals = [
            Recusal(inspector: "P0001", oid: "91341282MA2N12344P", reason: "近亲属任职，\"保密\""),
            Recusal(inspector: "P0002", oid: "91341282MA2N12344P", reason: ""),
        ]
        records.items = try items()
        records.classes = [
            CreditClass(oid: "91341282MA2N12344P", tier: .b, month: try #require(YearMonth(year: 2025, month: 12))),
            CreditClass(oid: "91341282MA2N12344P", tier: .c, month: try #require(YearMonth(year: 2026, month: 1))),
        ]
        records.evidence = [
            CreditEvidence(oid: "91341282MA2N12344P", flag: .abnormal, count: 1, date: try day("2025-07-01")),
            CreditEvidence(oid: "91341282MA2N12344P", flag: .complaints, count: 3, date: nil),
            CreditEvidence(oid: "REG-341282000000013", flag: .penalty, count: 1, date: try day("2024-02-29")),
        ]
        records.history = [
            PastInspection(
                oid: "91341282MA2N12344P", date: try day("2025-05-06"), department: market, item: "SCJG-03",
                result: "未发现问题"),
            PastInspection(
                oid: "91341282MA2N12344P", date: try day("2025-05-06"), department: market, item: "SCJG-04",
                result: "责令整改"),
        ]
        return records
    }

    static func targets() throws -> [InspectionTarget] {
        [
            InspectionTarget(
                oid: "91341282MA2N12344P", name: "样例'餐饮\"; DROP TABLE target; --", subjectClass: .enterprise,
                status: .active, division: "341282", region: "东城街道", industry: "6210", address: "样例路1号\n二层",
                representative: "负责人甲", phone: "", founded: try day("2018-02-28"),
                listings: [
                    Listing(
                        library: "餐饮服务单位", licenceKind: "食品经营许可证", licenceNumber: "样证〔2026〕1号",
                        licenceEnd: try day("2027-12-31"), tags: ["夜间", "大型"], supervisor: market),
                    Listing(
                        library: "排污单位", licenceKind: "", licenceNumber: "", licenceEnd: nil, tags: [],
                        supervisor: environment),
                ]),
            InspectionTarget(
                oid: "PROD-样-1", name: "样例产品", subjectClass: .product, status: .suspended, division: "341282",
                region: "", industry: "", address: "", representative: "", phone: "", founded: nil,
                listings: [
                    Listing(
                        library: "产品", licenceKind: "", licenceNumber: "", licenceEnd: nil, tags: [],
                        supervisor: environment)
                ]),
            InspectionTarget(
                oid: "REG-341282000000013", name: "样例\t修理部", subjectClass: .individual, status: .deregistered,
                division: "341282", region: "", industry: "O", address: "", representative: "", phone: "", founded: nil,
                listings: [
                    Listing(
                        library: "机动车维修", licenceKind: "", licenceNumber: "", licenceEnd: nil, tags: ["一类"],
                        supervisor: market)
                ]),
        ]
    }

    static func inspectors() throws -> [Inspector] {
        [
            Inspector(
                id: "P0001", name: "检查员甲01", department: market,
                certificates: [
                    .init(number: "34010000001", from: try day("2022-01-01"), to: try day("2026-12-31")),
                    .init(number: "样〔2〕", from: nil, to: nil),
                ], specialties: ["食品安全", "特种设备"], regions: [], mayLead: true, isActive: true),
            Inspector(
                id: "P0002", name: "检查员甲02", department: market, certificates: [], specialties: [],
                regions: ["东城街道", "光武镇"], mayLead: nil, isActive: false),
            Inspector(
                id: "P0003", name: "检查员乙01", department: environment, certificates: [], specialties: [], regions: [],
                mayLead: false, isActive: true),
        ]
    }

    static func items() throws -> [InspectionItem] {
        let five = try #require(Rate("5%"))
        let quotas: [Quota?] = [
            nil, Quota(rule: .count(7)), Quota(rule: .ratio(five), minimum: 1, maximum: 20), Quota(rule: .byTier),
            Quota(rule: .tiers(["A": five, "D": .whole])), Quota(rule: .piecewise(limit: 10, count: 2, above: five)),
            Quota(rule: .ratio(.whole), batches: 3),
        ]
        return try quotas.enumerated().map { index, quota in
            InspectionItem(
                code: "SCJG-0\(index)", name: "样例事项\(index)", itemClass: [nil, .key, .general][index % 3],
                basis: "样例依据",
                content: "", method: InspectionMethod.allCases[index % 4], cap: index == 2 ? five : nil, quota: quota,
                frequency: "每年1次", initiator: market, participants: index == 1 ? [environment] : [], specialty: "食品安全",
                selector: Selector(
                    libraries: ["餐饮/服务单位"], subjectClasses: [.enterprise, .individual], industryPrefixes: ["62"],
                    supervisors: [market], regions: ["东城街道"], tags: ["夜间"], licenceKinds: ["食品经营许可证"]),
                window: index == 3 ? try window() : nil, remark: "", listVersion: "2026-1")
        }
    }

    static func tiers() throws -> [TierAssignment] {
        [
            TierAssignment(
                oid: "91341282MA2N12344P", base: .c, month: YearMonth(year: 2026, month: 1),
                raises: [.init(flag: .complaints, steps: 1, count: 3), .init(flag: .abnormal, steps: 1, count: 1)],
                tier: .d),
            TierAssignment(oid: "PROD-样-1", base: .u, month: nil, raises: [], tier: .u),
        ]
    }

    static func plan(version: Int = 1, planned: Int = 12) throws -> StoredPlan {
        let items = try items()
        let task = InspectionTask(
            id: "LH-01", name: "样例联合抽查", items: ["SCJG-01"], initiator: market, windows: [try window()], isJoint: true)
        let modes: [DrawMode] = [.rate, .rateMin, .rateMax, .count(7), .all(batches: 3)]
        let rows = try modes.enumerated().map { index, mode in
            PlanRow(
                serial: index + 1, item: items[index], task: "LH-01", mode: mode, population: 240, planned: planned,
                rates: [.init(tier: index == 0 ? nil : .a, rate: try #require(Rate("5%")), population: 240)],
                notes: ["超过比例上限，按上限计"])
        }
        return StoredPlan(
            version: version, digest: String(repeating: "0a", count: 32),
            plan: AnnualPlan(year: 2026, countedOn: try day("2026-02-28"), rows: rows, tasks: [task]))
    }

    static func approval(_ number: String = "2026-001", signed: Bool = false) throws -> Approval {
        Approval(
            number: number, kind: .plan, subject: "2026", digest: String(repeating: "f", count: 64),
            printed: try moment("2026-03-01T09:00:00+08:00"), preparedBy: "综合监管股",
            signature: signed ? .init(by: "办公室主任岗", date: try day("2026-03-02"), document: "样联办〔2026〕3号") : nil)
    }

    static func draw(_ state: DrawRecord.State = .drawn) throws -> DrawRecord {
        DrawRecord(
            id: "341282-2026-1", task: "LH-01", items: ["SCJG-01", "SCJG-02"],
            freeze: String(repeating: "1", count: 64),
            frozenAt: try moment("2026-03-09T09:00:00+08:00"), beacon: "DICE jieshou-2026-1 60", state: state)
    }

    static let drawn = [
        DrawnTarget(draw: "341282-2026-1", item: "SCJG-01", cell: "341282/C", rank: 1, oid: "91341282MA2N12344P"),
        DrawnTarget(draw: "341282-2026-1", item: "SCJG-01", cell: "341282/C", rank: 2, oid: "REG-341282000000013"),
        DrawnTarget(draw: "341282-2026-1", item: "SCJG-02", cell: "all", rank: 10, oid: "PROD-样-1"),
    ]

    static func seat(_ draw: String, _ seat: String, _ inspector: String) -> FilledSeat {
        FilledSeat(
            draw: draw, oid: "91341282MA2N12344P", seat: seat, department: market, requirement: "leader",
            inspector: inspector)
    }

    static func received(_ digest: Character = "a", sequence: Int = 1) throws -> ReceivedFile {
        ReceivedFile(
            sequence: sequence, digest: String(repeating: digest, count: 64), name: "名录'1'.csv", department: market,
            kind: .creditClasses,
            receivedOn: try day("2026-01-20"), accounting: RowAccounting(accepted: 90, merged: 7, rejected: 3),
            entries: EntryCounts(new: 80, changed: 6, unchanged: 4, gone: 2), findings: 11)
    }

    static let order = SourceOrder(departments: [market], division: "341282")

    /// Fills a registry with one of everything.
    static func fill(_ store: RegistryStore, with given: Rosters? = nil) throws {
        let rosters = try given ?? rosters()
        try store.transaction { writer in
            try writer.hand(in: rosters)
            try writer.replaceTiers(tiers())
            try writer.add(plan())
            try writer.save(approval())
            try writer.save(draw(), drawn: drawn)
            try writer.replaceSeats(of: "341282-2026-1", with: [seat("341282-2026-1", "S1", "P0001")])
        }
    }
}

extension RegistryWriter {
    /// Has one department hand in a full file of every kind that says what some rosters hold; gives what they did.
    @discardableResult func hand(in rosters: Rosters, by department: String = Records.market) throws -> EntryCounts {
        var counts = EntryCounts()
        func file(_ kind: ExportKind) throws -> TakenFile {
            let sequence = try nextSequence()
            try record(
                ReceivedFile(
                    sequence: sequence, digest: "\(sequence)", name: "\(kind.rawValue).csv", department: department,
                    kind: kind, receivedOn: try Records.day("2026-01-20"), accounting: RowAccounting(),
                    entries: EntryCounts(), findings: 0))
            return TakenFile(sequence: sequence, department: department, isFull: true)
        }
        func add<Record: RosterRecord>(_ records: [Record], _ kind: ExportKind) throws {
            let rows = records.enumerated().map { Entry(line: $0.offset + 2, record: $0.element) }
            counts = counts + (try take(rows, of: try file(kind)).counts)
        }
        let statements = rosters.targets.flatMap { target in
            target.listings.map { listing in
                TargetStatement(
                    oid: target.oid, name: target.name, subjectClass: target.subjectClass, status: target.status,
                    division: target.division, region: target.region, industry: target.industry,
                    address: target.address, representative: target.representative, phone: target.phone,
                    founded: target.founded, listing: listing)
            }
        }
        let roster = try file(.targets)
        let taking = try TargetTaking(self, file: roster.sequence)
        taking.begin(table: 0, of: department, rowsOfFile: statements.count)
        for (index, statement) in statements.enumerated() {
            _ = taking.take(StatementBatch(Entry(line: index + 2, record: statement)))
        }
        try taking.rowsEnd { _ in }
        counts = counts + (try taking.finish(isFull: roster.isFull, before: []))
        try add(rosters.inspectors, .inspectors)
        try add(rosters.recusals, .recusals)
        try add(rosters.items, .items)
        try add(rosters.classes, .creditClasses)
        try add(rosters.evidence, .complaints)
        try add(rosters.history, .history)
        return counts
    }
}
