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
        var isJoined = [Bool](repeating: false, count: instance.pools.count)
        for seat in instance.seats.indices {
            let pool = Int(instance.seatPool[seat])
            let aside = instance.recused[Int(instance.seatCheck[seat])]
            if aside.isEmpty {
                first[seat] = instance.pools[pool].members.first ?? -1
                if isJoined[pool] { continue }
                isJoined[pool] = true
            }
            for officer in instance.pools[pool].members where aside.isEmpty || !aside.contains(officer) {
                if first[seat] < 0 { first[seat] = officer } else { join(first[seat], officer) }
            }
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
