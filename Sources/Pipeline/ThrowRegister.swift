import Assignment
import Ceremony
import Drawing
import Messages
import Model
import Registry
import Tabular

/// The throws announced so far, by draws, by changes of their numbers and by their assignments: a throw's number serves one sitting, and a sitting
/// has one value (SSJ-DRAW/1 §2.3.3).
struct ThrowRegister {
    /// Who waits, or waited, for a throw.
    private struct Use {
        let place: String
        let family: CeremonyFamily
        let terms: CeremonyTerms
        /// The `beacon` line of seed.txt; nil before the throw is recorded.
        let value: String?
    }

    private let uses: [Use]
    /// A sample's ceremony file tells an assignment's freeze and throw in one event.
    private let isReplay: Bool

    /// Reads the freezes of all draws, voided ones too, of changes of their numbers and of their assignments.
    init(_ workspace: Workspace) throws(Problem) {
        isReplay = workspace.ceremony != nil
        var uses: [Use] = []
        for record in try workspace.registry.draws() {
            let folder = "draws/\(record.id)"
            if let text = try ThrowRegister.bytes("\(folder)/freeze.txt", in: workspace) {
                uses.append(
                    Use(
                        place: record.id, family: .draw, terms: try FreezeRecord(text).terms,
                        value: try ThrowRegister.value(in: folder, of: workspace)))
            }
            for number in 1... {
                let step = "amend-\(number)"
                guard FileReader.isFolder("\(workspace.root)/\(folder)/\(step)") else { break }
                guard let text = try ThrowRegister.bytes("\(folder)/\(step)/amend.txt", in: workspace) else { continue }
                uses.append(
                    Use(
                        place: "\(record.id)/\(step)", family: .draw, terms: try NumberChange.terms(of: text),
                        value: try ThrowRegister.value(in: "\(folder)/\(step)", of: workspace)))
            }
            for number in 1... {
                let name = number == 1 ? "assign" : "assign-\(number)"
                guard let text = try ThrowRegister.bytes("\(folder)/\(name)/assign-freeze.txt", in: workspace) else {
                    break
                }
                uses.append(
                    Use(
                        place: "\(record.id)/\(name)", family: .assignment, terms: try AssignFreeze(text).terms,
                        value: try ThrowRegister.value(in: "\(folder)/\(name)", of: workspace)))
                for redraw in FileReader.names(in: "\(workspace.root)/\(folder)/\(name)/redraw").sorted() {
                    let place = "\(folder)/\(name)/redraw/\(redraw)"
                    guard let text = try ThrowRegister.bytes("\(place)/redraw-freeze.txt", in: workspace) else {
                        continue
                    }
                    uses.append(
                        Use(
                            place: "\(record.id)/\(name)/redraw/\(redraw)", family: .assignment,
                            terms: try RedrawFreeze(text).terms,
                            value: try ThrowRegister.value(in: place, of: workspace)
                        ))
                }
            }
        }
        self.uses = uses
    }

    /// Whether a draw was frozen with exactly these terms.
    func isFrozen(_ draw: String, with terms: CeremonyTerms) -> Bool {
        uses.contains { $0.place == draw && $0.terms == terms }
    }

    /// Whether the value of a throw is recorded for any draw of its sitting.
    func isThrown(_ terms: CeremonyTerms) -> Bool {
        uses.contains { $0.value != nil && ThrowRegister.isSameThrow($0.terms.beacon, terms.beacon) }
    }

    /// Refuses a throw for a new freeze when another sitting has its number or its value is known (W050).
    func requireOpen(_ terms: CeremonyTerms, for family: CeremonyFamily) throws(Problem) {
        for use in uses where ThrowRegister.isSameThrow(use.terms.beacon, terms.beacon) {
            if use.family == family, use.terms == terms, use.value == nil || isReplay { continue }
            throw Problem(.throwTaken, expected: use.place, found: terms.beacon?.text ?? "")
        }
    }

    /// Refuses a value when the same throw is recorded with another one (W051).
    func requireSame(_ seed: SeedRecord, as terms: CeremonyTerms) throws(Problem) {
        for use in uses where ThrowRegister.isSameThrow(use.terms.beacon, terms.beacon) {
            if let value = use.value, value != seed.beacon?.text {
                throw Problem(.throwDiffers, expected: use.place, found: terms.beacon?.text ?? "")
            }
        }
    }

    /// Dice are told apart by their number alone, whatever the count of dice read.
    private static func isSameThrow(_ left: BeaconEvent?, _ right: BeaconEvent?) -> Bool {
        if case .dice(let one, _)? = left, case .dice(let other, _)? = right { return one == other }
        return left != nil && left == right
    }

    private static func value(in folder: String, of workspace: Workspace) throws(Problem) -> String? {
        guard let bytes = try bytes("\(folder)/seed.txt", in: workspace) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        return lines.last { $0.hasPrefix("beacon ") }.map { String($0.dropFirst("beacon ".count)) }
    }

    private static func bytes(_ path: String, in workspace: Workspace) throws(Problem) -> [UInt8]? {
        try FileReader.bytesIfPresent(at: "\(workspace.root)/\(path)")
    }
}
