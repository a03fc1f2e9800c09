import Messages

/// Finds which elements of a document are its records.
///
/// A record element is one that occurs at least twice below one parent and has fields: child elements, or attributes
/// without text. Of two such elements, one inside the other, the outer one is the record and the inner ones are its
/// repeated fields, unless the inner one is at least eight times as frequent: then the outer one is a batch.
/// A document with a single record has none of these; then it is the element with the most leaves below it.
final class XMLSurvey: XMLEvents {
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
    private let stated: [String]

    /// Looks for record elements, or for those of the paths that are stated.
    init(stated: [String] = []) {
        self.stated = stated.map { $0.split(separator: "/").joined(separator: "/") }
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes, at cursor: XMLCursor) {
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

    func text(_ bytes: UnsafeRawBufferPointer) {
        if bytes.contains(where: { $0 > 0x20 }) { counts[open[open.count - 1].path].hasText = true }
    }

    func end() { open.removeLast() }

    var refusal: Problem? { paths.refusal }
    var isRefusing: Bool { paths.isTooMany }

    /// Whether any element is plainly a record element.
    var hasRepetition: Bool {
        stated.isEmpty
            ? (1..<counts.count).contains { counts[$0].repeats && hasFields($0) } : statedPaths.count == stated.count
    }

    /// Throws `xmlRecordMissing` when no element has a path that is stated.
    func checkStated() throws(Problem) {
        let routes = Set(statedPaths.map { paths.route($0, below: 0) })
        guard let missing = stated.first(where: { !routes.contains($0) }) else { return }
        let there = (1..<counts.count).filter { hasFields($0) }.prefix(8).map { paths.route($0, below: 0) }
        throw Problem(.xmlRecordMissing, expected: there.joined(separator: "、"), found: missing)
    }

    private var statedPaths: [Int] { (1..<counts.count).filter { stated.contains(paths.route($0, below: 0)) } }

    /// The paths of the record elements, in document order; empty when the document has no fields at all.
    var records: [Int] {
        guard stated.isEmpty else { return statedPaths }
        let repeated = (1..<counts.count).filter { counts[$0].repeats && hasFields($0) }
        var isChosen = [Bool](repeating: false, count: counts.count)
        for path in repeated {
            // Paths stand in document order, so an outer one is decided before its inner ones.
            var outer = paths.parent(path)
            while outer > 0, !isChosen[outer] { outer = paths.parent(outer) }
            if outer > 0 {
                guard counts[path].total >= 8 * counts[outer].total else { continue }
                isChosen[outer] = false
            }
            isChosen[path] = true
        }
        let chosen = isChosen.indices.filter { isChosen[$0] }
        return chosen.isEmpty ? single.map { [$0] } ?? [] : chosen
    }

    /// Whether elements of a path look like records.
    private func hasFields(_ path: Int) -> Bool {
        paths.hasChildren(path) || counts[path].hasAttributes && !counts[path].hasText
    }

    /// The one record of a document without repetition: most leaf children, then most attributes, then the latest.
    private var single: Int? {
        var leaves = counts.map { $0.hasAttributes ? 1 : 0 }
        for path in counts.indices.dropFirst() where !paths.hasChildren(path) { leaves[paths.parent(path)] += 1 }
        let most = leaves.dropFirst().max() ?? 0
        return most > 0 ? leaves.lastIndex(of: most) : nil
    }
}
