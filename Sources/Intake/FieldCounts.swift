import Messages
import Model

extension Records {
    /// How many rows give each field that a roster or list should have, in a fixed order (字段完整率); `repeated` are
    /// those of the targets' rows that repeat another and do not count.
    ///
    /// Empty for kinds whose rows are refused when a field is missing, and for claim sheets, which ask for none.
    public func fieldCounts(of kind: ExportKind, without repeated: TargetTally) -> [FileQuality.FieldCount] {
        if kind == .claims { return [] }
        return targetCounts(kind, repeated) + counts(kind, inspectors, FieldCounts.inspectors)
            + counts(kind, items, FieldCounts.items)
    }

    private func targetCounts(_ kind: ExportKind, _ repeated: TargetTally) -> [FileQuality.FieldCount] {
        var all = targets
        for rows in damagedTargets.pieces { all.add(rows) }
        guard all.count > 0 else { return [] }
        return FieldCounts.targets.map { name, column in
            FileQuality.FieldCount(
                kind: kind, name: name, filled: all.filled(column) - repeated.filled(column),
                rows: all.count - repeated.count)
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
    static let targets: [(name: String, column: StatementBatch.Column)] = [
        ("代码", .oid), ("名称", .name), ("主体类别", .subjectClass), ("登记状态", .status), ("行政区划", .division),
        ("区域", .region), ("行业", .industry), ("住所", .address), ("负责人", .representative), ("联系电话", .phone),
        ("成立日期", .founded), ("许可证号", .licenceNumber),
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
