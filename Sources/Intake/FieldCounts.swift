import Messages
import Model

extension Records {
    /// How many rows give each field that a roster or list should have, in a fixed order (字段完整率).
    ///
    /// Empty for kinds whose rows are refused when a field is missing, and for claim sheets, which ask for none. T110 when
    /// rows cannot be read back. Complexity: O(bytes of the records).
    public func fieldCounts(of kind: ExportKind) throws(Problem) -> [FileQuality.FieldCount] {
        if kind == .claims { return [] }
        return try targetCounts(kind) + counts(kind, inspectors, FieldCounts.inspectors)
            + counts(kind, items, FieldCounts.items)
    }

    private func targetCounts(_ kind: ExportKind) throws(Problem) -> [FileQuality.FieldCount] {
        let rows = targets.count + damagedTargets.count
        guard rows > 0 else { return [] }
        var filled = [Int](repeating: 0, count: StatementRows.Column.allCases.count)
        do {
            try targets.forEach { row in
                row.forEachText { column, bytes in if !bytes.isEmpty { filled[column] += 1 } }
            }
        } catch {
            throw error as? Problem ?? Problem(.rowsLost, found: "\(error)")
        }
        return FieldCounts.targets.map { name, column, isGiven in
            FileQuality.FieldCount(
                kind: kind, name: name, filled: filled[column.rawValue] + damagedTargets.count(where: isGiven),
                rows: rows)
        }
    }

    private func counts<Entry>(
        _ kind: ExportKind, _ entries: [Entry], _ fields: [(name: String, isGiven: @Sendable (Entry) -> Bool)]
    ) -> [FileQuality.FieldCount] {
        guard !entries.isEmpty else { return [] }
        return fields.map { name, isGiven in
            FileQuality.FieldCount(
                kind: kind, name: name, filled: entries.count(where: isGiven), rows: entries.count)
        }
    }
}

/// The fields that plan, draw or teams need.
private enum FieldCounts {
    /// By the column of a kept row, or in a row whose code is damaged.
    static let targets: [(name: String, column: StatementRows.Column, isGiven: @Sendable (TargetEntry) -> Bool)] = [
        ("代码", .oid, { !$0.oid.isEmpty }), ("名称", .name, { !$0.name.isEmpty }),
        ("主体类别", .subjectClass, { $0.subjectClass != nil }), ("登记状态", .status, { $0.status != nil }),
        ("行政区划", .division, { !$0.division.isEmpty }), ("区域", .region, { !$0.region.isEmpty }),
        ("行业", .industry, { !$0.industry.isEmpty }), ("住所", .address, { !$0.address.isEmpty }),
        ("负责人", .representative, { !$0.representative.isEmpty }), ("联系电话", .phone, { !$0.phone.isEmpty }),
        ("成立日期", .founded, { $0.founded != nil }),
        ("许可证号", .licenceNumber, { !$0.listing.licenceNumber.isEmpty }),
    ]

    static let inspectors: [(name: String, isGiven: @Sendable (InspectorEntry) -> Bool)] = [
        ("执法证号", { !$0.inspector.certificates.isEmpty }),
        ("证件有效期", { $0.inspector.certificates.contains { $0.to != nil } }),
        ("业务专长", { !$0.inspector.specialties.isEmpty }), ("区域", { !$0.inspector.regions.isEmpty }),
    ]

    static let items: [(name: String, isGiven: @Sendable (ItemEntry) -> Bool)] = [
        ("事项类别", { $0.item.itemClass != nil }), ("抽查依据", { !$0.item.basis.isEmpty }),
        ("检查内容", { !$0.item.content.isEmpty }), ("抽查比例（数量）", { $0.item.quota != nil }),
        ("比例上限", { $0.item.cap != nil }), ("检查对象范围", { !$0.item.selector.isEmpty }),
    ]
}
