extension String {
    /// Whether one of its bytes is as asked for.
    func hasByte(where isSought: (UInt8) -> Bool) -> Bool {
        utf8.withContiguousStorageIfAvailable { $0.contains(where: isSought) } ?? utf8.contains(where: isSought)
    }

    /// Whether one byte stands behind another in it.
    func holds(_ first: UInt8, _ second: UInt8) -> Bool {
        var before: UInt8 = 0
        return hasByte { byte in
            defer { before = byte }
            return before == first && byte == second
        }
    }
}
