import Messages
import Model
import Standards

/// What one run has set of a target.
struct TargetTouch {
    /// The best rank of the sources that the state before this run stems from; none when the target is new.
    let formerRank: Int?
    /// The first row of this run about it.
    let export: Int
    let line: Int
    private var fields: UInt64 = 0
    /// Which export set a field, where it was not the first one.
    private var others: [(field: Field, export: Int)] = []

    init(formerRank: Int?, export: Int, line: Int) {
        self.formerRank = formerRank
        self.export = export
        self.line = line
    }

    /// Whether this run has set a field.
    func hasSet(_ field: Field) -> Bool { fields & (1 << UInt64(field.rawValue)) != 0 }

    /// Records that an export has set a field.
    mutating func set(_ field: Field, by export: Int) {
        fields |= 1 << UInt64(field.rawValue)
        if export != self.export { others.append((field, export)) }
    }

    /// The export that has set a field in this run; nil when none has.
    func source(of field: Field) -> Int? {
        hasSet(field) ? others.last { $0.field == field }?.export ?? export : nil
    }
}

extension RosterMerge {
    /// Takes one row of a roster of targets.
    mutating func take(_ entry: TargetEntry, from export: Int) {
        let place: Int
        if let known = targetIndex[entry.oid] {
            place = known
            if touches[place] == nil {
                let former = targets[place].listings.map { rank(of: $0.supervisor) }.min()
                touches[place] = TargetTouch(
                    formerRank: former ?? context.sourceOrder.count, export: export, line: entry.line)
            }
        } else {
            place = targets.count
            targetIndex[entry.oid] = place
            touches.append(TargetTouch(formerRank: nil, export: export, line: entry.line))
            targets.append(
                InspectionTarget(
                    oid: entry.oid, name: "", subjectClass: FileReading.subjectClass(of: entry.oid), status: .active,
                    division: context.division, region: "", industry: "", address: "", representative: "", phone: "",
                    founded: nil, listings: []))
        }
        let texts: [(Field, WritableKeyPath<InspectionTarget, String>, String)] = [
            (.name, \.name, entry.name), (.division, \.division, entry.division), (.region, \.region, entry.region),
            (.industry, \.industry, entry.industry), (.address, \.address, entry.address),
            (.representative, \.representative, entry.representative), (.phone, \.phone, entry.phone),
        ]
        for (field, path, value) in texts where !value.isEmpty {
            set(field, path, value, of: place, entry.line, export) { $0 }
        }
        if let value = entry.subjectClass {
            set(.subjectClass, \.subjectClass, value, of: place, entry.line, export) { $0.rawValue }
        }
        if let value = entry.status { set(.status, \.status, value, of: place, entry.line, export) { $0.rawValue } }
        if let value = entry.founded {
            set(.founded, \.founded, value, of: place, entry.line, export) { $0?.text ?? "" }
        }
        take(entry.listing, of: place, entry.line, export)
    }

    // Empty fields are filled; others stay with the earlier source of this run, or change with an update.
    private mutating func set<Value>(
        _ field: Field, _ path: WritableKeyPath<InspectionTarget, Value>, _ value: Value, of place: Int, _ line: Int,
        _ export: Int, text: (Value) -> String
    ) {
        guard let touch = touches[place] else { return }
        let current = text(targets[place][keyPath: path])
        let isOpen = current.isEmpty || touch.formerRank == nil && !touch.hasSet(field)
        let isUpdate =
            !touch.hasSet(field) && rank(of: exports[export].department.code) <= (touch.formerRank ?? Int.max)
        if isOpen || isUpdate {
            targets[place][keyPath: path] = value
            touches[place]?.set(field, by: export)
            return
        }
        let isSame =
            field == .name
            ? NameKey.key(of: current) == NameKey.key(of: text(value)) : ByteOrder.same(current, text(value))
        if isSame { return }
        let source = touch.source(of: field).map { exports[$0].department.shortName + "：" } ?? "名录库："
        note(
            .valuesDiffer, export: export, line: line, field: field, expected: source + current, found: text(value),
            suggestion: current)
    }

