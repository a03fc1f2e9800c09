import Messages
import Testing

@testable import Standards

@Suite("Divisions")
struct DivisionsTests {
    @Test(
        "divisions have names",
        arguments: [
            ("210921", "阜新蒙古族自治县"), ("341282", "界首市"), ("370921", "宁阳县"), ("410481", "舞钢市"), ("140522", "阳城县"),
            ("34", "安徽省"), ("340000", "安徽省"), ("3412", "阜阳市"), ("341200", "阜阳市"), ("110000", "北京市"),
            ("341282003", "界首市"), ("341282003001", "界首市"), ("659011", "新星市"),
        ])
    func names(code: String, name: String) {
        #expect(Divisions.name(of: code) == name)
        #expect(Divisions.exists(code))
    }

    @Test(
        "unknown codes and other forms have none",
        arguments: ["", "3", "341", "341299", "990000", "34128", "34128200", "A41282", "３４１２８２"])
    func unknown(code: String) {
        #expect(Divisions.name(of: code) == nil)
        #expect(!Divisions.exists(code))
    }

    @Test("divisions lie in each other")
    func hierarchy() {
        #expect(Divisions.parent(of: "341282") == "341200")
        #expect(Divisions.parent(of: "341200") == "340000")
        #expect(Divisions.parent(of: "340000") == nil)
        #expect(Divisions.sixDigits(of: "341282003") == "341282" && Divisions.sixDigits(of: "34") == "340000")
        #expect(Divisions.contains("34", "341282") && Divisions.contains("341200", "341282003"))
        #expect(!Divisions.contains("341282", "341200") && !Divisions.contains("3411", "341282"))
        #expect(Divisions.fullName(of: "341282") == "安徽省阜阳市界首市")
        #expect(Divisions.fullName(of: "110101") == "北京市东城区")
        #expect(Divisions.fullName(of: "340000") == "安徽省")
    }

    @Test("the whole list is read: every line of the three files")
    func whole() {
        let files: [Resource] = [.divisionsProvinces, .divisionsCities, .divisionsAreas]
        var count = 0
        for (file, digits) in zip(files, [2, 4, 6]) {
            for line in String(describing: file.text).split(separator: "\n").dropFirst() {
                let parts = line.split(separator: ",")
                #expect(parts[0].count == digits)
                #expect(Divisions.name(of: parts[0]) == String(parts[1].dropFirst().dropLast()))
                #expect(Divisions.parent(of: parts[0]).map { Divisions.exists($0) } ?? (digits == 2))
                count += 1
            }
        }
        #expect(count == 31 + 342 + 2978)
    }

    @Test("provinces are told by their digits")
    func provinces() {
        for code in 0..<100 {
            let (tens, ones) = (UInt8(0x30 + code / 10), UInt8(0x30 + code % 10))
            let text = String(decoding: [tens, ones], as: UTF8.self)
            let isListed = Divisions.exists(text) || [71, 81, 82, 83].contains(code)
            #expect(Divisions.isProvince(tens: tens, ones: ones) == isListed)
        }
    }
}

@Suite("Industries")
struct IndustryTests {
    @Test(
        "letters, digits and names are read",
        arguments: [
            ("A", "A"), ("t", "T"), ("F5211", "F5211"), ("5211", "F5211"), ("521", "F521"), ("52", "F52"),
            ("0511", "A0511"),
            ("01", "A01"), ("97", "T97"), ("96", "S96"), ("F-52", "F52"), ("F 5211", "F5211"), ("Ｆ５２", "F52"),
            ("批发和零售业", "F"), ("零售业", "F52"), ("房地产业", "K"), ("农、林、牧、渔业", "A"), ("农林牧渔业", "A"),
            ("农，林，牧，渔业", "A"), ("信息传输、软件和信息技术服务业", "I"), ("F52 零售业", "F52"), ("6210正餐服务", "H6210"),
            ("F 批发和零售业", "F"), ("5211.0", "F5211"), ("511", "F511"), ("A01", "A01"),
        ])
    func read(raw: String, text: String) {
        guard case .industry(let industry) = Industry.read(raw) else {
            Issue.record("\(raw) was not read: \(Industry.read(raw))")
            return
        }
        #expect(industry.text == text)
        #expect(!industry.sectionName.isEmpty)
    }

    @Test(
        "a lost leading zero is put back for section A only, and told",
        arguments: [
            ("1", nil, "A01"), ("5", nil, "A05"), ("A511", nil, "A0511"), ("A1", nil, "A01"), ("A11", nil, "A011"),
            ("511", 4, "A0511"), ("11", 3, "A011"), ("A 511", 4, "A0511"),
        ] as [(String, Int?, String)])
    func repaired(raw: String, width: Int?, text: String) {
        guard case .repaired(let industry) = Industry.read(raw, width: width) else {
            Issue.record("\(raw) was not repaired: \(Industry.read(raw, width: width))")
            return
        }
        #expect(industry.text == text)
    }

    @Test("digits that contradict the letter are a lost zero where section A has such a group")
    func contradiction() {
        #expect(Industry.read("A52") == .repaired(Industry(section: "A", digits: "052")))
        #expect(Industry.read("F01") == .unknown)
    }

    @Test(
        "what the classification does not have is unknown",
        arguments: [
            "U", "98", "00", "9", "6", "F0511", "B6", "B610", "52111", "某行业", "F批发", "5211;5212", "F5211与F5212",
        ])
    func unknown(raw: String) {
        #expect(Industry.read(raw) == .unknown)
        #expect(Industry.read(raw).problem(raw: raw)?.message.code == "S014")
    }

    @Test("nothing is nothing", arguments: ["", " ", "-", "--", "无", "NULL"])
    func empty(raw: String) {
        #expect(Industry.read(raw) == .empty)
    }

    @Test("industries lie in each other")
    func hierarchy() throws {
        let shop = try #require(Industry.read("5211").industry)
        for outer in ["F", "52", "521", "5211"] {
            #expect(shop.lies(in: try #require(Industry.read(outer).industry)))
        }
        for other in ["G", "51", "522"] {
            #expect(!shop.lies(in: try #require(Industry.read(other).industry)))
        }
        #expect(shop.sectionName == "批发和零售业" && shop.divisionName == "零售业")
    }

    @Test("the sections have the divisions of the standard, without gap")
    func ranges() {
        let ranges: [(Character, ClosedRange<Int>)] = [
            ("A", 1...5), ("B", 6...12), ("C", 13...43), ("D", 44...46), ("E", 47...50), ("F", 51...52), ("G", 53...60),
            ("H", 61...62), ("I", 63...65), ("J", 66...69), ("K", 70...70), ("L", 71...72), ("M", 73...75),
            ("N", 76...79),
            ("O", 80...82), ("P", 83...83), ("Q", 84...85), ("R", 86...90), ("S", 91...96), ("T", 97...97),
        ]
        for (section, range) in ranges {
            for division in range {
                let code = division < 10 ? "0\(division)" : "\(division)"
                let industry = Industry.read(code).industry
                #expect(industry?.section == section && industry?.divisionName?.isEmpty == false)
            }
        }
        #expect(ranges.reduce(0) { $0 + $1.1.count } == 97)
    }
}
