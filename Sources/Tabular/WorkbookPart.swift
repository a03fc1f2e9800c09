import Messages

extension WorkbookArchive {
    /// Parses a part as XML while it is unpacked, and tells a listener.
    ///
    /// Over-long tags are refused before libxml2 sees them, as in `XMLTagBound`. Throws with the part's name.
    func parse(_ name: String, telling events: any XMLEvents) throws(Problem) {
        let push = try XMLPush.begin(telling: events)
        var window: [UInt8] = []
        var isFirst = true
        var hasLongTag = false
        try read(name) { piece in
            var piece = piece
            if isFirst, piece.starts(with: [0xEF, 0xBB, 0xBF]) { piece = .init(rebasing: piece.dropFirst(3)) }
            isFirst = false
            window.append(contentsOf: piece)
            var whole = window.count
            hasLongTag = window.withUnsafeBytes { bytes in
                if XMLTagBound.firstLongTag(bytes, from: 0) != nil { return true }
                // A tag that goes on in the next piece waits for it, so that its length is seen as a whole.
                if let open = bytes.lastIndex(of: 0x3C), bytes.count - open <= XMLTagBound.cap { whole = open }
                return false
            }
            guard !hasLongTag else { return false }
            let wantsMore = window.withUnsafeBytes { push.feed(UnsafeRawBufferPointer(rebasing: $0[..<whole])) }
            window.removeSubrange(..<whole)
            return wantsMore
        }
        if hasLongTag { throw Problem(.xmlTagTooLong, at: Position(sheet: name), expected: String(XMLTagBound.cap)) }
        window.withUnsafeBytes { _ = push.feed($0) }
        do {
            try push.finish()
        } catch {
            throw error.message == .xmlMalformed
                ? Problem(.workbookPartMalformed, found: "\(name): \(error.found)")
                : Problem(error.message, at: Position(sheet: name), expected: error.expected, found: error.found)
        }
    }
}

extension XMLAttributes {
    /// The value of an attribute with a local name; nil when there is none.
    func value(_ wanted: StaticString) -> String? {
        var result: String?
        forEach { name, bytes in
            if result == nil, name.spells(wanted) { result = String(decoding: bytes, as: UTF8.self) }
        }
        return result
    }

    /// Whether an attribute is there and neither `0` nor `false`.
    func flag(_ wanted: StaticString) -> Bool {
        guard let value = value(wanted) else { return false }
        return value != "0" && value != "false" && !value.isEmpty
    }
}

extension XMLName {
    /// Whether a local name has this spelling.
    func spells(_ wanted: StaticString) -> Bool {
        let count = wanted.utf8CodeUnitCount
        for index in 0..<count where self[index] != wanted.utf8Start[index] || self[index] == 0 { return false }
        return self[count] == 0
    }
}
