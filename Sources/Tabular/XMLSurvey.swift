/// Finds which elements of a document are its records.
///
/// A record element is one that occurs at least twice below one parent and has fields: child elements, or attributes
/// without text. Of two such elements, one inside the other, the outer one is the record and the inner ones are its
/// repeated fields, unless the inner one is at least eight times as frequent: then the outer one is a batch.
/// A document with a single record has none of these; then it is the element with the most leaves below it.
struct XMLSurvey: XMLEvents {
    private struct Counts {
        var total = 0
        var parentElement = -1
        var inParent = 0
        var repeats = false
        var hasText = false
        var hasAttributes = false
    }

    private(set) var paths = XMLPaths()
    private var counts = [Counts()]
    private var open: [(path: Int, element: Int, last: Int)] = [(0, 0, -1)]
    private var elements = 0

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes, line: () -> Int) {
        let parent = open[open.count - 1]
        let path = paths.child(name, of: parent.path, after: parent.last)
        if path == counts.count { counts.append(Counts()) }
        elements += 1
        open[open.count - 1].last = path
        open.append((path, elements, -1))
        counts[path].total += 1
        if counts[path].parentElement == parent.element {
            counts[path].repeats = true
        } else {
            counts[path].parentElement = parent.element
        }
        attributes.forEach { _, _ in counts[path].hasAttributes = true }
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) {
        if bytes.contains(where: { $0 > 0x20 }) { counts[open[open.count - 1].path].hasText = true }
    }

    mutating func end() { open.removeLast() }

    /// Whether any element is plainly a record element.
    var hasRepetition: Bool { (1..<counts.count).contains { counts[$0].repeats && hasFields($0) } }

    /// The paths of the record elements, in document order; empty when the document has no fields at all.
    var records: [Int] {
        let repeated = (1..<counts.count).filter { counts[$0].repeats && hasFields($0) }
        var chosen: [Int] = []
        for path in repeated {
            // Paths stand in document order, so an outer one is decided before its inner ones.
            let outer = chosen.first { isAncestor($0, of: path) }
            if let outer {
                guard counts[path].total >= 8 * counts[outer].total else { continue }
                chosen.removeAll { $0 == outer }
            }
            chosen.append(path)
        }
        return chosen.isEmpty ? single.map { [$0] } ?? [] : chosen
    }

    /// Whether elements of a path look like records.
    private func hasFields(_ path: Int) -> Bool {
        paths.hasChildren(path) || counts[path].hasAttributes && !counts[path].hasText
    }

    /// The one record of a document without repetition: most leaf children, then most attributes, then the latest.
    private var single: Int? {
        var best: Int?
        var bestLeaves = 0
        for path in 1..<max(counts.count, 1) {
            var leaves = counts[path].hasAttributes ? 1 : 0
            for child in 1..<counts.count where paths.parent(child) == path && !paths.hasChildren(child) { leaves += 1 }
            if leaves > 0, leaves >= bestLeaves { (best, bestLeaves) = (path, leaves) }
        }
        return best
    }

    private func isAncestor(_ outer: Int, of path: Int) -> Bool {
        var at = paths.parent(path)
        while at > 0, at != outer { at = paths.parent(at) }
        return at == outer
    }
}
