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
    /// The number of digits that the industry column has where it holds numbers; nil when they differ.
    var industryWidth: Int?

    /// What the file asks to be done with the row that is being read.
    var operation = RowOperation.update
    var records = Records()
    var accounting = RowAccounting()
    var findings: [Finding] = []
    /// How many rows have a code that nothing can recover, by the message's code; they count for the ceiling.
    var hopeless: [String: Int] = [:]
    /// The first row of each key, to tell repetitions from contradictions; those of targets with a code are in `keys`.
    private var firstRows: [String: Row] = [:]
    private var keys = KeyTable()
    var industries = Remembered<Industry.Reading>()
    var statuses = Remembered<RegistrationStatus?>()
    /// What a column of divisions means: six digits, and whether the list has them.
    var divisions = Remembered<(six: String?, isKnown: Bool)>()
    /// Rows of targets that repeat an earlier one, compared with it when all rows were read.
    private var repetitions: [Repetition] = []

    /// A row that repeats an earlier one.
    private struct Repetition {
        let row: Row
        let firstLine: Int
        /// The place of its finding.
        let finding: Int
        let compared: [Field]
    }

    init(context: IntakeContext, kind: ExportKind, department: Department, mapping: HeaderMapping) {
        self.context = context
        self.kind = kind
        self.department = department
        self.mapping = mapping
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
        guard let first = firstRows[key] else {
            firstRows[key] = cells.row
            return false
        }
        findings.append(
            repetition(of: Cells(row: first, mapping: mapping), firstLine: first.line, cells, comparing: fields))
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

    /// Whether a row of a roster of targets repeats an earlier one; if so, that is told when all rows were read.
    mutating func isRepeated(oid: String, _ listing: Listing, _ cells: Cells, comparing fields: [Field]) -> Bool {
        let texts: [(StatementRows.Column, String)] = [
            (.oid, oid), (.library, listing.library), (.licenceNumber, listing.licenceNumber),
            (.licenceKind, listing.licenceKind), (.supervisor, listing.supervisor),
        ]
        var hash = KeyHash()
        for (_, text) in texts { hash.add(text) }
        // What cannot be read back is refused as a whole when the rows are taken.
        let rows = records.targets
        let first = keys.keep(hash, place: rows.nextPlace) { (try? rows.holds(texts, at: $0)) ?? false }
        guard let first else { return false }
        let line = (try? rows.row(at: first) { $0.line }) ?? 0
        repetitions.append(
            Repetition(row: cells.row.detached, firstLine: line, finding: findings.count, compared: fields))
        add(.rowRepeated, cells, expected: String(line), .merged)
        return true
    }

    /// Compares the rows that repeat an earlier one with it.
    mutating func tellRepeated(by rows: ReportRows) throws(Problem) {
        let first = try rows.rows(inLines: Set(repetitions.map(\.firstLine)))
        for repeated in repetitions {
            guard let row = first[repeated.firstLine] else { continue }
            findings[repeated.finding] = repetition(
                of: Cells(row: row, mapping: mapping), firstLine: repeated.firstLine,
                Cells(row: repeated.row, mapping: mapping), comparing: repeated.compared)
        }
    }

    /// A day of a column of minor weight; an unreadable one is noted and left out.
    mutating func date(_ field: Field, _ cells: Cells) -> CivilDate? {
        let reading = reading(field, cells)
        let text = cells.text(field)
        if let problem = reading.problem(raw: text) { add(problem, cells, field, .altered) }
        if case .month(let month) = reading {
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
        return serial
    }

    /// Identity numbers are never shown, wherever they stand.
    func masked(_ text: String) -> String { IdentityMask.masked(text) }
}