    private mutating func take(_ listing: Listing, of place: Int, _ line: Int, _ export: Int) {
        let key = targets[place].oid + "\t" + listing.key
        guard let known = targets[place].listings.firstIndex(where: { $0.key == listing.key }) else {
            targets[place].listings.append(listing)
            listingsSet.insert(key)
            return
        }
        let current = targets[place].listings[known]
        if listingsSet.insert(key).inserted {
            targets[place].listings[known] = listing
        } else if current != listing {
            let values = (RosterMerge.text(current), RosterMerge.text(listing))
            note(
                .valuesDiffer, export: export, line: line, field: .licenceEnd, expected: values.0, found: values.1,
                suggestion: values.0)
        }
    }

    private static func text(_ listing: Listing) -> String {
        listing.library + " " + (listing.licenceEnd?.text ?? "长期") + " " + listing.tags.joined(separator: "、")
    }

    /// Notes new targets that share a name with another one under a code of the other generation; never joins them.
    mutating func noteSameNames() {
        // Old numbers are few: their names are looked up by, not all names.
        var old: [String: [Int]] = [:]
        for (place, target) in targets.enumerated() where target.oid.hasPrefix("REG-") {
            old[NameKey.key(of: target.name), default: []].append(place)
        }
        if old.isEmpty { return }
        var pairs: [(of: Int, other: Int)] = []
        for (place, target) in targets.enumerated() where !target.oid.hasPrefix("REG-") {
            for number in old[NameKey.key(of: target.name)] ?? [] { pairs += [(place, number), (number, place)] }
        }
        var told: Set<Int> = []
        for (place, other) in pairs {
            guard let touch = touches[place], touch.formerRank == nil, told.insert(place).inserted else { continue }
            let (oid, known) = (targets[place].oid, targets[other].oid)
            note(
                .sameName, export: touch.export, line: touch.line, field: .name, expected: known, found: oid,
                suggestion: known.hasPrefix("REG-") ? oid : known)
        }
    }

    /// The target a row is about; nil when the row was refused.
    ///
    /// A code that no roster has is kept where `mustExist` is false; a name alone must be that of exactly one target.
    mutating func oid(
        of subject: SubjectReference, export: Int, line: Int, mustExist: Bool, nameField: Field, codeField: Field
    ) -> String? {
        if let oid = subject.oid {
            if let place = targetIndex[oid] {
                let known = targets[place].name
                if !subject.name.isEmpty, NameKey.key(of: subject.name) != NameKey.key(of: known) {
                    note(
                        .namesDiffer, export: export, line: line, field: nameField, expected: known,
                        found: subject.name,
                        suggestion: known)
                }
                return oid
            }
            let candidates = subject.name.isEmpty ? [] : targets(named: subject.name)
            let suggestion = candidates.count == 1 ? targets[candidates[0]].oid : ""
            let shown = subject.name.isEmpty ? oid : oid + " " + subject.name
            note(
                mustExist ? .targetUnknown : .targetNotListed, export: export, line: line, field: codeField,
                found: shown,
                suggestion: suggestion, mustExist ? .rejected : .note)
            return mustExist ? nil : oid
        }
        if let damage = subject.damage { return recovered(damage, name: subject.name, export: export, line: line) }
        let places = targets(named: subject.name)
        guard places.count == 1 else {
            note(
                places.isEmpty ? .targetUnknown : .targetAmbiguous, export: export, line: line, field: nameField,
                found: subject.name, suggestion: places.map { targets[$0].oid }.sortedByBytes().joined(separator: " "),
                .rejected)
            return nil
        }
        let oid = targets[places[0]].oid
        note(
            .targetFromName, export: export, line: line, field: nameField, expected: oid, found: subject.name,
            suggestion: oid)
        return oid
    }
}
