/// Whether open seats can still be filled beside the teams as they stand, so that no draw of one seat blocks another.
struct RedrawRoom {
    private let instance: AssignmentInstance
    private let withdrawn: Set<String>
    private let seatIndex: [String: Int]

    init(_ instance: AssignmentInstance, withdrawn: [String]) {
        self.instance = instance
        self.withdrawn = Set(withdrawn)
        seatIndex = Dictionary(instance.seats.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// Whether all of some seats, which are empty, find lawful officers with room at once; rows of `empty` count nowhere.
    func canFill(_ seats: [String], beside rows: [TeamRow], empty: Set<String>) -> Bool {
        var held: [String: Int] = [:]
        var team: [String: Set<String>] = [:]
        for row in rows where !empty.contains(row.seat) {
            held[row.inspector, default: 0] += 1
            team[row.check, default: []].insert(row.inspector)
        }
        // source → seats → (visit, officer) → officers → sink, a seat or a place each.
        var pairs: [String: Int] = [:]
        var edges: [(seat: Int, pair: Int)] = []
        var officerOfPair: [Int] = []
        for (place, id) in seats.enumerated() {
            guard let seat = seatIndex[id] else { return false }
            let check = instance.seats[seat].check
            for (number, officer) in instance.officers.enumerated()
            where !withdrawn.contains(officer.id) && held[officer.id, default: 0] < officer.cap
                && team[check]?.contains(officer.id) != true
                && instance.failed(seat: seat, officer: Int32(number)).isEmpty
            {
                let key = "\(check)\t\(number)"
                let pair = pairs[key] ?? officerOfPair.count
                if pairs[key] == nil {
                    pairs[key] = pair
                    officerOfPair.append(number)
                }
                edges.append((place, pair))
            }
        }
        let firstOfficer = seats.count + officerOfPair.count
        let source = firstOfficer + instance.officers.count
        var flow = UnitFlow(nodes: source + 2)
        for place in seats.indices { _ = flow.addArc(source, place, capacity: 1) }
        for edge in edges { _ = flow.addArc(edge.seat, seats.count + edge.pair, capacity: 1) }
        for (pair, officer) in officerOfPair.enumerated() {
            _ = flow.addArc(seats.count + pair, firstOfficer + officer, capacity: 1)
        }
        for (number, officer) in instance.officers.enumerated() {
            let room = max(0, officer.cap - held[officer.id, default: 0])
            _ = flow.addArc(firstOfficer + number, source + 1, capacity: room)
        }
        return flow.fill(from: source, to: source + 1) == seats.count
    }
}
