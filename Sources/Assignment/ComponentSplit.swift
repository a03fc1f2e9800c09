/// Splits an instance into connected components: seats that share no officer, not even through others, are apart.
enum ComponentSplit {
    /// Components with at least one seat, ascending by their first seat (whose id is the component's key);
    /// seats and officers ascending.
    static func components(_ instance: AssignmentInstance) -> [(seats: [Int32], officers: [Int32])] {
        let officerCount = instance.officers.count
        var parent = Array(0..<Int32(officerCount))
        func root(_ start: Int32) -> Int32 {
            var node = start
            while parent[Int(node)] != node {
                parent[Int(node)] = parent[Int(parent[Int(node)])]
                node = parent[Int(node)]
            }
            return node
        }
        func join(_ left: Int32, _ right: Int32) {
            let (one, other) = (root(left), root(right))
            if one != other { parent[Int(max(one, other))] = min(one, other) }
        }
        var first = [Int32](repeating: -1, count: instance.seats.count)
        // Per pool: the members not known to be joined to the others; nil before the first seat.
        var loose = [[Int32]?](repeating: nil, count: instance.pools.count)
        for seat in instance.seats.indices {
            let pool = Int(instance.seatPool[seat])
            let members = instance.pools[pool].members
            let aside = instance.recused[Int(instance.seatCheck[seat])]
            first[seat] = members.first { !aside.contains($0) } ?? -1
            guard let left = loose[pool], members.count > left.count + aside.count else {
                for officer in members where !aside.contains(officer) { join(first[seat], officer) }
                if loose[pool] == nil { loose[pool] = members.filter { aside.contains($0) } }
                continue
            }
            // Somebody of this seat is joined to the others already, so only the loose ones are new.
            if left.isEmpty { continue }
            guard let anchor = members.first(where: { !aside.contains($0) && !left.contains($0) }) else { continue }
            for officer in left where !aside.contains(officer) { join(anchor, officer) }
            loose[pool] = left.filter { aside.contains($0) }
        }
        var componentOfRoot = [Int32](repeating: -1, count: officerCount)
        var components: [(seats: [Int32], officers: [Int32])] = []
        for seat in instance.seats.indices {
            // A seat that nobody may take is a component of its own.
            guard first[seat] >= 0 else {
                components.append(([Int32(seat)], []))
                continue
            }
            let top = Int(root(first[seat]))
            if componentOfRoot[top] < 0 {
                componentOfRoot[top] = Int32(components.count)
                components.append(([], []))
            }
            components[Int(componentOfRoot[top])].seats.append(Int32(seat))
        }
        for officer in 0..<Int32(officerCount) {
            let component = componentOfRoot[Int(root(officer))]
            if component >= 0 { components[Int(component)].officers.append(officer) }
        }
        return components
    }
}
