import Messages
import Model
import Standards
import Tabular

/// The state while the data rows of one file are read: what was accepted, merged, refused, and why.
struct FileReading {
    let context: IntakeContext
    let kind: ExportKind
    let department: Department
    let mapping: HeaderMapping
    /// The library of rows that name none.
    let ownLibrary: String

    /// The month of all rows, where the title tells it and no column does.
    var titleMonth: YearMonth?

    /// What the file asks to be done with the row that is being read.
    var operation = RowOperation.update
    /// Whether that row has a valid unified code as it stands in the column of codes.
    var hasPlainCode = false
    var records = Records()
    var accounting = RowAccounting()
    var findings = Findings()
    /// How many rows have a code that nothing can recover, by the message's code; they count for the ceiling.
    var hopeless: [String: Int] = [:]
    /// The line that first had a key, to tell repetitions from contradictions; those of targets with a code are in `keys`.
    private var firstLines: [String: Int] = [:]
    private var keys = KeyTable()
    /// The row of a roster of targets that is being read.
    var draft = StatementDraft()
    var industries: Remembered<IndustryReading>
    /// The registration status; empty for a text that says nothing certain.
    var statuses = Remembered { Words.status($0)?.rawValue ?? "" }
    var divisions: Remembered<DivisionReading>
    /// Rows that repeat an earlier one, compared with it when all rows were read.
    private var repetitions: [Repetition] = []
    /// The rows of a text file that findings speak of, and how many findings there were when the last was picked.
    private var picked = PickedRows()
    private var findingsPicked = 0

    /// A row that repeats an earlier one.
    private struct Repetition {
        let line: Int
        let firstLine: Int
        /// Where the earlier row lies in the file, when that is known.
        let firstExtent: Range<Int>?
        /// The place of its finding.
        let finding: Int
        let compared: [Field]
    }

    init(context: IntakeContext, kind: ExportKind, department: Department, mapping: HeaderMapping) {
        self.context = context
        self.kind = kind
        self.department = department
        self.mapping = mapping
        ownLibrary = department.shortName + "名录库"
        divisions = Remembered { [regions = context.regions] in DivisionReading($0, regions: regions) }
        industries = Remembered { IndustryReading($0, width: nil) }
    }

    /// What became of a row.
    enum Outcome { case accepted, merged, rejected }

    /// Reads one data row into the records.
    mutating func read(_ row: Row) {
        let cells = Cells(row: row, mapping: mapping)
        if mapping.has(.operation) {
            let flag = cells.text(.operation)
            guard let asked = flag.isEmpty ? .update : RowOperation(flag: CellText.key(flag)) else {
                count(reject(.operationUnknown, cells, .operation))
                return
            }
            operation = asked
        }
        let outcome: Outcome =
            switch kind {
            case .targets: readTarget(cells)
            case .inspectors: readInspector(cells)
            case .recusals: readRecusal(cells)
            case .items: readItem(cells)
            case .creditClasses: readClass(cells)
            case .abnormalList, .seriousList: readListed(cells)
            case .complaints: readComplaint(cells)
            case .penalties: readPenalty(cells)
            case .history: readHistory(cells)
            case .products: readObject(cells, "PROD-")
            case .projects: readObject(cells, "PROJ-")
            case .experts: readExpert(cells)
            case .leave: readLeave(cells)
            case .results: readResult(cells)
            case .externalDraws: readExternalDraw(cells)
            case .claims: readClaim(cells)
            }
        count(outcome)
    }

    mutating func count(_ outcome: Outcome) {
        switch outcome {
        case .accepted: accounting.accepted += 1
        case .merged: accounting.merged += 1
        case .rejected: accounting.rejected += 1
        }
    }

    /// Refuses the row for a reason found in a column.
    mutating func reject(
        _ message: Message, _ cells: Cells, _ field: Field? = nil, expected: String = "", suggestion: String = ""
    ) -> Outcome {
        add(message, cells, field, expected: expected, suggestion: suggestion, .rejected)
        return .rejected
    }

    /// Notes something about a row.
    mutating func add(
        _ message: Message, _ cells: Cells, _ field: Field? = nil, expected: String = "", found: String? = nil,
        suggestion: String = "", _ disposition: Finding.Disposition
    ) {
        findings.append(
            finding(message, cells, field, expected: expected, found: found, suggestion: suggestion, disposition))
    }

    private func finding(
        _ message: Message, _ cells: Cells, _ field: Field? = nil, expected: String = "", found: String? = nil,
        suggestion: String = "", _ disposition: Finding.Disposition
    ) -> Finding {
        Finding(
            line: cells.line, column: field.map { mapping.header(of: $0) } ?? "",
            problem: Problem(
                message, expected: expected, found: found ?? masked(field.map { cells.shown($0) } ?? "")),
            original: field.map { masked(cells.raw($0)) } ?? "", suggestion: suggestion, disposition: disposition)
    }

    /// Notes a problem that a reader of values has stated.
    mutating func add(
        _ problem: Problem, _ cells: Cells, _ field: Field, suggestion: String = "", _ disposition: Finding.Disposition
    ) {
        findings.append(
            Finding(
                line: cells.line, column: mapping.header(of: field), problem: problem,
                original: masked(cells.raw(field)), suggestion: suggestion, disposition: disposition))
    }

    /// Whether a row with this key came before; if so it is noted as merged, and what differs is told.
    mutating func isRepeated(_ key: String, _ cells: Cells, comparing fields: [Field]) -> Bool {
        // A deletion behind an insertion repeats nothing.
        let key = operation == .delete ? "\u{0}" + key : key
        guard let first = firstLines[key] else {
            firstLines[key] = cells.line
            return false
        }
        noteRepeated(cells, firstLine: first, comparing: fields)
        return true
    }

