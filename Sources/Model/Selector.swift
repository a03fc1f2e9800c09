import Standards

/// Which targets an item is about (检查对象范围): conditions are ANDed, the values of one are ORed.
///
/// Only targets in business (存续) are selected. An empty selector selects nobody: it is an error of the item.
public struct Selector: Hashable, Sendable, Codable {
    /// Libraries (专项库).
    public var libraries: [String]
    /// Subject classes (主体类别).
    public var subjectClasses: [SubjectClass]
    /// Prefixes of GB/T 4754 codes (行业).
    public var industryPrefixes: [String]
    /// Codes of supervising departments (监管部门).
    public var supervisors: [String]
    /// Regions (区域), terms of the county's vocabulary.
    public var regions: [String]
    /// Tags (标签).
    public var tags: [String]
    /// Licence kinds (许可类别).
    public var licenceKinds: [String]

    /// Makes a selector; every list may be empty.
    public init(
        libraries: [String] = [], subjectClasses: [SubjectClass] = [], industryPrefixes: [String] = [],
        supervisors: [String] = [], regions: [String] = [], tags: [String] = [], licenceKinds: [String] = []
    ) {
        self.libraries = libraries
        self.subjectClasses = subjectClasses
        self.industryPrefixes = industryPrefixes
        self.supervisors = supervisors
        self.regions = regions
        self.tags = tags
        self.licenceKinds = licenceKinds
    }

    /// Whether no condition is set at all.
    public var isEmpty: Bool {
        libraries.isEmpty && subjectClasses.isEmpty && industryPrefixes.isEmpty && supervisors.isEmpty
            && regions.isEmpty && tags.isEmpty && licenceKinds.isEmpty
    }

    /// Whether a target falls under the item, its status left aside.
    ///
    /// Library, supervisor, tags and licence kind must be met by one and the same listing.
    public func covers(_ target: InspectionTarget) -> Bool {
        guard !isEmpty else { return false }
        guard subjectClasses.isEmpty || subjectClasses.contains(target.subjectClass) else { return false }
        guard regions.isEmpty || regions.contains(target.region) else { return false }
        guard industryPrefixes.isEmpty || industryPrefixes.contains(where: { covers(target.industry, prefix: $0) })
        else { return false }
        return target.listings.contains(where: covers)
    }

    /// Whether an industry lies under a prefix of digits or a section letter (GB/T 4754).
    private func covers(_ industry: String, prefix: String) -> Bool {
        if industry.hasPrefix(prefix) { return true }
        guard prefix.utf8.count == 1, case .industry(let read) = Industry.read(industry) else { return false }
        return String(read.section) == prefix
    }

    private func covers(_ listing: Listing) -> Bool {
        (libraries.isEmpty || libraries.contains(listing.library))
            && (supervisors.isEmpty || supervisors.contains(listing.supervisor))
            && (licenceKinds.isEmpty || licenceKinds.contains(listing.licenceKind))
            && (tags.isEmpty || tags.contains(where: listing.tags.contains))
    }
}
