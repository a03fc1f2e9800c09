import Glibc
import Messages

/// Characters that a file may not hold although its encoding has them: ASCII, U+FFFE and U+FFFF; each costs its row.
enum ForbiddenBytes {
    /// There are none.
    case none
    /// Zero bytes wherever they stand: tools that let them through cut the field off there.
    case zero
    /// Those at these offsets of the file, ascending.
    case places([Int])

    /// Whether there are none.
    var isEmpty: Bool {
        switch self {
        case .none: true
        case .zero: false
        case .places(let places): places.isEmpty
        }
    }

    /// Where the first one stands, from an index of a piece on; the piece stands at an offset of the file.
    func first(in piece: UnsafeRawBufferPointer, from start: Int, offset: Int, of encoding: TextEncoding) -> Int? {
        switch self {
        case .none: return nil
        case .zero where encoding.unit == 2:
            return stride(from: start, to: piece.count - 1, by: 2).first { piece[$0] == 0 && piece[$0 + 1] == 0 }
        case .zero:
            guard let base = piece.baseAddress, let hit = memchr(base + start, 0, piece.count - start) else {
                return nil
            }
            return UnsafeRawPointer(hit) - base
        case .places(let places):
            var (low, high) = (0, places.count)
            while low < high {
                let middle = (low + high) / 2
                if places[middle] < offset + start { low = middle + 1 } else { high = middle }
            }
            guard low < places.count, places[low] < offset + piece.count else { return nil }
            return places[low] - offset
        }
    }
}