    private mutating func noteRepeated(
        _ cells: Cells, firstLine: Int, _ firstExtent: Range<Int>? = nil, comparing fields: [Field]
    ) {
        repetitions.append(
            Repetition(
                line: cells.line, firstLine: firstLine, firstExtent: firstExtent, finding: findings.count,
                compared: fields))
        add(.rowRepeated, cells, expected: String(firstLine), .merged)
    }

    private func repetition(
        of before: Cells, firstLine: Int, _ cells: Cells, comparing fields: [Field]
    ) -> Finding {
        let differing = fields.filter { mapping.has($0) && !ByteOrder.same(before.text($0), cells.text($0)) }
        guard let field = differing.first else {
            return finding(.rowRepeated, cells, expected: String(firstLine), .merged)
        }
        let names = differing.map { mapping.header(of: $0) }.joined(separator: "、")
        return finding(
            .rowRepeatedDiffering, cells, field, expected: String(firstLine), found: names,
            suggestion: masked(before.text(field)), .merged)
    }

    /// Whether the drafted row of a roster of targets repeats an earlier one; if so, that is told when all rows were read.
    mutating func isRepeated(target cells: Cells, _ damage: DamagedCode? = nil, comparing fields: [Field]) -> Bool {
        if damage != nil || operation == .delete {
            // Of a damaged code only the name is certain.
            let subject =
                damage == nil ? draft.text(.oid) : "\u{1}" + cells.raw(.code) + NameKey.key(of: draft.text(.name))
            let listing = [.supervisor, .library, .licenceKind, .licenceNumber].map(draft.text)
            return isRepeated(([subject] + listing).joined(separator: "\t"), cells, comparing: fields)
        }
        var hash = KeyHash()
        for column in FileReading.keyOfTargets { draft.withText(column) { hash.add($0) } }
        var search = keys.search(hash)
        while let place = keys.next(&search) {
            // What cannot be read back is refused as a whole when the rows are taken.
            let holds = try? records.targets.holds(draft, in: FileReading.keyOfTargets, at: place)
            guard holds == true else { continue }
            let first = try? records.targets.row(at: place) { (line: $0.line, extent: $0.extent) }
            noteRepeated(cells, firstLine: first?.line ?? 0, first?.extent, comparing: fields)
            return true
        }
        keys.keep(search, place: records.targets.nextPlace)
        return false
    }

    // What makes two rows of targets the same.
    private static let keyOfTargets: [StatementRows.Column] = [
        .oid, .library, .licenceNumber, .licenceKind, .supervisor,
    ]

    /// Picks a row that was read if anything was found about it, or will be when its lost digits are sought, so that
    /// reports need not look for it.
    mutating func pick(_ row: Row) {
        let found = findings.count + records.damagedTargets.count
        guard found > findingsPicked else { return }
        picked.add(row)
        findingsPicked = found
    }

    /// Where the rows of a table are found again, those that were picked at once.
    func origin(of rows: TableRows) -> ReportRows {
        guard case .file(let file, _) = rows.origin else { return rows.origin }
        return .file(file, picked: picked)
    }

    /// Compares the rows that repeat an earlier one with it.
    mutating func tellRepeated(by rows: ReportRows, _ format: SourceFormat) throws(Problem) {
        if repetitions.isEmpty { return }
        let lines = repetitions.map(\.line) + repetitions.filter { $0.firstExtent == nil }.map(\.firstLine)
        let known = try rows.rows(inLines: Set(lines).sorted())
        var (firsts, repeats) = (FoundRows.Reader(known), FoundRows.Reader(known))
        let reader = try rows.reader(format)
        for repeated in repetitions {
            var first = try firsts.row(inLine: repeated.firstLine)
            if let extent = repeated.firstExtent, let reader {
                first = try reader.row(extent, line: repeated.firstLine)
            }
            guard let first, let row = try repeats.row(inLine: repeated.line) else { continue }
            findings[repeated.finding] = repetition(
                of: Cells(row: first, mapping: mapping), firstLine: repeated.firstLine,
                Cells(row: row, mapping: mapping), comparing: repeated.compared)
        }
    }

    /// A day of a column of minor weight; an unreadable one is noted and left out.
    mutating func date(_ field: Field, _ cells: Cells) -> CivilDate? {
        let reading = reading(field, cells)
        let text = cells.text(field)
        if let problem = reading.problem(raw: text) { add(problem, cells, field, .altered) }
        if case .month(let month) = reading {
            // What is valid up to a month is so up to its last day, as with certificates.
            if field == .licenceEnd { return month.last }
            add(.valueLeftOut, cells, field, suggestion: month.text, .altered)
        }
        return reading.date
    }

    /// What a date cell says; the serial number of a spreadsheet is read as its day, and noted.
    mutating func reading(_ field: Field, _ cells: Cells) -> DepartmentDate.Reading {
        let text = cells.text(field)
        guard !text.isEmpty else { return .empty }
        let plain = DepartmentDate.parse(text)
        guard plain == .invalid else { return plain }
        let serial = DepartmentDate.parse(text, serialsFrom: .year1900)
        if let date = serial.date {
            add(.dateSerial, cells, field, expected: date.text, suggestion: date.text, .altered)
        }
        let isEnd = field == .licenceEnd || field == .certificateEnd || field == .secondCertificateEnd
        return serial == .invalid && isEnd ? WindowText.end(of: text) ?? .invalid : serial
    }

    /// Identity numbers are never shown, wherever they stand.
    func masked(_ text: String) -> String { IdentityMask.masked(text) }
}
