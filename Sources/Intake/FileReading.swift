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
    /// The line that first had a key, to tell repetitions from contradictions; of targets with a code, whose rows come
    /// by the million, it is told where they are taken.
    private var firstLines: [String: Int] = [:]
    /// The rows of a roster of targets that wait to be handed over, and the one that is being read.
    var draft = StatementBatch()
    /// The index of the row that is being read, and those of the rows that wait.
    var place = 0
    private var rowsOfDraft: [Int] = []
    /// Takes the rows of rosters of targets.
    private let taker: (any StatementTaking)?
    var industries: Remembered<IndustryReading>
    /// The registration status; empty for a text that says nothing certain.
    var statuses = Remembered { Words.status($0)?.rawValue ?? "" }
    var divisions: Remembered<DivisionReading>
    /// Rows that repeat an earlier one, compared with it when all rows were read.
    private var repetitions: [Repetition] = []
    /// The rows of a text file that findings speak of, and how many findings there were when the last was picked.
    private var picked = PickedRows()
    private var found: [Int] = []
    private var findingsPicked = 0

    /// A row that repeats an earlier one.
    private struct Repetition {
        let line: Int
        let firstLine: Int
        /// The place of its finding.
        let finding: Int
        let compared: [Field]
    }

    init(
        context: IntakeContext, kind: ExportKind, department: Department, mapping: HeaderMapping,
        taker: (any StatementTaking)?
    ) {
        self.context = context
        self.kind = kind
        self.department = department
        self.mapping = mapping
        self.taker = taker
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
        repetitions.append(
            Repetition(line: cells.line, firstLine: first, finding: findings.count, compared: fields))
        add(.rowRepeated, cells, expected: String(first), .merged)
        return true
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

    /// Whether the drafted row of a roster of targets, without a clean code or asking for a deletion, repeats an earlier one.
    mutating func isRepeated(target cells: Cells, isDamaged: Bool = false) -> Bool {
        guard isDamaged || operation == .delete else { return false }
        // Of a damaged code only the name is certain.
        let subject =
            isDamaged ? "\u{1}" + cells.raw(.code) + NameKey.key(of: draft.text(.name)) : draft.text(.oid)
        let listing = [.supervisor, .library, .licenceKind, .licenceNumber].map(draft.text)
        return isRepeated(
            ([subject] + listing).joined(separator: "\t"), cells, comparing: FileReading.comparedOfTargets)
    }

    private static let comparedOfTargets: [Field] = [
        .name, .objectName, .subjectClass, .status, .industry, .address, .representative, .phone, .founded, .division,
        .region, .licenceEnd, .tags,
    ]

    /// Keeps the drafted row of a roster of targets until the batch is handed over.
    mutating func take() {
        draft.keep()
        rowsOfDraft.append(place)
    }

    /// Hands over the rows that were kept, and picks those that something was found about or may be found later, so that
    /// reports need not look for them.
    mutating func handOver(from rows: TableRows) {
        records.targets.add(draft)
        for row in taker?.take(draft) ?? [] { found.append(rowsOfDraft[row]) }
        var last: Int?
        for place in found.sorted() where place != last {
            picked.add(rows[place])
            last = place
        }
        draft.removeAll()
        rowsOfDraft.removeAll(keepingCapacity: true)
        found.removeAll(keepingCapacity: true)
        rows.letGo(before: place)
    }

    /// Notes that something was found about the row that was read, or will be when its lost digits are sought.
    mutating func noteFound() {
        let count = findings.count + records.damagedTargets.count
        guard count > findingsPicked else { return }
        found.append(place)
        findingsPicked = count
    }

    /// Where the rows of a table are found again, those that were picked at once.
    func origin(of rows: TableRows) -> ReportRows {
        guard case .file(let file, _) = rows.origin else { return rows.origin }
        return .file(file, picked: picked)
    }

    /// Compares the rows that repeat an earlier one with it.
    mutating func tellRepeated(by rows: ReportRows) throws(Problem) {
        if repetitions.isEmpty { return }
        let known = try rows.rows(inLines: Set(repetitions.flatMap { [$0.line, $0.firstLine] }).sorted())
        var (firsts, repeats) = (FoundRows.Reader(known), FoundRows.Reader(known))
        for repeated in repetitions {
            guard let first = try firsts.row(inLine: repeated.firstLine),
                let row = try repeats.row(inLine: repeated.line)
            else { continue }
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
