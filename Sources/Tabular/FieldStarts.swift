/// Where the fields of a text begin, while they are being found; nobody asks whether it is shared, as of an array.
struct FieldStarts: ~Copyable {
    /// How many there are.
    private(set) var count = 0
    private var buffer: UnsafeMutableBufferPointer<UInt32>

    /// None yet; there is room for so many before more is taken.
    init(capacity: Int) { buffer = .allocate(capacity: max(1, capacity)) }

    deinit { buffer.deallocate() }

    /// Adds an offset.
    @inline(__always) mutating func append(_ offset: Int) {
        if count == buffer.count { grow() }
        buffer.initializeElement(at: count, to: UInt32(truncatingIfNeeded: offset))
        count &+= 1
    }

    /// Drops all but the first ones.
    mutating func drop(from count: Int) { self.count = count }

    /// All of them.
    var array: [UInt32] { Array(buffer[..<count]) }

    private mutating func grow() {
        let larger = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 2 * buffer.count)
        _ = larger.initialize(fromContentsOf: buffer[..<count])
        buffer.deallocate()
        buffer = larger
    }
}
