import Messages
import Model
import Standards

extension FileReading {
    /// Reads a row of a roster of products or projects: an identity of its own, and an owner.
    mutating func readObject(_ cells: Cells, _ prefix: String) -> Outcome {
        let number = CellText.key(cells.text(.objectNumber))
        if number.isEmpty {
            return reject(.objectNumberMissing, cells, mapping.has(.objectNumber) ? .objectNumber : .objectName)
        }
        guard FileReading.isObjectNumber(number) else { return reject(.objectNumberForm, cells, .objectNumber) }
        let name = cells.text(.objectName)
        if name.isEmpty, operation != .delete {
            return reject(.nameMissing, cells, mapping.has(.objectName) ? .objectName : nil)
        }
        guard let owner = subject(cells) else { return .rejected }
        draft.begin(line: cells.line, operation)
        draft.put(.oid, prefix + number)
        draft.put(.name, name)
        putListing(cells)
        if isRepeated(target: cells) { return .merged }
        putRegion(cells)
        draft.put(.subjectClass, (prefix == "PROD-" ? SubjectClass.product : .project).rawValue)
        putTarget(cells)
        draft.put(.owner, owner.oid ?? owner.name)
        take()
        return .accepted
    }

    /// Whether a number can stand in an identity behind `PROD-`: `[A-Z0-9._:-]`, at most 59 characters (SSJ-DRAW/1 §2.1).
    static func isObjectNumber(_ text: String) -> Bool {
        text.utf8.count <= 59
            && text.utf8.allSatisfy {
                (0x30...0x3A).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F
            }
    }
}
