/// A meaning that a column of a departmental file can have.
public enum Field: UInt8, CaseIterable, Sendable {
    // The subject.
    case code, registrationNumber, organisationCode, name
    case subjectClass, status, industry, address, businessAddress, representative, phone, founded
    case division, region, supervisor
    case library, licenceKind, licenceNumber, licenceEnd, tags
    // A product or project: its own name and number; code and name above are the owner's.
    case objectName, objectNumber
    // The inspector.
    case personName, unit, certificate, certificateStart, certificateEnd, secondCertificate, secondCertificateEnd
    case specialty, personRegion, mayLead, dutyState
    // The expert.
    case organisation, qualification, appointedUntil
    // The leave.
    case leaveStart, leaveEnd, leaveDays, leaveReason
    // The recusal.
    case recusedTarget, recusedName, recusalReason
    // Lists about subjects.
    case tier, dataDate, listedDate, listedReason, removedDate
    case complaintCount, complaintDate, complaintNumber, decisionNumber, decisionDate
    case inspectionDate, inspectionAuthority, inspectionItem, inspectionResult
    case taskNumber, taskName, drawDate, problemsFound, disposal
    // The item list.
    case itemCode, itemName, itemClass, basis, objectText, content, method, initiator, participants
    case quota, cap, frequency, batches, window, listVersion, remark
    // The answer of a claim sheet.
    case claimAnswer, claimReason
    // What an exchange file asks to be done with the row.
    case operation
    // Recognised and not kept; `identity` is never stored nor shown.
    // `elsewhere` belongs in a file of its own.
    case identity, notKept, elsewhere

    /// Whether its values are never read.
    var isUnread: Bool { self == .identity || self == .notKept || self == .elsewhere }
}
