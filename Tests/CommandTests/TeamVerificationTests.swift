import Assignment
import Ceremony
import Digest
import Foundation
import Messages
import Testing

/// The teams on the disk, verified by the auditor's code from the files alone: rules, balance, and the re-run.
@Suite struct TeamVerificationTests {
    @Test("every assignment is genuine", arguments: Sample.allCases)
    func genuine(sample: Sample) throws {
        let draws = try Self.draws(in: sample.run().folder)
        #expect(draws.count == 3)
        for (index, home) in draws.enumerated() {
            let assignment = try AssignmentOnDisk(home)
            #expect(try assignment.problems() == [], "\(home)")
            #expect(assignment.freeze.result == HashAlgorithm.sha256.hash(assignment.result), "\(home)")
            #expect(assignment.freeze.loads.count == index, "\(home)")
            for load in assignment.freeze.loads {
                let earlier = home + "/../" + load.name.replacing(".teams.tsv", with: "/assign/teams.tsv")
                #expect(try HashAlgorithm.sha256.hash(AssignmentOnDisk.bytes(earlier)) == load.digest, "\(load.name)")
            }
        }
    }

    @Test("two officers who change places are found")
    func changedPlaces() throws {
        let homes = try Self.draws(in: Sample.jieshou.run().folder)
        var assignment = try AssignmentOnDisk(homes[1])
        var rows = String(decoding: assignment.teams, as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: "\t").map(String.init)
        }
        let other = try #require(rows.firstIndex { $0[2] == rows[1][2] && $0[1] != rows[1][1] && $0[4] != rows[1][4] })
        (rows[1][4], rows[other][4]) = (rows[other][4], rows[1][4])
        assignment.teams = Array(rows.map { $0.joined(separator: "\t") + "\n" }.joined().utf8)
        #expect(try !assignment.problems().isEmpty)
    }

    /// The folders of the draws, in their order.
    private static func draws(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder + "/draws").sorted().map { "\(folder)/draws/\($0)" }
    }
}

/// Everything that an assignment is verified from, read from `draws/<id>/` as an auditor gets it.
private struct AssignmentOnDisk {
    let freeze: AssignFreeze
    let result: [UInt8]
    var teams: [UInt8]
    private let home: String

    init(_ home: String) throws {
        self.home = home
        freeze = try AssignFreeze(try Self.bytes(home + "/assign/assign-freeze.txt"))
        result = try Self.bytes(home + "/result.txt")
        teams = try Self.bytes(home + "/assign/teams.tsv")
    }

    /// What the verification finds; empty when everything is genuine.
    func problems() throws -> [Problem] {
        var tables = try AssignmentTables { try? Self.bytes("\(home)/\($0)") }
        if let direct = try? Self.bytes("\(home)/assign/direct.tsv") {
            tables.direct = try FrozenTable(parsing: direct)
        }
        let takes = String(decoding: result, as: UTF8.self).split(separator: "\n").compactMap { line -> Take? in
            let fields = line.split(separator: "\t").map(String.init)
            guard fields[0] == "take", let rank = Int(fields[3]) else { return nil }
            return Take(item: fields[1], cell: fields[2], rank: rank, oid: fields[5])
        }
        let earlier = try freeze.loads.filter { $0.name != "direct.tsv" }.map {
            AssignmentVerification.EarlierTeams(name: $0.name, bytes: try Self.bytes("\(home)/assign/\($0.name)"))
        }
        let records = try freeze.ceremony(
            commits: try Self.bytes(home + "/assign/commits.txt"),
            reveals: try Self.bytes(home + "/assign/reveals.txt"), seed: try Self.bytes(home + "/assign/seed.txt"))
        // At most ten in a joint team: both profiles' crew.joint_max.
        return try AssignmentVerification(
            tables: tables, takes: takes, earlier: earlier, rules: .init(jointMaximum: 10)
        ).problems(
            freeze: freeze, seed: records.seed, teams: teams, trace: try Self.bytes(home + "/assign/trace.tsv"))
    }

    static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }
}
