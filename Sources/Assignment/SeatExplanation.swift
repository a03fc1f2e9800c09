/// Why a seat has its holder: who could take it, who could not and for what, and how chance decided.
///
/// Numbers are for everybody, ids for the office alone.
public struct SeatExplanation: Hashable, Sendable {
    /// Somebody kept out, with every reason.
    public struct Excluded: Hashable, Sendable {
        /// The officer's id.
        public let officer: String
        /// Why.
        public let reasons: Ineligibility
        /// Whether the recusal is only that the officer was there last time.
        public let isLastVisit: Bool
    }

    /// The seat.
    public let seat: String
    /// Officers of the department who can take the seat, by bytes.
    public let able: [String]
    /// Officers of the department who cannot, by bytes.
    public let excluded: [Excluded]
    /// Whether the seat was filled directly.
    public let isDirect: Bool

    /// How many the department's officers each reason keeps out, in the order of `Ineligibility.each`.
    public var counts: [(reason: Ineligibility, count: Int)] {
        Ineligibility.each.compactMap { reason in
            let count = excluded.count { $0.reasons.contains(reason) }
            return count == 0 ? nil : (reason, count)
        }
    }
}

extension AssignmentInstance {
    /// Explains a seat; nil for one that the law does not ask for or that does not exist.
    public func explanation(of seat: String) -> SeatExplanation? {
        guard let place = seats.firstIndex(where: { $0.id == seat }) else { return nil }
        var able: [String] = []
        var excluded: [SeatExplanation.Excluded] = []
        for (index, officer) in officers.enumerated() {
            let failed = failed(seat: place, officer: Int32(index))
            if failed.isEmpty {
                able.append(officer.id)
            } else if !failed.contains(.department) {
                let check = Int(seatCheck[place])
                excluded.append(
                    .init(
                        officer: officer.id, reasons: failed,
                        isLastVisit: !hasLastVisitYielded && lastVisit[check].contains(Int32(index))))
            }
        }
        return SeatExplanation(
            seat: seat, able: able, excluded: excluded, isDirect: !direct.isEmpty && direct[place] >= 0)
    }
}
