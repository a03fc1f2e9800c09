import Messages
import Model
import Testing

@Suite struct DepartmentRegisterTests {
    private static let market = department("11341282002901005A", "市场监管局", "界首市市场监督管理局", ["工商局", "市监局（界首）"])
    private static let environment = department("11341282002902008T", "生态环境局", "界首市生态环境分局", ["环保局"])
    private static let farming = department("11341282002904003R", "农业农村局", "界首市农业农村局", ["农委"])

    private static func department(
        _ code: String, _ shortName: String, _ fullName: String, _ aliases: [String]
    ) -> Department {
        Department(
            code: code, shortName: shortName, fullName: fullName, aliases: aliases, contact: "综合股", isMember: true)
    }

    private func register() throws -> DepartmentRegister {
        try DepartmentRegister([Self.farming, Self.market, Self.environment])
    }

    @Test func listsByCode() throws {
        #expect(
            try register().departments.map(\.code) == [
                "11341282002901005A", "11341282002902008T", "11341282002904003R",
            ])
        #expect(try register().department(code: "11341282002904003R") == Self.farming)
        #expect(try register().department(code: "农委") == nil)
    }

    @Test(
        arguments: [
            ("11341282002901005A", "市场监管局"), ("市场监管局", "市场监管局"), ("界首市市场监督管理局", "市场监管局"), ("工商局", "市场监管局"),
            ("市监局(界首)", "市场监管局"), (" 市监局〔界首〕", "市场监管局"), ("环保局", "生态环境局"), ("农 委", "农业农村局"),
        ])
    func finds(_ text: String, _ shortName: String) throws {
        #expect(try register().find(text)?.shortName == shortName)
    }

    @Test(
        arguments: [
            ("市场监督局", "市场监管局"), ("生态环保局", "生态环境局"), ("农业局", "农业农村局"),
        ])
    func anUnknownNameIsToldTwoGuesses(_ text: String, _ first: String) throws {
        let place = Position(file: "inbox/a.csv", line: 2)
        let known = try register()
        let problem = #expect(throws: Problem.self) { try known.resolve(text, at: place) }
        #expect(problem?.message == .departmentUnknown)
        #expect(problem?.position == place)
        #expect(problem?.found == text)
        #expect(problem?.expected.split(separator: "、").count == 2)
        #expect(problem?.expected.hasPrefix(first) == true)
    }

    @Test(arguments: ["", "市", "公安局"]) func nothingIsGuessedIntoTheRegister(_ text: String) throws {
        #expect(try register().find(text) == nil)
    }

    @Test(
        arguments: [
            (department("11341282002901005A", "另一局", "另一局全称", []), "11341282002901005A"),
            (department("113412820029030009", "市场监管局", "另一局全称", []), "市场监管局"),
            (department("113412820029030009", "另一局", "另一局全称", ["乙", "工商局", "环保局"]), "工商局"),
            (department("113412820029030009", "另一局", "另一局全称", ["市监局〔界首〕"]), "市监局〔界首〕"),
        ])
    func refusesTwoDepartmentsOfOneName(_ second: Department, _ found: String) {
        let problem = #expect(throws: Problem.self) {
            try DepartmentRegister([Self.market, Self.environment, second])
        }
        #expect(problem?.message == .departmentListedTwice)
        #expect(problem?.found == found)
    }

    @Test func aDepartmentMayRepeatItsOwnName() throws {
        let register = try DepartmentRegister([
            Self.department("11341282002901005A", "市场监管局", "市场监管局", ["市场监管局", "市 场监管局"])
        ])
        #expect(register.find("市场监管局")?.code == "11341282002901005A")
    }
}
