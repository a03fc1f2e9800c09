import Ceremony
import Dispatch
import Messages

/// The one pass over frame.tsv, in pieces on all cores: it stops at the first line that breaks a rule of
/// SSJ-DRAW/1 §2.1.
///
/// Pieces end where lines end and have the same size on every machine; what is read depends neither on them nor on the
/// number of cores.
struct FrameReader {
    /// The groups in file order.
    private(set) var groups: [Frame.Group] = []
    /// Where each row's object stands.
    private(set) var places = OidPlaces()
    /// The lines before the first that breaks a rule of one line; all lines when none does.
    private(set) var readRows = 0
    /// Whether every line was read.
    private(set) var isWell = false

    private static let isOidByte: [Bool] = (0..<256).map { Grammar.isOid([0x41, UInt8($0)]) }

    /// Reads at most 4 GiB in pieces of about so many bytes.
    init(_ bytes: UnsafeRawBufferPointer, inPiecesOf size: Int) {
        guard bytes.count <= UInt32.max else { return }
        var pieces = FrameReader.pieces(bytes, size)
        let rows = FrameReader.countRows(bytes, &pieces)
        places = OidPlaces(count: rows) { places in
            FrameReader.isOidByte.withUnsafeBufferPointer { isOidByte in
                FrameReader.each(&pieces) { $0.read(bytes, isOidByte, into: places) }
            }
        }
        for piece in pieces {
            for group in piece.groups { append(group) }
            readRows += piece.readRows
            if !piece.isWell { return }
        }
        isWell = true
    }

    /// The first row of every item.
    var itemStarts: [Int32] {
        groups.indices.filter { $0 == 0 || groups[$0].item != groups[$0 - 1].item }
            .map { Int32(truncatingIfNeeded: groups[$0].rows.lowerBound) }
    }

    /// A group that a piece began goes on in the next.
    private mutating func append(_ group: Frame.Group) {
        if let last = groups.last, last.item == group.item, last.cell == group.cell {
            groups[groups.count - 1].rows = last.rows.lowerBound..<group.rows.upperBound
        } else {
            groups.append(group)
        }
    }

    private static func pieces(_ bytes: UnsafeRawBufferPointer, _ size: Int) -> [FramePiece] {
        var pieces: [FramePiece] = []
        var start = 0
        while start < bytes.count {
            var end = min(start + size, bytes.count)
            while end < bytes.count, bytes[end - 1] != UInt8(ascii: "\n") { end += 1 }
            pieces.append(FramePiece(bytes: start..<end))
            start = end
        }
        return pieces
    }

    /// Tells every piece how many lines stand before it; gives how many there are in all.
    private static func countRows(_ bytes: UnsafeRawBufferPointer, _ pieces: inout [FramePiece]) -> Int {
        each(&pieces) { piece in
            piece.rows = 0..<bytes[piece.bytes].reduce(0) { $1 == UInt8(ascii: "\n") ? $0 &+ 1 : $0 }
        }
        var rows = 0
        for index in pieces.indices {
            pieces[index].rows = rows..<rows + pieces[index].rows.count
            rows = pieces[index].rows.upperBound
        }
        return rows
    }

    private static func each(_ pieces: inout [FramePiece], _ work: (inout FramePiece) -> Void) {
        pieces.withUnsafeMutableBufferPointer { buffer in
            nonisolated(unsafe) let pieces = buffer
            withoutActuallyEscaping(work) { work in
                nonisolated(unsafe) let work = work
                DispatchQueue.concurrentPerform(iterations: pieces.count) { work(&pieces[$0]) }
            }
        }
    }

    /// What is wrong at a line (from 0) that could not be read, or with the bytes before it.
    static func diagnose(_ bytes: [UInt8], line: Int) -> Problem {
        do {
            let ranges = try TableReader.sortedRanges(bytes, file: "frame.tsv")
            let position = Position(file: "frame.tsv", line: line + 1)
            guard line < ranges.count else { return Problem(.lastLineOpen, at: position) }
            let fields = TextLines.fields(bytes[ranges[line]], separator: UInt8(ascii: "\t"))
            if fields.count != 3 {
                return Problem(.fieldCount, at: position, expected: "3", found: String(fields.count))
            }
            for (index, field) in fields.enumerated()
            where index == 2 ? !Grammar.isOid(field) : !Grammar.isName(field) {
                return Problem(
                    .fieldMalformed, at: position,
                    expected: index == 2 ? "[A-Z0-9][A-Z0-9._:-]{0,63}" : "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}",
                    found: String(decoding: field, as: UTF8.self))
            }
            return Problem(.keyRepeated, at: position, found: String(decoding: fields[2], as: UTF8.self))
        } catch {
            return error
        }
    }
}
