import Foundation
import Testing

@testable import Assignment

/// A case of Cases/cases.json: inspectors with caps and bases, seats with the ids (single letters) of the eligible.
struct AssignmentCase: Decodable, CustomTestStringConvertible, Sendable {
    struct Officer: Decodable {
        let id: String
        let cap: Int
        let base: Int

        init(from decoder: any Decoder) throws {
            var list = try decoder.unkeyedContainer()
            id = try list.decode(String.self)
            cap = try list.decode(Int.self)
            base = list.isAtEnd ? 0 : try list.decode(Int.self)
        }
    }

    struct Violator: Decodable {
        let seats: [String]
        let inspectors: [String]
        let need: Int
        let available: Int
    }

    let name: String
    let inspectors: [Officer]
    let seats: [[String]]
    let feasible: Bool
    let ordered_balanced: Int?
    let team_outcomes: Int?
    let sorted_final_loads: [Int]?
    let marginals: [String: String]?
    let teams: [[String: String]]?
    let max_filled: Int?
    let deficit: Int?
    let minimal_violators: [Violator]?

    var testDescription: String { name }

    /// The case as an instance; seat ids are `check#k`.
    func instance(rules: AssignmentInstance.Rules = .init()) -> AssignmentInstance {
        AssignmentInstance.sample(
            officers: inspectors.map { ($0.id, $0.cap, $0.base) }, seats: seats.map { ($0[0], $0[1].map(String.init)) },
            rules: rules)
    }

    static let all: [AssignmentCase] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/cases.json")
        guard let data = try? Data(contentsOf: file),
            let cases = try? JSONDecoder().decode([AssignmentCase].self, from: data)
        else { return [] }
        return cases
    }()
}

extension AssignmentInstance {
    /// An instance from plain lists: officers (id, cap, base), seats (check, eligible ids), in any order.
    static func sample(
        officers: [(id: String, cap: Int, base: Int, weight: Int)], seats: [(check: String, eligible: [String])],
        rules: Rules = .init()
    ) -> AssignmentInstance {
        let officers = officers.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        var number: [String: Int] = [:]
        var list: [(seat: Seat, eligible: [Int32])] = []
        for (check, eligible) in seats {
            let k = number[check, default: 0]
            number[check] = k + 1
            let members = eligible.compactMap { id in officers.firstIndex { $0.id == id }.map { Int32($0) } }.sorted()
            list.append((Seat(id: "\(check)#\(k)", check: check, department: "d", requirement: "general"), members))
        }
        list.sort { $0.seat.id.utf8.lexicographicallyPrecedes($1.seat.id.utf8) }
        var pools: [Pool] = []
        var seatPool: [Int32] = []
        for (_, members) in list {
            if let known = pools.firstIndex(where: { $0.members == members }) {
                seatPool.append(Int32(known))
            } else {
                seatPool.append(Int32(pools.count))
                pools.append(
                    Pool(
                        kind: .init(department: -1, region: -1, requirement: -1), members: members,
                        excluded: [Int32](repeating: 0, count: 7)))
            }
        }
        let checks = Set(list.map(\.seat.check)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let nobody = [[Int32]](repeating: [], count: checks.count)
        return AssignmentInstance(
            Draft(
                rules: rules, seats: list.map(\.seat), seatPool: seatPool, pools: pools,
                officers: officers.map { Officer(id: $0.id, cap: $0.cap, base: $0.base, weight: $0.weight) },
                recused: nobody, lastVisit: nobody, targets: checks.map { [$0] }, expertsAside: nobody))
    }

    /// As above, all of weight 1.
    static func sample(
        officers: [(id: String, cap: Int, base: Int)], seats: [(check: String, eligible: [String])],
        rules: Rules = .init()
    ) -> AssignmentInstance {
        sample(officers: officers.map { ($0.id, $0.cap, $0.base, 1) }, seats: seats, rules: rules)
    }
}

extension LevelDraw.Outcome {
    /// The result, nil when infeasible.
    var result: LevelResult? {
        if case .teams(let result) = self { result } else { nil }
    }

    /// The explanations, empty when feasible.
    var shortfalls: [Shortfall] {
        if case .infeasible(let list) = self { list } else { [] }
    }
}

extension LevelResult {
    /// Check → the sorted ids of its team, joined.
    var teamText: [String: String] {
        var teams: [String: [String]] = [:]
        for row in teams_ { teams[row.check, default: []].append(row.inspector) }
        return teams.mapValues { $0.sorted().joined() }
    }

    private var teams_: [TeamRow] { teams.rows }

    /// The final loads, ascending.
    var sortedLoads: [Int] { loads.map(\.load).sorted() }
}
