import Intake
import Messages
import Model
import Output
import Profile
import Standards
import Tabular

extension Run {
    /// Writes each department's sheet of new market entities to sign for (签收认领单): `office/claims/<department>-认领单.xlsx`.
    ///
    /// A sheet that is answered in full goes; one that asks the same stays as it is.
    public func claim() throws(Problem) -> Outcome {
        let claims = try Claims(workspace, on: asOf.date)
        for department in workspace.register.departments {
            let own = claims.open.filter { $0.department == department.code }
            let path = "office/claims/\(department.shortName)-认领单.xlsx"
            guard let last = own.map(\.since).max() else {
                try workspace.office.removeIfPresent(path)
                continue
            }
            let sheet = ClaimSheet(
                department: department, claims: own, banner: workspace.banner, created: last,
                libraries: try libraries(of: department.code))
            let outcome = try workspace.office.write(try sheet.xlsx(), to: path)
            guard outcome == .written else { continue }
            let due = own.map(\.due).min() ?? last
            done(
                zh:
                    "\(asOf.date.text) 认领单 \(department.shortName)：新增主体 \(own.count) 户，最早应于 \(due.text) 前签收认领，见 \(path)",
                en:
                    "\(asOf.date.text) claim sheet of \(department.shortName): \(own.count) new entities, the first due \(due.text); see \(path)"
            )
        }
        if tally.done == 0 {
            report(
                Notice(
                    .done, zh: "没有新的待认领主体", en: "nothing new to claim"))
        }
        try announceClaims(claims)
        try writeOverview()
        return .done
    }

    /// Takes filled-in claim sheets in; any other file is refused (W077) and nothing is taken.
    public func claim(returned paths: [String]) throws(Problem) -> Outcome {
        let context = try intakeContext()
        for (folder, source) in try Inbox.exports(at: paths) {
            let exports = try ExportReader.read(source, folder: workspace.register.find(folder), context: context)
            guard exports.allSatisfy({ $0.kind == .claims }) else { throw Problem(.noClaimSheet, found: source.name) }
        }
        return try onboard(paths)
    }

    /// Says what waits to be claimed, and what has become a supervision gap.
    func announceClaims(_ claims: Claims) throws(Problem) {
        for department in claims.departments {
            let open = claims.open.count { $0.department == department }
            let overdue = claims.overdue(department)
            guard open > 0 else { continue }
            let name = workspace.name(of: department)
            report(
                Notice(
                    .nextStep,
                    zh: "\(name)有新增主体 \(open) 户待认领" + (overdue > 0 ? "，其中逾期 \(overdue) 户（监管真空）" : "")
                        + "：doublerandom claim",
                    en: "\(name) has \(open) new entities to claim"
                        + (overdue > 0 ? ", \(overdue) of them overdue (a supervision gap)" : "")
                        + ": doublerandom claim"))
        }
        if !claims.refusedByAll.isEmpty {
            let shown = claims.refusedByAll.prefix(5).map { "\($0.oid) \($0.name)" }.joined(separator: "、")
            let more = claims.refusedByAll.count > 5 ? "…共 \(claims.refusedByAll.count) 户" : ""
            report(
                Notice(
                    .nextStep, zh: "所有被问部门都不认领，须由办公室明确监管部门：\(shown)\(more)",
                    en: "refused by every department asked, to be settled by the office: \(shown)\(more)"))
        }
    }

    private func libraries(of department: String) throws(Problem) -> [String] {
        let listings = try workspace.rosters().rosters.targets.lazy.flatMap(\.listings)
        return Set(listings.filter { $0.supervisor == department }.map(\.library)).sortedByBytes()
    }
}
