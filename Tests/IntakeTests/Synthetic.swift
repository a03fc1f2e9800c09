import Standards

/// Fictitious codes with right check characters, and a seeded generator.
enum Synthetic {
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

    /// The n-th code: found by trying both check characters, so that it does not repeat the product's arithmetic.
    static func code(_ number: Int, category: String = "91", division: String = "341282") -> String {
        let digits = String(number)
        let head = category + division + "MA" + String(repeating: "0", count: 6 - digits.count) + digits
        for organisation in "0123456789X" {
            for last in alphabet {
                let code = head + String(organisation) + String(last)
                if UnifiedCode.isValid(code) { return code }
            }
        }
        return head
    }
}

/// SplitMix64, for repeatable disorder.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
