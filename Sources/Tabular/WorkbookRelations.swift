import Messages

/// The relations of a part of a workbook to others: `_rels/….rels`.
final class WorkbookRelations: XMLEvents {
    /// One relation.
    struct Relation {
        /// The id by which the part speaks of it.
        let id: String
        /// The last component of its type, such as `worksheet`; the same in transitional and strict workbooks.
        let kind: String
        /// Where it leads, as written.
        let target: String
    }

    /// The relations, in document order.
    private(set) var all: [Relation] = []

    func start(_ name: XMLName, _ attributes: XMLAttributes, at cursor: XMLCursor) {
        guard name.spells("Relationship"), let target = attributes.value("Target") else { return }
        let type = attributes.value("Type") ?? ""
        all.append(
            Relation(
                id: attributes.value("Id") ?? "", kind: type.split(separator: "/").last.map(String.init) ?? "",
                target: target))
    }

    func text(_ bytes: UnsafeRawBufferPointer) {}
    func end() {}

    var refusal: Problem? { WorkbookArchive.refusal(ofParts: all.count) }

    /// The relations of a part; none when it has no such list.
    static func of(_ part: String, in archive: WorkbookArchive) throws(Problem) -> WorkbookRelations {
        let relations = WorkbookRelations()
        let folder = folder(part)
        let list = folder + "_rels/" + part.utf8.suffix(part.utf8.count - folder.utf8.count).text + ".rels"
        if archive.has(list) { try archive.parse(list, telling: relations) }
        return relations
    }

    /// The part a target names, seen from another part: below its folder, from the root, or however else it is there.
    static func resolve(_ target: String, from part: String, in archive: WorkbookArchive) -> String? {
        let plain = target.replacing("\\", with: "/")
        let folder = folder(part)
        let isAbsolute = plain.hasPrefix("/")
        let candidates = isAbsolute ? [plain, folder + plain] : [folder + plain, plain]
        return candidates.map(normal).first { archive.has($0) }
    }

    /// The folder of a part, with its slash; empty for the root.
    private static func folder(_ part: String) -> String {
        guard let slash = part.lastIndex(of: "/") else { return "" }
        return String(part[...slash])
    }

    private static func normal(_ path: String) -> String {
        var steps: [Substring] = []
        for step in path.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}

extension Substring.UTF8View {
    fileprivate var text: String { String(Substring(self)) }
}
