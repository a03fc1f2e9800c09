import Model

/// What departments call their columns: the synonyms of every field, and the fields that each kind of file has.
///
/// Synonyms are written in normal form (see `HeaderText`). Those of ASCII letters are names of XML elements and
/// database columns and match only as a whole. Source: spec/domain.md §6.4.
enum HeaderTerms {
    /// The synonyms of one field.
    typealias Entry = (field: Field, words: [String])

    /// The entries that count in a kind of file, in the order of precedence.
    static func entries(of kind: ExportKind) -> [Entry] {
        switch kind {
        case .targets: subject + subjectName + roster + elsewhere + dropped
        case .products: product + owner + roster + elsewhere + dropped
        case .projects: project + owner + roster + elsewhere + dropped
        case .inspectors: person + certificates + dropped + personDropped
        case .experts: expert + dropped + personDropped
        case .leave: leave + leavePerson + dropped + personDropped
        case .recusals: recusal + recusalPerson + dropped + personDropped
        case .items: item + itemSelectors + itemDropped
        case .creditClasses: subject + subjectName + tier + dropped
        case .abnormalList, .seriousList: subject + subjectName + listed + dropped
        case .complaints: subject + subjectName + complaints + dropped
        case .penalties: subject + subjectName + penalties + dropped
        case .history: subject + subjectName + history + dropped
        case .results: subject + subjectName + results + dropped
        case .externalDraws: subject + subjectName + externalDraws + dropped
        case .claims: subject + subjectName + claims + dropped
        }
    }
}
