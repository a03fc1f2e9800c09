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
