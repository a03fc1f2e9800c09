/// Rounds the shares of a network to whole ones by random walks around cycles (Gandhi, Khuller, Parthasarathy, Srinivasan 2006).
///
/// Each walk moves an amount around a cycle of broken arcs in one of both directions, with the odds that leave every
/// expectation as it is, until one arc is whole. What flows into a node always equals what flows out.
struct DependentRounding {
    /// An arc with its flow in units.
    struct Arc {
        let from: Int32
        let to: Int32
        var flow: Int
    }

    /// The arcs; whole once the walks are done.
    private(set) var arcs: [Arc]
    private let unit: Int
    private var starts: [Int32]
    private var incident: [Int32]
    private var cursor: [Int32]

    /// Takes arcs between nodes 0…; every node must have whole flows in sum.
    init(arcs: [Arc], nodes: Int, unit: Int) {
        self.arcs = arcs
        self.unit = unit
        starts = [Int32](repeating: 0, count: nodes + 1)
        for arc in arcs {
            starts[Int(arc.from) + 1] += 1
            starts[Int(arc.to) + 1] += 1
        }
        for node in 0..<nodes { starts[node + 1] += starts[node] }
        incident = [Int32](repeating: 0, count: 2 * arcs.count)
        cursor = starts
        for (number, arc) in arcs.enumerated() {
            for node in [arc.from, arc.to] {
                incident[Int(cursor[Int(node)])] = Int32(number)
                cursor[Int(node)] += 1
            }
        }
        cursor = starts
    }

    /// Makes every arc whole.
    mutating func round(_ stream: inout LevelStream) {
        var place = [Int](repeating: -1, count: starts.count - 1)
        for first in arcs.indices {
            while isBroken(first) {
                var nodes = [arcs[first].from]
                var path: [Int32] = []
                place[Int(nodes[0])] = 0
                while let node = nodes.last, let arc = broken(at: node, except: path.last ?? -1) {
                    let next = arcs[Int(arc)].from == node ? arcs[Int(arc)].to : arcs[Int(arc)].from
                    path.append(arc)
                    guard place[Int(next)] >= 0 else {
                        place[Int(next)] = nodes.count
                        nodes.append(next)
                        continue
                    }
                    let begin = place[Int(next)]
                    turn(path[begin...], from: next, &stream)
                    for passed in nodes[(begin + 1)...] { place[Int(passed)] = -1 }
                    nodes.removeSubrange((begin + 1)...)
                    path.removeSubrange(begin...)
                }
                for node in nodes { place[Int(node)] = -1 }
                precondition(path.isEmpty, "a node that takes in a part of a share gives out none")
            }
        }
    }

    private func isBroken(_ arc: Int) -> Bool { arcs[arc].flow % unit != 0 }

    /// A broken arc of a node other than the one by which it was entered.
    private mutating func broken(at node: Int32, except entered: Int32) -> Int32? {
        while cursor[Int(node)] < starts[Int(node) + 1], !isBroken(Int(incident[Int(cursor[Int(node)])])) {
            cursor[Int(node)] += 1
        }
        var position = cursor[Int(node)]
        while position < starts[Int(node) + 1] {
            let arc = incident[Int(position)]
            if arc != entered, isBroken(Int(arc)) { return arc }
            position += 1
        }
        return nil
    }

    /// Moves flow around a cycle, this way or that.
    private mutating func turn(_ cycle: ArraySlice<Int32>, from start: Int32, _ stream: inout LevelStream) {
        var (up, down) = (Int.max, Int.max)
        var isForward: [Bool] = []
        var node = start
        for number in cycle {
            let arc = arcs[Int(number)]
            let forward = arc.from == node
            let above = unit - arc.flow % unit
            let below = arc.flow % unit
            up = min(up, forward ? above : below)
            down = min(down, forward ? below : above)
            isForward.append(forward)
            node = forward ? arc.to : arc.from
        }
        let amount = stream.uniform(up + down) < down ? up : -down
        for (number, forward) in zip(cycle, isForward) { arcs[Int(number)].flow += forward ? amount : -amount }
    }
}
