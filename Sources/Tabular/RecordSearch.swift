import Glibc

/// Finds the next byte that ends a field, many bytes at a time.
struct RecordSearch {
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    private let base: UnsafeRawPointer
    private let end: Int
    private let pattern: UInt64
    private let first: UInt8
    private let second: UInt8
    private let third: UInt8
    /// How many bytes the delimiter has: one, or three.
    let width: Int

    /// Searches `end` bytes at `base`.
    init(base: UnsafeRawPointer, end: Int, delimiter: Delimiter) {
        let bytes = delimiter.bytes
        self.base = base
        self.end = end
        first = bytes[0]
        second = bytes.count > 1 ? bytes[1] : 0
        third = bytes.count > 2 ? bytes[2] : 0
        width = bytes.count
        pattern = UInt64(bytes[0]) &* Self.ones
    }

    /// The byte at an offset.
    @inline(__always) func byte(_ at: Int) -> UInt8 { base.load(fromByteOffset: at, as: UInt8.self) }

    /// Whether the delimiter stands at an offset.
    @inline(__always) func isDelimiter(_ at: Int) -> Bool {
        guard byte(at) == first else { return false }
        if width == 1 { return true }
        return at &+ 2 < end && byte(at &+ 1) == second && byte(at &+ 2) == third
    }

    /// Whether a byte ends a line.
    @inline(__always) static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    /// How many bytes are looked at together.
    private static let block = 64

    /// A search that begins at an offset.
    @inline(__always) func ends(from start: Int) -> Ends { Ends(at: start &- Self.block, hits: 0) }

    /// A search for the ends of fields, one behind the other.
    struct Ends {
        /// Where the bytes begin that are being looked at.
        fileprivate var at: Int
        /// One bit for each of them that may end a field and was not looked at alone.
        fileprivate var hits: UInt64
    }

    /// The next offset of a delimiter, CR or LF; `end` when there is none.
    @inline(__always) func next(_ ends: inout Ends) -> Int {
        while true {
            while ends.hits != 0 {
                let hit = ends.at &+ ends.hits.trailingZeroBitCount
                ends.hits &= ends.hits &- 1
                if isDelimiter(hit) || Self.isLineEnd(byte(hit)) { return hit }
            }
            ends.at &+= Self.block
            if ends.at >= end { return end }
            ends.hits = hits(ends.at)
        }
    }

    /// The first offset, from `start` on, of a delimiter, CR or LF; `end` when there is none.
    func next(_ start: Int) -> Int {
        var ends = ends(from: start)
        return next(&ends)
    }

    /// One bit for each byte of a block that may end a field: those below 0x0E and those that the delimiter begins with.
    @inline(__always) private func hits(_ at: Int) -> UInt64 {
        guard at &+ Self.block <= end else { return lastHits(at) }
        var hits: UInt64 = 0
        for part in 0..<8 {
            let word = base.loadUnaligned(fromByteOffset: at &+ part &* 8, as: UInt64.self).littleEndian
            let other = word ^ pattern
            // The subtractions borrow from the byte behind a hit, so that this may be taken for one.
            let found = (word &- 0x0E &* Self.ones) & ~word | (other &- Self.ones) & ~other
            hits |= found.highestBits &<< UInt64(truncatingIfNeeded: part &* 8)
        }
        return hits
    }

    /// The same where fewer bytes are left than a block has.
    private func lastHits(_ at: Int) -> UInt64 {
        var hits: UInt64 = 0
        for place in at..<end where byte(place) < 0x0E || byte(place) == first {
            hits |= 1 &<< UInt64(truncatingIfNeeded: place &- at)
        }
        return hits
    }

    /// The first offset of a CR or LF from `start` on; `end` when there is none.
    func lineEnd(_ start: Int) -> Int {
        var at = start
        while at < end, !Self.isLineEnd(byte(at)) { at &+= 1 }
        return at
    }

    /// The first quotation mark from `start` on and before `limit`; nil when there is none.
    func quote(_ start: Int, before limit: Int) -> Int? {
        guard start < limit, let hit = memchr(base + start, 0x22, limit - start) else { return nil }
        return UnsafeRawPointer(hit) - base
    }

    /// How many physical lines end between two offsets; CR LF counts once.
    func lines(_ start: Int, _ stop: Int) -> Int {
        var count = 0
        var at = start
        while at < stop {
            let value = byte(at)
            if value == 0x0A || value == 0x0D && !(at &+ 1 < end && byte(at &+ 1) == 0x0A) { count &+= 1 }
            at &+= 1
        }
        return count
    }
}
