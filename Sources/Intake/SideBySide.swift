import Messages

/// Finds two tables that stand beside each other on one sheet, which no reader could take apart row by row.
enum SideBySide {
    /// Throws R075 when behind a column without header the same headers begin again, or those of a table of its own.
    static func check(_ headers: [String]) throws(Problem) {
        for gap in headers.indices.dropFirst() where HeaderText.normal(headers[gap]).isEmpty {
            let left = headers[..<gap].filter { !HeaderText.normal($0).isEmpty }
            let right = headers[(gap + 1)...].filter { !HeaderText.normal($0).isEmpty }
            guard right.count >= 2, left.count >= 2, HeaderFinder.score(right) >= 2, HeaderFinder.score(left) >= 2,
                isAnotherTable(left, right)
            else { continue }
            throw Problem(
                .tablesSideBySide, expected: String(gap + 2), found: right.prefix(4).joined(separator: "、"))
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
