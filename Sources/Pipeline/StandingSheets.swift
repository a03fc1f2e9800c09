import Digest
import Messages
import Model
import Registry

extension Run {
    /// Whether what a sheet approves is still what was printed on it.
    ///
    /// Everything is made anew from the present state and its digest compared, so that nobody signs what is gone.
    func stands(_ sheet: Approval) throws(Problem) -> Bool {
        switch sheet.kind {
        case .rosters: try RosterConfirmation(workspace).holds(sheet)
        // Taken in or not, the file is compared with the signed list again when it is imported.
        case .removal: true
        case .plan: try workspace.currentPlan()?.digest == sheet.digest
        case .filing where sheet.isOfDraws: try drawFilingDigest(sheet.subject) == sheet.digest
        case .filing: try filingDigest(route: (Int(sheet.subject.dropFirst("route-".count)) ?? 0) - 1) == sheet.digest
        case .publication: try publicationDigest(of: sheet.subject) == sheet.digest
        case .directAssignment: try directDigest(of: sheet.subject) == sheet.digest
        }
    }
}
