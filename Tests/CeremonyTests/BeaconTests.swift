import Ceremony
import Testing

@Suite("SSJ-DRAW/1 §2.3.3: beacon grammars") struct BeaconTests {
    @Test(arguments: [
        ("DICE sitting-1 30", String(repeating: "123456", count: 5)),
        ("CWL-KL8 2026061", "03-07-11-12-19-22-25-30-34-38-41-45-50-52-58-61-66-70-74-79"),
        ("CWL-SSQ 2026061", "01-05-12-23-30-33+16"),
        ("NIST2 2 1400000", String(repeating: "0f", count: 64)),
    ])
    func oneSpellingIsTaken(event: String, value: String) throws {
        let parsed = try #require(BeaconEvent(event))
        #expect(parsed.text == event)
        #expect(parsed.accepts(value))
        for other in [value + "\n", " " + value, value.dropLast() + "", value + "1", value.uppercased() + " "] {
            #expect(!parsed.accepts(other), "\(other)")
        }
    }

    @Test(arguments: [
        "DICE Sitting 30", "DICE a 29", "DICE a 030", "DICE -a 30", "DICE a", "CWL-KL8 61", "CWL-KL8  2026061",
        "cwl-kl8 2026061", "CWL-SSQ 20260611", "NIST2 2", "NIST2 02 3", "ROULETTE 1", "", "none",
    ])
    func otherEventsAreRefused(event: String) {
        #expect(BeaconEvent(event) == nil)
    }

    @Test(arguments: [
        ("CWL-KL8 2026061", "3-7-11-12-19-22-25-30-34-38-41-45-50-52-58-61-66-70-74-79"),
        ("CWL-KL8 2026061", "07-03-11-12-19-22-25-30-34-38-41-45-50-52-58-61-66-70-74-79"),
        ("CWL-KL8 2026061", "03-03-11-12-19-22-25-30-34-38-41-45-50-52-58-61-66-70-74-79"),
        ("CWL-KL8 2026061", "03-07-11-12-19-22-25-30-34-38-41-45-50-52-58-61-66-70-74-81"),
        ("CWL-KL8 2026061", "00-07-11-12-19-22-25-30-34-38-41-45-50-52-58-61-66-70-74-79"),
        ("CWL-SSQ 2026061", "01-05-12-23-30-34+16"), ("CWL-SSQ 2026061", "01-05-12-23-30-33-16"),
        ("CWL-SSQ 2026061", "01-05-12-23-30-33+17"), ("DICE a 30", String(repeating: "123457", count: 5)),
        ("DICE a 30", String(repeating: "１", count: 10)), ("NIST2 2 1", String(repeating: "0F", count: 64)),
    ])
    func otherSpellingsAreRefused(event: String, value: String) throws {
        #expect(try #require(BeaconEvent(event)).accepts(value) == false)
    }
}
