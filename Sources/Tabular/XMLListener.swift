/// What gathers the content of a part of a workbook; a value.
protocol XMLGathering {
    /// An element begins.
    mutating func start(_ name: XMLName, _ attributes: XMLAttributes)
    /// Character data of the innermost open element, perhaps in pieces.
    mutating func text(_ bytes: UnsafeRawBufferPointer)
    /// The innermost open element ends.
    mutating func end()
}

/// Tells a value what an XML document holds.
///
/// The value stands in memory of its own: to reach it as a property would cost a run-time check for every event.
final class XMLListener<Gathered: XMLGathering>: XMLEvents {
    private let memory: UnsafeMutablePointer<Gathered>

    init(_ empty: Gathered) {
        memory = .allocate(capacity: 1)
        memory.initialize(to: empty)
    }

    deinit {
        memory.deinitialize(count: 1)
        memory.deallocate()
    }

    /// What was gathered so far.
    var gathered: Gathered { memory.pointee }
    var isRefusing: Bool { false }

    func start(_ name: XMLName, _ attributes: XMLAttributes, at cursor: XMLCursor) {
        memory.pointee.start(name, attributes)
    }
    func text(_ bytes: UnsafeRawBufferPointer) { memory.pointee.text(bytes) }
    func end() { memory.pointee.end() }
}
