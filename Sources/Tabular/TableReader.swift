import Messages

/// Reads a departmental export: bytes in, rows out.
public enum TableReader {
    /// The most bytes a file may have: offsets are kept in 32 bits.
    public static let fileCap = Int(UInt32.max) - 1

    /// Finds container, encoding and delimiter from the bytes, and reads all rows.
    ///
    /// Archives are not looked into here, but by ``ArchiveMembers``, since one file is one account of rows.
    /// Blank lines are no rows. A damaged row stays in the table, marked, and has a problem of its own in the result.
    /// Throws the problem, with the file's name filled in, when the file is refused as a whole; nothing is partly
    /// loaded then. Complexity: O(bytes).
    public static func read(_ file: SourceFile) throws(Problem) -> ReadResult {
        do throws(Problem) {
            let source = try file.source()
            guard source.size <= fileCap else { throw Problem(.fileTooLarge, found: String(source.size)) }
            let result: ReadResult
            switch try recognise(source, blockSize: Int.max, records: file.records) {
            case .whole(let read): result = read
            case .blocks(var blocks):
                guard let block = try blocks.next() else { throw Problem(.fileEmpty) }
                result = ReadResult(
                    tables: [Table(sheet: blocks.sheet, rows: block.rows)], format: blocks.format,
                    problems: block.problems, notes: blocks.notes, envelope: blocks.envelope)
            }
            return ReadResult(
                tables: result.tables, format: result.format, problems: result.problems.map { $0.inFile(file.name) },
                notes: result.notes.map { $0.inFile(file.name) }, envelope: result.envelope)
        } catch {
            throw error.inFile(file.name)
        }
    }

    /// What a file turned out to be.
    enum Recognised {
        /// A table still to be read: delimited text, or the records of a large XML document.
        case blocks(any BlockReading)
        /// Anything else, read.
        case whole(ReadResult)
    }

    /// Tells from the bytes what a file is, and reads it unless it can be read in blocks of about so many bytes.
    static func recognise(_ source: ByteSource, blockSize: Int, records: [String]) throws(Problem) -> Recognised {
        let head = try source.bytes(0..<min(source.size, ContainerSniffer.head))
        if let refusal = ContainerSniffer.refusal(head) {
            throw Problem(refusal)
        }
        if head.starts(with: CompoundFile.mark) { return .whole(try BinaryWorkbook.read(try whole(source))) }
        if ContainerSniffer.isBareWorkbook(head) {
            return .whole(try BinaryWorkbook.read(stream: try whole(source), fileSize: source.size))
        }
        if ContainerSniffer.isGzip(head) { throw Problem(.archiveInside) }
        if ContainerSniffer.isZip(head) { return .whole(try workbook(try whole(source))) }
        let finding = try EncodingFinder.find(source)
        let text = try TextHead(source, finding)
        if ContainerSniffer.isMessage(text.text[text.start...]) { throw Problem(.containerMHT) }
        if ContainerSniffer.isJSON(text.text[text.start...]) { throw Problem(.containerJSON) }
        switch ContainerSniffer.markup(text.text[text.start...]) {
        case .spreadsheetML:
            return try marked(source, finding) { (finding) throws(Problem) in
                .whole(try SpreadsheetML.read(try TranscodedText(source, finding), source.size))
            }
        case .html:
            let faults = finding.encoding.unit == 1 ? MarkupFaults.inPage(try source.bytes(0..<source.size)) : []
            guard faults.count <= RecordScanner.damageCap else {
                throw Problem(.damageEverywhere, found: String(RecordScanner.damageCap))
            }
            let text = try TranscodedText(source, faults.isEmpty ? finding : finding.forbidding(faults))
            return .whole(try WebPage.read(text, source.size))
        case .xml:
            return try marked(source, finding) { (finding) throws(Problem) in
                try XMLDocument.read(
                    source, finding, head: text.text[text.start...], blockSize: blockSize, records: records)
            }
        case nil: return .blocks(try DelimitedText(source, finding, blockSize: blockSize))
        }
    }

    /// Reads a document; when it is malformed because of single characters, with these marked.
    private static func marked(
        _ source: ByteSource, _ finding: EncodingFinder.Finding,
        _ read: (EncodingFinder.Finding) throws(Problem) -> Recognised
    ) throws(Problem) -> Recognised {
        let problem: Problem
        do {
            return try read(finding)
        } catch {
            guard error.message == .xmlMalformed, finding.encoding.unit == 1 else { throw error }
            problem = error
        }
        let faults = MarkupFaults.inXML(try source.bytes(0..<source.size), finding.encoding)
        guard !faults.isEmpty, faults.count <= RecordScanner.damageCap else { throw problem }
        do {
            return try read(finding.forbidding(faults))
        } catch {
            throw problem
        }
    }

    /// All bytes of a file that cannot be read in blocks.
    private static func whole(_ source: ByteSource) throws(Problem) -> [UInt8] {
        guard source.size <= fileCap else { throw Problem(.fileTooLarge, found: String(source.size)) }
        return try source.bytes(0..<source.size)
    }

    /// The tables of a zip file, if it is a workbook or a text document.
    private static func workbook(_ bytes: [UInt8]) throws(Problem) -> ReadResult {
        do {
            if let result = try Workbook.read(bytes) { return result }
        } catch {
            // A container that cannot be opened may be anything; only its own bytes tell.
            if error.message != .workbookDamaged || ContainerSniffer.namesWorkbook(bytes) { throw error }
            throw Problem(.archiveDamaged, found: error.found)
        }
        throw Problem(.archiveInside)
    }
}
