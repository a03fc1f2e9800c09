import Ceremony

/// A stretch of frame.tsv that begins and ends with a line.
struct FramePiece {
    /// Its bytes in the file.
    let bytes: Range<Int>
    /// Its lines, counted from 0 in the file.
    var rows = 0..<0
    /// What stands together in it; a group may have begun in the piece before.
    private(set) var groups: [Frame.Group] = []
    /// How many lines were read.
    private(set) var readRows = 0
    /// Whether every line was read.
    private(set) var isWell = false

    /// Takes the bytes; the lines are counted before they are read.
    init(bytes: Range<Int>) { self.bytes = bytes }

    /// Reads line by line, each against the line before, up to the first that breaks a rule.
    mutating func read(
        _ file: UnsafeRawBufferPointer, _ isOidByte: UnsafeBufferPointer<Bool>, into places: OidPlaces.Writer
    ) {
        var before = lineBefore(file)
        var start = bytes.lowerBound
        var row = rows.lowerBound
        var prefix = 0  // the length of the line before up to its second TAB
        defer {
            close(row)
            readRows = row - rows.lowerBound
        }
        while start < bytes.upperBound {
            // Nearly every line has the item and the cell of the one before.
            let isSameGroup = prefix > 0 && FramePiece.isEqual(file, before.lowerBound, start, prefix)
            if !isSameGroup {
                guard let names = names(file, from: start) else { return }
                close(row)
                groups.append(Frame.Group(item: names.item, cell: names.cell, rows: row..<row))
                prefix = names.oid - start
            }
            let oid = start + prefix
            var end = oid
            while end < bytes.upperBound, isOidByte[Int(file[end])] { end += 1 }
            guard end < bytes.upperBound, file[end] == UInt8(ascii: "\n"), end > oid, end - oid <= 64,
                Grammar.isUpper(file[oid]) || Grammar.isDigit(file[oid])
            else { return }
            let skipped = isSameGroup ? prefix : 0
            guard
                before.isEmpty
                    || FramePiece.precedes(file, before.lowerBound + skipped..<before.upperBound, start + skipped..<end)
            else { return }
            places.set(row, to: oid..<end, in: file)
            row += 1
            before = start..<end
            start = end + 1
        }
        isWell = true
    }

    private mutating func close(_ row: Int) {
        guard let last = groups.last else { return }
        groups[groups.count - 1].rows = last.rows.lowerBound..<row
    }

    /// The last line of the piece before; empty in the first piece.
    private func lineBefore(_ file: UnsafeRawBufferPointer) -> Range<Int> {
        guard bytes.lowerBound > 0 else { return 0..<0 }
        let end = bytes.lowerBound - 1
        var start = end
        while start > 0, file[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        return start..<end
    }

    private func names(
        _ file: UnsafeRawBufferPointer, from start: Int
    ) -> (item: String, cell: String, oid: Int)? {
        var tabs: [Int] = []
        var place = start
        while tabs.count < 2, place < bytes.upperBound, place < start + 130 {
            if file[place] == UInt8(ascii: "\t") { tabs.append(place) }
            place += 1
        }
        guard tabs.count == 2 else { return nil }
        let item = file[start..<tabs[0]]
        let cell = file[(tabs[0] + 1)..<tabs[1]]
        guard Grammar.isName(item), Grammar.isName(cell) else { return nil }
        return (String(decoding: item, as: UTF8.self), String(decoding: cell, as: UTF8.self), tabs[1] + 1)
    }

    /// Whether the line at `right` begins as the one at `left`; it may be shorter.
    private static func isEqual(_ file: UnsafeRawBufferPointer, _ left: Int, _ right: Int, _ count: Int) -> Bool {
        guard right + count <= file.count else { return false }
        var offset = 0
        while offset < count {
            if file[left + offset] != file[right + offset] { return false }
            offset += 1
        }
        return true
    }

    /// Compares by bytes, eight at a time.
    private static func precedes(_ file: UnsafeRawBufferPointer, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
        let count = min(left.count, right.count)
        var offset = 0
        while offset + 8 <= count {
            let pair = (word(file, left.lowerBound + offset), word(file, right.lowerBound + offset))
            if pair.0 != pair.1 { return pair.0 < pair.1 }
            offset += 8
        }
        while offset < count {
            let pair = (file[left.lowerBound + offset], file[right.lowerBound + offset])
            if pair.0 != pair.1 { return pair.0 < pair.1 }
            offset += 1
        }
        return left.count < right.count
    }

    private static func word(_ file: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        UInt64(bigEndian: file.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
