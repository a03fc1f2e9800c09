import Model
import Testing

@Suite struct RateTests {
    @Test(
        arguments: [
            ("5%", 50_000), ("0.25%", 2_500), ("５％", 50_000), ("０．２５％", 2_500), ("50000ppm", 50_000), (" 5 % ", 50_000),
            ("5　%", 50_000), ("50000 ppm", 50_000), ("100%", 1_000_000), ("0%", 0), ("0.0001%", 1),
            ("33.3333%", 333_333),
            ("007%", 70_000), ("1.50%", 15_000), ("1000000ppm", 1_000_000), ("0ppm", 0),
        ])
    func reads(_ text: String, _ ppm: Int) {
        #expect(Rate(text)?.ppm == ppm)
    }

    @Test(
        arguments: [
            "", "%", "ppm", "5", "0.05", ".5%", "5.%", "5..1%", "0.00001%", "100.0001%", "101%", "1000001ppm", "-5%",
            "+5%",
            "5.+3%", "5.-3%", "-0%", "+5ppm", "1 0%", "1e2%", "5%%", "5%ppm", "五%", "5‰", "5,0%", "0x5%",
            "99999999999999999999%", "9223372036854775%", "99999999999999999999ppm",
        ])
    func refuses(_ text: String) {
        #expect(Rate(text) == nil)
    }

    @Test(arguments: [-1, 1_000_001, Int.min, Int.max])
    func refusesPartsOutsideTheWhole(_ ppm: Int) {
        #expect(Rate(ppm: ppm) == nil)
    }

    @Test(
        arguments: [
            (0, "0%"), (1, "0.0001%"), (10, "0.001%"), (2_500, "0.25%"), (25_000, "2.5%"), (50_000, "5%"),
            (333_333, "33.3333%"), (1_000_000, "100%"),
        ])
    func prints(_ ppm: Int, _ text: String) {
        #expect(Rate(ppm: ppm)?.text == text)
    }

    @Test func readsBackWhatItPrints() throws {
        for ppm in stride(from: 0, through: 1_000_000, by: 37) {
            let rate = try #require(Rate(ppm: ppm))
            #expect(Rate(rate.text) == rate)
        }
    }

    @Test func isOrderedBySize() throws {
        let five = try #require(Rate("5%"))
        #expect(Rate.none < five)
        #expect(five < Rate.whole)
        #expect(Rate.none.ppm == 0)
        #expect(Rate.whole.text == "100%")
    }
}
