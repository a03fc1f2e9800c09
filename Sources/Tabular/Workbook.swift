import Messages

/// Reads workbooks in the format of Excel 2007 and later (ECMA-376, transitional and strict).
enum Workbook {
    /// The tables of the sheets of a zip file, in the order of their tabs, or those of a text document of Word; nil
    /// when the file is neither.
    ///
    /// Empty sheets give no table; charts are passed over. Throws when the container or a needed part is damaged,
    /// encrypted, hostile or malformed; nothing is partly loaded.
    static func read(_ bytes: [UInt8]) throws(Problem) -> ReadResult? {
        let archive = try WorkbookArchive(bytes)
        guard let main = try mainPart(archive) else { return nil }
        let directory = WorkbookDirectory()
        try archive.parse(main, telling: directory)
        if directory.root == "document" {
            return try WordDocument.read(archive, part: main, fileSize: bytes.count)
        }
        guard directory.root == "workbook" else { return nil }
        let relations = try WorkbookRelations.of(main, in: archive).all
        let budget = WorkbookBudget(fileSize: bytes.count)
        let styles = WorkbookStyles()
        if let part = part("styles", "styles.xml", relations, main, archive) {
            try archive.parse(part, telling: styles)
        }
        let texts = XMLListener(SharedStrings(budget: budget))
        if let part = part("sharedStrings", "sharedStrings.xml", relations, main, archive) {
            try archive.parse(part, telling: texts)
        }
        let strings = texts.gathered
        var tables = SheetTables(budget: budget)
        var parts: Set<String> = []
        for sheet in directory.sheets {
            guard let relation = relations.first(where: { $0.id == sheet.relation }) else {
                throw Problem(.workbookPartMissing, found: "\(sheet.name) (\(sheet.relation))")
            }
            guard relation.kind == "worksheet" else { continue }
            guard let part = WorkbookRelations.resolve(relation.target, from: main, in: archive) else {
                throw Problem(.workbookPartMissing, found: relation.target)
            }
            // Two sheets are never one part; a hostile file has it read over and over.
            guard parts.insert(part).inserted else { throw Problem(.workbookPartTwice, found: part) }
            let reader = XMLListener(
                SheetReader(
                    sheet, strings: strings, styles: styles, countsFrom1904: directory.countsFrom1904, budget: budget))
            try archive.parse(part, telling: reader)
            if let fault = reader.gathered.fault {
                throw Problem(.workbookCellFault, at: Position(sheet: sheet.name), found: fault)
            }
            try tables.add(reader.gathered.content)
        }
        return try tables.result(SourceFormat(container: .xlsx, encoding: .utf8Marked))
    }

    /// The part that lists the sheets: where the container says, or where it always is.
    private static func mainPart(_ archive: WorkbookArchive) throws(Problem) -> String? {
        for usual in ["xl/workbook.xml", "word/document.xml"] where archive.has(usual) { return usual }
        if let refusal = refusal(archive) { throw Problem(refusal) }
        let relations = try WorkbookRelations.of("", in: archive).all
        guard let main = relations.first(where: { $0.kind == "officeDocument" }) else { return nil }
        return WorkbookRelations.resolve(main.target, from: "", in: archive)
    }

    /// The message for a document of another kind.
    private static func refusal(_ archive: WorkbookArchive) -> Message? {
        let kinds: [(part: String, message: Message)] = [
            ("xl/workbook.bin", .containerXLSB), ("ppt/presentation.xml", .containerPresentation),
            ("OFD.xml", .containerOFD), ("Index/Document.iwa", .containerIWork), ("index.zip", .containerIWork),
            ("mimetype", .containerODF),
        ]
        return kinds.first { archive.has($0.part) }?.message
    }

    private static func part(
        _ kind: String, _ usual: String, _ relations: [WorkbookRelations.Relation], _ main: String,
        _ archive: WorkbookArchive
    ) -> String? {
        let target = relations.first { $0.kind == kind }?.target ?? usual
        return WorkbookRelations.resolve(target, from: main, in: archive)
            ?? WorkbookRelations.resolve(usual, from: main, in: archive)
    }
}
