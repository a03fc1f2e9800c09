/// Where the object of every row stands in the frame's bytes: 9 bytes of memory each, for ten million of them.
struct OidPlaces {
    private var starts: [UInt32] = []
    private var lengths: [UInt8] = []
    /// A short hash of every row's object, which finds equal objects and reaches no result.
    private(set) var hashes: [UInt32] = []

    /// Writes places, each row once, from any core.
    struct Writer: @unchecked Sendable {
        fileprivate let starts: UnsafeMutableBufferPointer<UInt32>
        fileprivate let lengths: UnsafeMutableBufferPointer<UInt8>
        fileprivate let hashes: UnsafeMutableBufferPointer<UInt32>

        /// Notes that a row's object stands at `range` of `file`.
        func set(_ row: Int, to range: Range<Int>, in file: UnsafeRawBufferPointer) {
            starts[row] = UInt32(truncatingIfNeeded: range.lowerBound)
            lengths[row] = UInt8(truncatingIfNeeded: range.count)
            hashes[row] = OidPlaces.hash(UnsafeRawBufferPointer(rebasing: file[range]))
        }
    }

    /// No rows.
    init() {}

    /// The places of so many rows, which `write` sets; rows that it leaves out stand nowhere.
    init(count: Int, write: (Writer) -> Void) {
        starts = [UInt32](repeating: 0, count: count)
        lengths = [UInt8](repeating: 0, count: count)
        hashes = [UInt32](repeating: 0, count: count)
        starts.withUnsafeMutableBufferPointer { starts in
            lengths.withUnsafeMutableBufferPointer { lengths in
                hashes.withUnsafeMutableBufferPointer { hashes in
                    write(Writer(starts: starts, lengths: lengths, hashes: hashes))
                }
            }
        }
    }

    /// The number of rows.
    var count: Int { starts.count }

    /// Where the object of a row stands.
    subscript(row: Int32) -> Range<Int> {
        let start = Int(starts[Int(row)])
        return start..<start + Int(lengths[Int(row)])
    }

    /// Without the hashes, which are needed only until equal objects are known.
    var withoutHashes: OidPlaces {
        var copy = self
        copy.hashes = []
        return copy
    }

    private static func hash(_ oid: UnsafeRawBufferPointer) -> UInt32 {
        var value = UInt64(oid.count)
        var index = 0
        while index + 8 <= oid.count {
            value = (value ^ oid.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
            value ^= value >> 32
            index += 8
        }
        while index < oid.count {
            value = (value ^ UInt64(oid[index])) &* 0x0100_0000_01b3
            index += 1
        }
        value ^= value >> 29
        value &*= 0x9E37_79B9_7F4A_7C15
        return UInt32(truncatingIfNeeded: value >> 32)
    }
}
