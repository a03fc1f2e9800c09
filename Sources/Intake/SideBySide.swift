import Messages

/// Finds two tables that stand beside each other on one sheet, which no reader could take apart row by row.
enum SideBySide {
    /// How many gaps are looked at; a sheet with more of them holds no two tables.
    private static let gapCap = 32

    /// Throws R075 when behind columns without header the same headers begin again, or those of a table of its own.
    static func check(_ headers: [String]) throws(Problem) {
        let filled = headers.indices.filter { !HeaderText.normal(headers[$0]).isEmpty }
        let gaps = filled.indices.dropFirst().filter { filled[$0] - filled[$0 - 1] > 1 }
        for place in gaps.prefix(gapCap) {
            let left = filled[..<place].map { headers[$0] }
            let right = filled[place...].map { headers[$0] }
            guard right.count >= 2, left.count >= 2, HeaderFinder.score(right) >= 2, HeaderFinder.score(left) >= 2,
                isAnotherTable(left, right)
            else { continue }
            throw Problem(
                .tablesSideBySide, expected: String(filled[place] + 1), found: right.prefix(4).joined(separator: "、"))
        }
    }

    private static func isAnotherTable(_ left: [String], _ right: [String]) -> Bool {
        let known = Set(left.map(HeaderText.normal))
        let repeated = right.filter { known.contains(HeaderText.normal($0)) }
        if repeated.count >= 2, HeaderFinder.score(repeated) >= 2 { return true }
        guard let one = try? KindFinder.find(left, title: ""), let other = try? KindFinder.find(right, title: "") else {
            return false
        }
        return one != other
    }
}
