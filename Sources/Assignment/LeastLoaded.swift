/// Per pool of a board: the members with room and of the lowest cost, as bits in the order of ids.
///
/// Makes step 2 cost a few words per seat however large the pool is. Costs only rise while seats are filled.
struct LeastLoaded {
    /// Pool → its first word.
    private var starts: [Int] = [0]
    private var words: [UInt64]
    private var count: [Int32]
    /// Officer → places in the members of all pools.
    private let places: SeatBoard.Rows
    /// Place → pool.
    private var poolOfPlace: [Int32] = []

    init(_ board: SeatBoard) {
        let pools = Int32(board.members.count)
        poolOfPlace.reserveCapacity(board.members.values.count)
        for pool in 0..<pools {
            let size = board.members.count(pool)
            starts.append(starts[Int(pool)] + (size + 63) / 64)
            for _ in 0..<size { poolOfPlace.append(pool) }
        }
        words = [UInt64](repeating: 0, count: starts[Int(pools)])
        count = [Int32](repeating: 0, count: Int(pools))
        places = SeatBoard.Rows.grouping(board.members.values, into: board.officerCount)
        for pool in 0..<pools { fill(pool, board) }
    }

    /// Draws among the members of the lowest cost who are not kept out; gives the officer, and how many they were.
    ///
    /// nil when everybody of the lowest cost is kept out: then others must be looked for one by one.
    mutating func draw(
        for pool: Int32, without keptOut: [Int32], _ board: SeatBoard, _ stream: inout LevelStream
    ) -> (officer: Int32, ties: Int, index: Int, word: UInt64?)? {
        if count[Int(pool)] == 0 { fill(pool, board) }
        let range = board.members.range(pool)
        let start = starts[Int(pool)]
        var hidden: [Int] = []
        for officer in keptOut {
            for place in places[officer] where poolOfPlace[Int(place)] == pool {
                let bit = Int(place) - range.lowerBound
                let mask: UInt64 = 1 << UInt64(bit % 64)
                if words[start + bit / 64] & mask != 0 {
                    words[start + bit / 64] &= ~mask
                    hidden.append(bit)
                }
            }
        }
        let ties = Int(count[Int(pool)]) - hidden.count
        defer { for bit in hidden { words[start + bit / 64] |= 1 << UInt64(bit % 64) } }
        if ties == 0 { return nil }
        let drawn = stream.draw(below: ties)
        let officer = board.members.values[range.lowerBound + bit(number: drawn.index, from: start)]
        return (officer, ties, drawn.index, drawn.word)
    }

    /// Takes an officer whose cost rose out of all pools' lowest.
    mutating func raise(_ officer: Int32, _ board: SeatBoard) {
        for place in places[officer] {
            let pool = poolOfPlace[Int(place)]
            let bit = Int(place) - board.members.range(pool).lowerBound
            let mask: UInt64 = 1 << UInt64(bit % 64)
            let word = starts[Int(pool)] + bit / 64
            if words[word] & mask != 0 {
                words[word] &= ~mask
                count[Int(pool)] -= 1
            }
        }
    }

    /// The place of the n-th set bit from a word on.
    private func bit(number: Int, from start: Int) -> Int {
        var rest = number
        var word = start
        while words[word].nonzeroBitCount <= rest {
            rest -= words[word].nonzeroBitCount
            word += 1
        }
        var bits = words[word]
        for _ in 0..<rest { bits &= bits - 1 }
        return (word - start) * 64 + bits.trailingZeroBitCount
    }

    /// Finds the members of the lowest cost anew.
    private mutating func fill(_ pool: Int32, _ board: SeatBoard) {
        let range = board.members.range(pool)
        var lowest = Int.max
        for index in range {
            let officer = board.members.values[index]
            if board.cost[Int(officer)] < lowest, board.hasRoom(officer) { lowest = board.cost[Int(officer)] }
        }
        var total: Int32 = 0
        for index in range where lowest < Int.max {
            let officer = board.members.values[index]
            guard board.cost[Int(officer)] == lowest, board.hasRoom(officer) else { continue }
            let bit = index - range.lowerBound
            words[starts[Int(pool)] + bit / 64] |= 1 << UInt64(bit % 64)
            total += 1
        }
        count[Int(pool)] = total
    }
}
