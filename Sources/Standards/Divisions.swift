/// The administrative divisions of GB/T 2260: provinces (2 digits), cities (4) and counties (6), state of 2024.
///
/// The list is data of one year: codes given out earlier or later and development zones may be missing, so an
/// unknown code is a reason to warn, not to refuse. Longer codes of towns and villages are read by their first six.
public enum Divisions {
    /// The name of a division: `11`, `3412`, `341200`, `341282`, or 9 and 12 digits of a town or village (its county).
    ///
    /// Nil for a code that is not in the list or has another form. Cost: a binary search; the first call reads the
    /// list of about 3,350 entries.
    public static func name(of code: some StringProtocol) -> String? {
        guard let key = key(of: code) else { return nil }
        return table.name(of: key)
    }

    /// Whether the list has this division; the same forms as ``name(of:)``.
    public static func exists(_ code: some StringProtocol) -> Bool {
        guard let key = key(of: code) else { return false }
        return table.index(of: key) != nil
    }

    /// The code of the division above: `341282` → `341200`, `341200` → `340000`; nil for a province or another form.
    public static func parent(of code: some StringProtocol) -> String? {
        guard let key = key(of: code) else { return nil }
        if key % 100 != 0 {
            return text(key / 100 * 100)
        }
        return key % 10_000 == 0 ? nil : text(key / 10_000 * 10_000)
    }

    /// The whole name from the province down, such as `安徽省阜阳市界首市`; nil if the division is not in the list.
    ///
    /// Entries that only group (`市辖区`, `县`, `省直辖县级行政区划`) are left out in the middle.
    public static func fullName(of code: some StringProtocol) -> String? {
        guard let key = key(of: code), let own = table.name(of: key) else { return nil }
        var result = key % 10_000 == 0 ? "" : table.name(of: key / 10_000 * 10_000) ?? ""
        if key % 100 != 0, let city = table.name(of: key / 100 * 100), !isGroup(city) { result += city }
        return result + own
    }

    /// The six digits of a division as files write it: 2, 4 or 6 digits, or 9 or 12 of a town or village; else nil.
    ///
    /// `34` → `340000`, `3412` → `341200`, `341282003` → `341282`.
    public static func sixDigits(of code: some StringProtocol) -> String? { key(of: code).map(text) }

    /// Whether a division lies in another one or is it: `341282` in `341200`.
    public static func contains(_ outer: some StringProtocol, _ inner: some StringProtocol) -> Bool {
        guard let outer = key(of: outer), let inner = key(of: inner) else { return false }
        if outer % 10_000 == 0 { return outer / 10_000 == inner / 10_000 }
        if outer % 100 == 0 { return outer / 100 == inner / 100 }
        return outer == inner
    }

    /// Whether two digits are the code of a province, of Hong Kong, Macao or Taiwan (71, 81–83).
    static func isProvince(tens: UInt8, ones: UInt8) -> Bool {
        switch (tens, ones) {
        case (0x31, 0x31...0x35), (0x32, 0x31...0x33), (0x33, 0x31...0x37), (0x34, 0x31...0x36), (0x35, 0x30...0x34),
            (0x36, 0x31...0x35), (0x37, 0x31), (0x38, 0x31...0x33):
            true
        default: false
        }
    }

    private static let table = DivisionTable([.divisionsProvinces, .divisionsCities, .divisionsAreas])

    private static func isGroup(_ name: String) -> Bool {
        name == "市辖区" || name == "县" || name == "省直辖县级行政区划" || name == "自治区直辖县级行政区划"
    }

    private static func key(of code: some StringProtocol) -> UInt32? {
        var value: UInt32 = 0
        var count = 0
        for byte in code.utf8 {
            guard let digit = CheckDigits.digitValue(byte) else { return nil }
            if count < 6 { value = value * 10 + UInt32(digit) }
            count += 1
        }
        switch count {
        case 2: return value * 10_000
        case 4: return value * 100
        case 6, 9, 12: return value
        default: return nil
        }
    }

    private static func text(_ key: UInt32) -> String {
        String(unsafeUninitializedCapacity: 6) { bytes in
            bytes.put(Int(key), digits: 6, at: 0)
            return 6
        }
    }
}
