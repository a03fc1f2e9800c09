/// A flow network in whole units: arcs with capacities, residual arcs beside them (arc a and a ^ 1).
struct UnitFlow {
    private(set) var target: [Int32] = []
    private(set) var residual: [Int] = []
    private var nextArc: [Int32] = []
    private var firstArc: [Int32]

    /// A network of so many nodes without arcs.
    init(nodes: Int) { firstArc = [Int32](repeating: -1, count: nodes) }

    var nodeCount: Int { firstArc.count }

    /// Adds an arc that carries some flow already; gives its even number.
    mutating func addArc(_ from: Int, _ to: Int, capacity: Int, flow: Int = 0) -> Int {
        let number = target.count
        for (start, end, room) in [(from, to, capacity - flow), (to, from, flow)] {
            target.append(Int32(end))
            residual.append(room)
            nextArc.append(firstArc[start])
            firstArc[start] = Int32(target.count - 1)
        }
        return number
    }

    /// What an arc carries.
    func flow(_ arc: Int) -> Int { residual[arc ^ 1] }

    /// Moves units along an arc of the residual network.
    mutating func push(_ amount: Int, along arc: Int) {
        residual[arc] -= amount
        residual[arc ^ 1] += amount
    }

    /// Calls for each arc of the residual network that leaves a node with room.
    func forEachOpen(_ node: Int, _ body: (Int) -> Void) {
        var arc = firstArc[node]
        while arc >= 0 {
            if residual[Int(arc)] > 0 { body(Int(arc)) }
            arc = nextArc[Int(arc)]
        }
    }

    /// The arcs by which a search from some nodes first reaches each other node; −1 = not reached, −2 = a start.
    ///
    /// Nodes that are closed are not entered.
    func reach(from starts: [Int], isClosed: [Bool] = []) -> [Int32] {
        var arrival = [Int32](repeating: -1, count: nodeCount)
        var queue = starts
        for start in starts { arrival[start] = -2 }
        var next = 0
        while next < queue.count {
            forEachOpen(queue[next]) { arc in
                let node = Int(target[arc])
                if arrival[node] == -1, isClosed.isEmpty || !isClosed[node] {
                    arrival[node] = Int32(arc)
                    queue.append(node)
                }
            }
            next += 1
        }
        return arrival
    }

    /// The arcs of the way that a search found to a node, the last one first.
    func way(to node: Int, _ arrival: [Int32]) -> [Int] {
        var arcs: [Int] = []
        var place = node
        while arrival[place] >= 0 {
            arcs.append(Int(arrival[place]))
            place = Int(target[Int(arrival[place]) ^ 1])
        }
        return arcs
    }

    /// Fills the network from a source to a sink (Dinic), and gives what was added.
    ///
    /// Complexity: O(nodes² · arcs), near linear here.
    mutating func fill(from source: Int, to sink: Int) -> Int {
        var total = 0
        while true {
            var level = [Int32](repeating: -1, count: nodeCount)
            level[source] = 0
            var queue = [source]
            var next = 0
            while next < queue.count {
                let node = queue[next]
                forEachOpen(node) { arc in
                    let end = Int(target[arc])
                    if level[end] < 0 {
                        level[end] = level[node] + 1
                        queue.append(end)
                    }
                }
                next += 1
            }
            if level[sink] < 0 { return total }
            var current = firstArc
            while true {
                let added = advance(from: source, to: sink, level, &current)
                if added == 0 { break }
                total += added
            }
        }
    }

    /// One way from source to sink along rising levels, as full as it can be; 0 when there is none left.
    private mutating func advance(from source: Int, to sink: Int, _ level: [Int32], _ current: inout [Int32]) -> Int {
        var path: [Int] = []
        var node = source
        while node != sink {
            let arc = Int(current[node])
            if arc < 0 {
                guard let last = path.popLast() else { return 0 }
                node = Int(target[last ^ 1])
                current[node] = nextArc[Int(current[node])]
            } else if residual[arc] > 0, level[Int(target[arc])] == level[node] + 1 {
                path.append(arc)
                node = Int(target[arc])
            } else {
                current[node] = nextArc[arc]
            }
        }
        let amount = path.map { residual[$0] }.min() ?? 0
        for arc in path { push(amount, along: arc) }
        return amount
    }
}
