import Digest
import Messages
import Standards

/// Checks an assignment from its files alone (assign.md §3.5 "Outsider re-run").
///
/// (a) instance digest and earlier teams against assign-freeze.txt, (b) every hard rule and (c) the balance by code
/// that shares nothing with the draw's, (d) the re-run, byte for byte.
public struct AssignmentVerification: Sendable {
    private let tables: AssignmentTables
    private let takes: [Take]
    private let earlier: [EarlierTeams]
    private let rules: AssignmentInstance.Rules

    /// The teams of an earlier task, as the freeze's `load` line names them.
    public struct EarlierTeams: Sendable {
        /// The name of the `load` line.
        public let name: String
        /// The bytes of that teams.tsv.
        public let bytes: [UInt8]

        /// Pairs a name with its file.
        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// Takes the frozen tables, the takes of result.txt and the teams of earlier tasks.
    public init(
        tables: AssignmentTables, takes: [Take], earlier: [EarlierTeams] = [],
        rules: AssignmentInstance.Rules = .init()
    ) {
        self.tables = tables
        self.takes = takes
        self.earlier = earlier
        self.rules = rules
    }

    /// Everything that is wrong with a result; empty when it is genuine.
    ///
    /// Throws when the frozen files themselves cannot be used.
    public func problems(
        freeze: AssignFreeze, seed: HashValue, teams: [UInt8], trace: [UInt8], postponed: [UInt8] = []
    ) throws(Problem) -> [Problem] {
        var problems: [Problem] = []
        let direct =
            tables.direct.rows.isEmpty ? [] : [EarlierTeams(name: DirectRow.fileName, bytes: tables.direct.bytes)]
        let given = (earlier + direct).sortedByBytes(of: \.name)
        for (index, pair) in freeze.loads.enumerated() {
            let digest = index < given.count ? HashAlgorithm.sha256.hash(given[index].bytes) : .zero
            if index >= given.count || given[index].name != pair.name || digest != pair.digest {
                problems.append(refusal("load \(pair.name)", expected: pair.digest.hex, found: digest.hex))
            }
        }
        if given.count != freeze.loads.count {
            problems.append(refusal("load", expected: "\(freeze.loads.count)", found: "\(given.count)"))
        }
        let load = try self.load()
        let instance = try AssignmentInstance(tables: tables, takes: takes, earlier: load, rules: rules)
        if instance.digest != freeze.instance {
            problems.append(refusal("instance", expected: freeze.instance.hex, found: instance.digest.hex))
        }
        return problems
            + (try self.problems(
                instance: instance, load: load, seed: seed, teams: teams, trace: trace, postponed: postponed))
    }

    /// The checks (b) to (d) of a result.
    func problems(
        instance: AssignmentInstance, load: TeamLoad, seed: HashValue, teams: [UInt8], trace: [UInt8],
        postponed: [UInt8] = []
    ) throws(Problem) -> [Problem] {
        var problems = try ruleProblems(
            load: load, teams: teams, lastVisitsYield: instance.hasLastVisitYielded, postponed: postponed)
        guard let result = LevelDraw.assign(instance, seed: seed).lawful else {
            return problems + [refusal("teams.tsv", expected: "infeasible", found: TeamRow.fileName)]
        }
        if let line = firstDifference(result.teams.bytes, teams) {
            problems.append(refusal("teams.tsv:\(line)", expected: "re-run", found: "teams.tsv:\(line)"))
        }
        if let line = firstDifference(result.trace.bytes, trace) {
            problems.append(refusal("trace.tsv:\(line)", expected: "re-run", found: "trace.tsv:\(line)"))
        }
        if result.postponed.bytes != postponed {
            problems.append(refusal(PostponedRow.fileName, expected: "re-run", found: PostponedRow.fileName))
        }
        return problems
    }

    /// What of the teams after redraws breaks a hard rule; they need not be balanced any more.
    public func lawProblems(
        _ teams: TeamTable, redrawn: Set<String>, lastVisitsYield: Bool, postponed: [UInt8] = []
    ) throws(Problem) -> [Problem] {
        let waiting = try FrozenTable<PostponedRow>(parsing: postponed)
        let setting = RuleBook.Setting(
            load: try load(), clamp: rules.clamp, lastVisitsYield: lastVisitsYield,
            postponed: Set(waiting.rows.map(\.check)), redrawn: redrawn)
        return RuleBook(tables: tables, takes: takes, setting: setting).problems(teams)
    }

    /// The checks (b) and (c) of a fresh result, before it is written.
    public func ruleProblems(_ result: LevelResult, of instance: AssignmentInstance) throws(Problem) -> [Problem] {
        try ruleProblems(
            load: load(), teams: result.teams.bytes, lastVisitsYield: instance.hasLastVisitYielded,
            postponed: result.postponed.bytes)
    }

    /// The checks (b) and (c) alone, without the seed: hard rules and balance.
    func ruleProblems(
        load: TeamLoad, teams: [UInt8], lastVisitsYield: Bool = false, postponed: [UInt8] = []
    ) throws(Problem) -> [Problem] {
        let table: TeamTable
        let waiting: FrozenTable<PostponedRow>
        do {
            table = try TeamTable(parsing: teams)
            waiting = try FrozenTable(parsing: postponed)
        } catch {
            return [error]
        }
        let setting = RuleBook.Setting(
            load: load, clamp: rules.clamp, lastVisitsYield: lastVisitsYield,
            postponed: Set(waiting.rows.map(\.check)))
        let book = RuleBook(tables: tables, takes: takes, setting: setting)
        var problems = book.problems(table)
        // A lottery with a ceiling is even in expectation; the re-run shows that it was followed.
        if problems.isEmpty, tables.options.pairCeiling == nil {
            problems += BalanceCertificate(book: book, teams: table).problems
        }
        return problems
    }

    private func load() throws(Problem) -> TeamLoad {
        var tables: [TeamTable] = []
        for teams in earlier { tables.append(try TeamTable(parsing: teams.bytes, file: teams.name)) }
        return TeamLoad(tables)
    }

    private func refusal(_ place: String, expected: String, found: String) -> Problem {
        Problem(.assignNotGenuine, at: Position(file: place), expected: expected, found: found)
    }

    /// The first line, from 1, in which two files differ; nil when they are the same.
    private func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> Int? {
        if left == right { return nil }
        let same = zip(left, right).prefix { $0 == $1 }
        return 1 + same.count { $0.0 == 0x0A }
    }
}

extension LevelDraw.Outcome {
    /// The teams, nil when there are none.
    public var lawful: LevelResult? {
        if case .teams(let result) = self { result } else { nil }
    }
}
