import TestSupport

/// An instance as plain lists, solved by trying everything; shares nothing with the product.
struct BruteForce {
    var officers: [(id: String, cap: Int, base: Int)]
    var seats: [(check: String, eligible: [String])]

    /// A random instance of at most 8 seats and 6 officers, often infeasible.
    static func random(_ generator: inout SplitMix64, seats limit: Int = 8) -> BruteForce {
        let names = Array("abcdef".prefix(2 + generator.below(5))).map(String.init)
        let officers = names.map { (id: $0, cap: 1 + generator.below(3), base: generator.below(3)) }
        let checks = 1 + generator.below(4)
        let seats = (0..<2 + generator.below(limit - 1)).map { _ in
            (check: "c\(generator.below(checks))", eligible: names.filter { _ in generator.below(100) < 55 })
        }
        return BruteForce(officers: officers, seats: seats)
    }

    /// The most seats that can be filled.
    var mostFilled: Int {
        var best = 0
        walk { filled, _, rest in
            best = max(best, filled)
            return filled + rest > best
        }
        return best
    }

    /// Final loads, ascending, of the full assignment with the least sum of squares; nil when none is full.
    var bestLoads: [Int]? {
        var best: [Int]?
        func squares(_ loads: [Int]) -> Int { loads.reduce(0) { $0 + $1 * $1 } }
        walk { filled, held, rest in
            if filled + rest < seats.count { return false }
            if rest == 0 {
                let loads = officers.map { $0.base + (held[$0.id] ?? 0) }.sorted()
                if squares(loads) < best.map(squares) ?? Int.max { best = loads }
            }
            return true
        }
        return best
    }

    /// Every full assignment with these final loads, as `seat officer` in the order of seat ids.
    func assignments(with loads: [Int]) -> [[String]] {
        var found: [[String]] = []
        var number: [String: Int] = [:]
        let ids = seats.map { seat in
            number[seat.check, default: 0] += 1
            return "\(seat.check)#\(number[seat.check, default: 1] - 1)"
        }
        func step(_ seat: Int, _ chosen: [String]) {
            if seat == seats.count {
                let held = Dictionary(grouping: chosen) { $0 }.mapValues(\.count)
                guard officers.allSatisfy({ held[$0.id, default: 0] <= $0.cap }),
                    officers.map({ $0.base + held[$0.id, default: 0] }).sorted() == loads
                else { return }
                found.append(zip(ids, chosen).map { "\($0) \($1)" }.sorted())
                return
            }
            for id in seats[seat].eligible
            where !zip(seats, chosen).contains(where: { $0.check == seats[seat].check && $1 == id }) {
                step(seat + 1, chosen + [id])
            }
        }
        step(0, [])
        return found
    }

    /// Visits every partial assignment in the order of seats; `visit` gets filled seats, held seats by officer and
    /// how many seats are left, and says whether to go on.
    private func walk(_ visit: (Int, [String: Int], Int) -> Bool) {
        let caps = Dictionary(uniqueKeysWithValues: officers.map { ($0.id, $0.cap) })
        func step(_ seat: Int, _ filled: Int, _ held: [String: Int], _ taken: Set<String>) {
            guard visit(filled, held, seats.count - seat), seat < seats.count else { return }
            for id in seats[seat].eligible {
                let place = seats[seat].check + id
                guard held[id, default: 0] < caps[id, default: 0], !taken.contains(place) else { continue }
                var next = held
                next[id, default: 0] += 1
                step(seat + 1, filled + 1, next, taken.union([place]))
            }
            step(seat + 1, filled, held, taken)
        }
        step(0, 0, [:], [])
    }
}
