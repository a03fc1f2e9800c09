import Standards

/// The name that a misspelt one most likely stands for.
enum NearestName {
    /// The candidate with the fewest edits to the name, of equal ones that with the same first letter, then the first
    /// by bytes; nil when there is none.
    ///
    /// Complexity: O(candidates × length²); for messages only.
    static func nearest(to name: String, among candidates: some Collection<String>) -> String? {
        var best: (name: String, distance: Int)?
        for candidate in candidates.sortedByBytes() {
            let distance = 2 * edits(from: Array(name), to: Array(candidate)) + (candidate.first == name.first ? 0 : 1)
            if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
        }
        return best?.name
    }

    /// Insertions, deletions and replacements that turn one name into another (Levenshtein distance).
    private static func edits(from left: [Character], to right: [Character]) -> Int {
        var above = Array(0...right.count)
        for (row, character) in left.enumerated() {
            var line = [row + 1]
            for (column, other) in right.enumerated() {
                line.append(min(above[column] + (character == other ? 0 : 1), above[column + 1] + 1, line[column] + 1))
            }
            above = line
        }
        return above[right.count]
    }
}
