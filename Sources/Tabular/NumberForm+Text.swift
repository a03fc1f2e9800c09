extension NumberForm {
    /// The text of a number in this form, as Excel would show it in a wide cell.
    ///
    /// What is no number, or would lose digits, stays as the file writes it.
    func text(of plain: ArraySlice<UInt8>, countsFrom1904: Bool) -> ArraySlice<UInt8> {
        if self == .general, Self.isPlainWhole(plain) { return plain }
        guard let number = CellNumber(plain) else { return plain }
        var text: [UInt8]?
        switch self {
        case .date, .elapsed:
            if let (days, seconds) = number.daysAndSeconds {
                text =
                    self == .elapsed
                    ? SheetDate.elapsed(days: days, seconds: seconds)
                    : SheetDate.text(days: days, seconds: seconds, countsFrom1904: countsFrom1904)
            }
            text = text ?? number.text()
        case .padded(let width): text = number.text(width: width)
        case .general: text = number.text()
        }
        return text.map { $0[...] } ?? plain
    }

    private static func isPlainWhole(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.allSatisfy { 0x30...0x39 ~= $0 } && (bytes.first != 0x30 || bytes.count == 1)
    }
}
