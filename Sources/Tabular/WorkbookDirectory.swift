import Messages

/// What the main part of a workbook says: its sheets in order, and the day from which it counts.
final class WorkbookDirectory: XMLEvents {
    /// A sheet as the workbook lists it.
    struct Sheet {
        let name: String
        let relation: String
        let isHidden: Bool
    }

    /// The sheets, in the order of their tabs.
    private(set) var sheets: [Sheet] = []
    /// Whether day 0 is 1904-01-01.
    private(set) var countsFrom1904 = false
    /// The local name of the outermost element.
    private(set) var root: String?

    func start(_ name: XMLName, _ attributes: XMLAttributes, at cursor: XMLCursor) {
        if root == nil { root = String(cString: name) }
        if name.spells("workbookPr"), attributes.value("date1904") != nil {
            countsFrom1904 = attributes.flag("date1904")
        } else if name.spells("sheet"), let relation = attributes.value("id") {
            let state = attributes.value("state") ?? "visible"
            sheets.append(
                Sheet(name: attributes.value("name") ?? "", relation: relation, isHidden: state != "visible"))
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer) {}
    func end() {}

    // Every sheet is a part of its own.
    var refusal: Problem? { WorkbookArchive.refusal(ofParts: sheets.count) }
}
