import Messages
import Model
import Standards

extension RosterMerge {
    /// The target a row is about; nil when the row was refused.
    ///
    /// A code that no roster has is kept where `mustExist` is false; a name alone must be that of exactly one target.
    mutating func oid(
        of subject: SubjectReference, export: Int, line: Int, mustExist: Bool, nameField: Field, codeField: Field
    ) throws(Problem) -> String? {
        if let oid = subject.oid {
            if let known = try directory.name(of: oid) {
                if !subject.name.isEmpty, NameKey.key(of: subject.name) != NameKey.key(of: known) {
                    note(
                        .namesDiffer, export: export, line: line, field: nameField, expected: known,
                        found: subject.name, suggestion: known)
                }
                return oid
            }
            let candidates = subject.name.isEmpty ? [] : try directory.oids(named: subject.name)
            let shown = subject.name.isEmpty ? oid : oid + " " + subject.name
            note(
                mustExist ? .targetUnknown : .targetNotListed, export: export, line: line, field: codeField,
                found: shown, suggestion: candidates.count == 1 ? candidates[0] : "", mustExist ? .rejected : .note)
            return mustExist ? nil : oid
        }
        if let damage = subject.damage {
            let (oid, finding) = try damage.recovered(
                name: subject.name, line: line, of: exports[export], by: directory)
            found[export].append(finding)
            return oid
        }
        let oids = try directory.oids(named: subject.name)
        guard oids.count == 1 else {
            note(
                oids.isEmpty ? .targetUnknown : .targetAmbiguous, export: export, line: line, field: nameField,
                found: subject.name, suggestion: oids.joined(separator: " "), .rejected)
            return nil
        }
        note(
            .targetFromName, export: export, line: line, field: nameField, expected: oids[0], found: subject.name,
            suggestion: oids[0])
        return oids[0]
    }
}
