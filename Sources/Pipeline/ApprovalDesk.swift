import Messages
import Model
import Output
import Profile
import Registry
import Standards

/// The one approval mechanism: numbered sheets (签批单) are printed with the digest of what they approve, then signed.
struct ApprovalDesk {
    let workspace: Workspace

    /// Where sheets lie.
    static let folder = "office/approvals"

    /// What a sheet says.
    struct Request {
        let kind: Approval.Kind
        let subject: String
        let digest: String
        /// What is approved, in a few lines for the reader.
        var lines: [String]
        /// The number of the last file that a roster's confirmation covers.
        var snapshot: Int?
        /// What the office signs for beside its rosters, and the list of tiers that goes with its sheet.
        var basis: (text: String, list: [UInt8])?
        /// Tables below the lines.
        var tables: [Page.Table] = []
        /// A workbook that goes with the sheet, as `<number>-变更清单.xlsx`.
        var workbook: Workbook?
    }

    /// The sheet for a request: the open or signed one of the same content, else a new one, printed.
    func sheet(for request: Request, at moment: Moment) throws(Problem) -> Approval {
        let all = try workspace.registry.approvals()
        if let known = all.last(where: { $0.covers(request) }) { return known }
        return try printed(request, at: moment, after: all)
    }

    /// A sheet printed anew even when an older one has the same content (a confirmation that grew stale).
    func freshSheet(for request: Request, at moment: Moment) throws(Problem) -> Approval {
        let all = try workspace.registry.approvals()
        if let open = all.last(where: { $0.covers(request) && $0.signature == nil }) { return open }
        return try printed(request, at: moment, after: all)
    }

    /// The signed sheet for exactly this content, if there is one.
    func signed(_ kind: Approval.Kind, _ subject: String, digest: String) throws(Problem) -> Approval? {
        try workspace.registry.approvals().last {
            $0.kind == kind && $0.subject == subject && $0.digest == digest && $0.signature != nil
        }
    }

    /// Sheets without a signature whose content has not been superseded by a newer sheet.
    func open() throws(Problem) -> [Approval] {
        let all = try workspace.registry.approvals()
        return all.enumerated().filter { index, sheet in
            sheet.signature == nil
                && !all[(index + 1)...].contains { $0.kind == sheet.kind && $0.subject == sheet.subject }
        }.map(\.element)
    }

    /// The number of the sheet that a text names by its number or its code, the open one first; the text itself when
    /// there is none.
    func number(_ text: String) throws(Problem) -> String {
        let sheets = try workspace.registry.approvals() + open()
        return sheets.last { $0.isNamed(text) }?.number ?? text
    }

    /// Records a signature (W020–W023, W025).
    func sign(_ number: String, _ signature: Approval.Signature) throws(Problem) -> Approval {
        let all = try workspace.registry.approvals()
        guard var sheet = all.first(where: { $0.number == number }) else {
            let numbers = try open().map(\.number).joined(separator: "、")
            throw Problem(.approvalUnknown, expected: numbers, found: number)
        }
        guard sheet.signature == nil else { throw Problem(.approvalSigned, found: number) }
        guard signature.date >= sheet.printed.date else {
            throw Problem(.signedBeforePrinted, expected: sheet.printed.date.text, found: signature.date.text)
        }
        guard NameKey.key(of: signature.by) != NameKey.key(of: sheet.preparedBy) else {
            throw Problem(.approverIsPreparer, found: signature.by)
        }
        guard try open().contains(where: { $0.number == number }) else { throw Problem(.approvalStale, found: number) }
        sheet.signature = signature
        let signed = sheet
        try workspace.registry.transaction { try $0.save(signed) }
        return signed
    }

    private func printed(_ request: Request, at moment: Moment, after all: [Approval]) throws(Problem) -> Approval {
        let series = "\(workspace.county.year)-"
        let serial = String(all.count { $0.number.hasPrefix(series) } + 1)
        let number = series + String(repeating: "0", count: max(0, 3 - serial.count)) + serial
        let sheet = Approval(
            number: number, kind: request.kind, subject: request.subject, digest: request.digest, printed: moment,
            preparedBy: workspace.county.office.preparedBy, signature: nil, snapshot: request.snapshot,
            basis: request.basis?.text)
        let page = try ApprovalPage.page(sheet, request, workspace: workspace)
        try workspace.office.write(page, to: "\(ApprovalDesk.folder)/\(number).html")
        if let workbook = request.workbook {
            try workspace.office.write(try workbook.xlsx(), to: "\(ApprovalDesk.folder)/\(number)-变更清单.xlsx")
        }
        if let basis = request.basis {
            try workspace.office.write(basis.list, to: "\(ApprovalDesk.folder)/\(number)-\(DrawBasis.fileName)")
        }
        try workspace.registry.transaction { try $0.save(sheet) }
        return sheet
    }
}

extension Approval {
    fileprivate func covers(_ request: ApprovalDesk.Request) -> Bool {
        kind == request.kind && subject == request.subject && digest == request.digest
    }

    /// The digest in groups of four with a check group, as printed for people to compare.
    var groupedDigest: String { HexGroups.text(digest) }
}
