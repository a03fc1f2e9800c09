import Messages
import Model
import Standards

/// Whether each department has officers enough for the visits of its windows.
public struct Capacity: Sendable {
    /// Seats that one department fills on a visit, at least 2.
    public let seatsPerVisit: Int
    /// Visits that one officer can make in a working day.
    public let visitsPerDay: Int

    /// Takes the profile's team size and the pace of work.
    public init(seatsPerVisit: Int = 2, visitsPerDay: Int = 2) {
        self.seatsPerVisit = seatsPerVisit
        self.visitsPerDay = visitsPerDay
    }

    /// The seats that one department must fill within one window.
    public struct Demand: Hashable, Sendable {
        /// The department's code.
        public let department: String
        /// The window.
        public let window: DateWindow
        /// The tasks, in the order of the plan.
        public let tasks: [String]
        /// Visits of all these tasks.
        public let visits: Int
        /// Seats to fill: visits × seats per visit.
        public let seats: Int
    }

    /// What is asked of every department, by its code, then window; the visits of batches are spread evenly.
    public func demands(_ load: PlanLoad) -> [Demand] {
        var places: [Key: Int] = [:]
        var found: [(key: Key, tasks: [String], visits: Int)] = []
        for entry in load.loads {
            for window in entry.windows {
                let key = Key(department: entry.department, window: window)
                let share = (entry.visits + entry.windows.count - 1) / entry.windows.count
                if let place = places[key] {
                    found[place].tasks.append(entry.task)
                    found[place].visits += share
                } else {
                    places[key] = found.count
                    found.append((key, [entry.task], share))
                }
            }
        }
        let sorted = found.sorted { left, right in
            let (first, second) = (left.key, right.key)
            if first.department != second.department {
                return ByteOrder.precedes(first.department, second.department)
            }
            return (first.window.first, first.window.last) < (second.window.first, second.window.last)
        }
        return sorted.map {
            Demand(
                department: $0.key.department, window: $0.key.window, tasks: $0.tasks, visits: $0.visits,
                seats: $0.visits * seatsPerVisit)
        }
    }

    /// A warning per department and window that cannot be staffed (L109).
    ///
    /// `officers` counts those with a certificate valid in the year, by department code; `names` gives short names.
    /// Fewer officers than seats of one visit can take nothing. `workingDays` counts the working days of a window.
    public func warnings(
        _ demands: [Demand], officers: [String: Int], names: [String: String] = [:],
        workingDays: (DateWindow) -> Int = { max(1, $0.dayCount * 5 / 7) }
    ) -> [Problem] {
        demands.compactMap { demand in
            let count = officers[demand.department] ?? 0
            let able = count < seatsPerVisit ? 0 : count * visitsPerDay * workingDays(demand.window)
            guard demand.seats > able else { return nil }
            let name = names[demand.department] ?? demand.department
            return Problem(
                .officersShort, expected: String(able), found: "\(name) \(demand.window.text) \(demand.seats)")
        }
    }

    private struct Key: Hashable {
        let department: String
        let window: DateWindow
    }
}
