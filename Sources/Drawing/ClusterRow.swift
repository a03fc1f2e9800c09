import Ceremony
import Messages

/// A row of clusters.tsv: the cluster that an object belongs to, for items of mode `cluster` (SSJ-DRAW/1 §2.2, §2.6).
public struct ClusterRow: Hashable, Sendable {
    /// The item.
    public let item: String
    /// The cluster: a market, a park, a township, an owner.
    public let cluster: String
    /// The object.
    public let oid: String

    /// Makes a row; it is checked when frozen.
    public init(item: String, cluster: String, oid: String) {
        self.item = item
        self.cluster = cluster
        self.oid = oid
    }

    var line: String { "\(item)\t\(cluster)\t\(oid)" }

    static func read(_ bytes: [UInt8]) throws(Problem) -> [(row: ClusterRow, position: Position)] {
        var rows: [(row: ClusterRow, position: Position)] = []
        for row in try TableReader.rows(bytes, file: "clusters.tsv", fields: 3) {
            rows.append(
                (
                    ClusterRow(item: try row.name(0), cluster: try row.name(1), oid: try row.oid(2)),
                    row.position
                ))
        }
        return rows
    }
}

/// The clusters of one item by bytes of their names, with the numbers of their objects.
struct Clusters {
    let names: [String]
    let members: [[Int32]]

    /// Groups one item's rows; they must name exactly the objects of its frame, each once (D059).
    init(_ rows: [(row: ClusterRow, position: Position)], frame: Frame, rows range: Range<Int>) throws(Problem) {
        var numbers: [String: Int32] = [:]
        for number in frame.numbers[range] { numbers[frame.oid(number)] = number }
        var names: [String] = []
        var members: [[Int32]] = []
        for (row, position) in rows {
            guard let number = numbers.removeValue(forKey: row.oid) else {
                throw Problem(.clusterMapWrong, at: position, found: row.oid)
            }
            if names.last != row.cluster {
                names.append(row.cluster)
                members.append([])
            }
            members[members.count - 1].append(number)
        }
        if let left = numbers.keys.min() {
            throw Problem(.clusterMapWrong, at: Position(file: "clusters.tsv"), found: left)
        }
        self.names = names
        self.members = members
    }
}
