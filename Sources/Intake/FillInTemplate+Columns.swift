import Model

extension FillInTemplate {
    static func columns(of kind: ExportKind, _ words: CountyWords) -> [Column] {
        switch kind {
        case .targets: code + name("企业名称") + roster(words)
        case .products: object("产品", "CP-2026-001", owner: "生产企业") + code + listing
        case .projects: object("项目", "XM-2026-001", owner: "建设单位") + code + place(words) + listing
        case .inspectors: inspector(words)
        case .experts: expert(words)
        case .leave:
            person
                + [
                    Column("*请假开始日期", "2026-03-02", day), Column("*请假结束日期", "2026-03-06", day),
                    Column("请假原因", "培训"),
                ]
        case .recusals:
            person
                + [
                    Column("*回避企业", "91341282MA2N12344P", "统一社会信用代码"),
                    Column("回避企业名称", "样例甲有限公司"), Column("*回避原因", "近亲属任职"),
                ]
        case .items: item(words)
        case .creditClasses:
            code + name("企业名称")
                + [
                    Column("*信用风险等级", "A", choices: ["A", "B", "C", "D"], isClosed: false),
                    Column("*数据日期", "2026-01", "分类结果是哪个月的"),
                ]
        case .abnormalList: code + name("企业名称") + listed("经营异常名录")
        case .seriousList: code + name("企业名称") + listed("严重违法失信名单")
        case .complaints:
            [Column("投诉编号", "TS2026001")] + code + name("被投诉举报主体") + [Column("*投诉举报日期", "2026-01-05", day)]
        case .penalties:
            [Column("*处罚决定书文号", "样市监罚〔2026〕1号")] + code + name("当事人名称")
                + [Column("*处罚决定日期", "2026-01-05", day)]
        case .history, .results, .externalDraws: inspection(kind, words)
        case .claims:
            code + name("企业名称") + [
                Column("*认领结果", "认领", choices: ["认领", "不认领"]), Column("不认领原因", "", "不认领的必须写明"),
                Column("列入专项库", "", "认领后列入本部门哪个名录库，不填即为本部门名录库"),
            ]
        }
    }

    private static let day = "写成 2026-03-02 的形式"
    private static let code = [
        Column("*统一社会信用代码", "91341282MA2N12344P", "18位；该列已设为文本格式，请勿改动，以免末几位丢失")
    ]
    private static let person = [
        Column("*姓名", "样例甲", "与执法证一致"), Column("*执法证号", "34128200001", "不得填身份证号"),
    ]

    private static func name(_ header: String) -> [Column] { [Column("*" + header, "样例甲有限公司", "与营业执照（登记证书）一致")] }

    private static let listing = [
        Column("专项库", "", "不填即为本部门名录库"), Column("标签", "", "多个用顿号分开"),
    ]

    private static func place(_ words: CountyWords) -> [Column] {
        [Column("所属乡镇街道", words.regions.first ?? "", "用本县规定的叫法", choices: words.regions)]
    }

    private static func roster(_ words: CountyWords) -> [Column] {
        let classes = SubjectClass.allCases.filter { ![.product, .project, .activity].contains($0) }.map(\.rawValue)
        return [
            Column("主体类别", "企业", choices: classes),
            Column("登记状态", "存续", "停业、注销的也要报，不要删行", choices: RegistrationStatus.allCases.map(\.rawValue)),
            Column("行业代码", "5211", "国民经济行业分类 GB/T 4754"), Column("住所", "样例县样例路1号"),
            Column("经营场所", "", "与住所不同时填写"), Column("法定代表人", "样例乙"), Column("联系电话", "0558-0000001"),
            Column("成立日期", "2019-08-09", day),
        ] + place(words) + [
            Column("监管部门", words.department, "不填即为报送部门", choices: words.departments),
            Column("专项库", "", "不填即为本部门名录库"), Column("许可证名称", ""), Column("许可证编号", ""),
            Column("许可有效期至", "", "长期有效的写“长期”"), Column("标签", "", "多个用顿号分开"),
        ]
    }

    private static func object(_ what: String, _ number: String, owner: String) -> [Column] {
        [
            Column("*\(what)名称", "样例\(what)"), Column("*\(what)编号", number, "字母、数字和 . _ : -，同一\(what)每次报送用同一编号"),
            Column("*" + owner, "样例甲有限公司"),
        ]
    }

    private static func inspector(_ words: CountyWords) -> [Column] {
        person + [
            Column("工作单位", words.department, choices: words.departments, isClosed: false),
            Column("*执法证有效期至", "2028-12-31", day),
            Column(
                "业务专长", words.specialties.first ?? "", "用本县规定的叫法，多个用顿号分开", choices: words.specialties,
                isClosed: false),
            Column(
                "负责区域", words.regions.first ?? "", "不限区域的不填，多个用顿号分开", choices: words.regions, isClosed: false),
            Column("可任组长", "是", choices: ["是", "否"]), Column("岗位状态", "在岗", choices: ["在岗", "离岗"]),
            Column("第二执法证号", ""), Column("第二执法证有效期至", "", day),
        ]
    }

    private static func expert(_ words: CountyWords) -> [Column] {
        [
            Column("*专家姓名", "样例专家甲", "专家只协助检查，不计入执法人员"), Column("*工作单位", "样例检测中心"),
            Column(
                "*专业领域", words.specialties.first ?? "", "用本县规定的叫法，多个用顿号分开", choices: words.specialties,
                isClosed: false),
            Column("职称", "高级工程师"), Column("聘期至", "2027-12-31", day),
        ]
    }

    private static func item(_ words: CountyWords) -> [Column] {
        [
            Column("*事项编码", "SCJG-01", "字母、数字和 . _ / -，每年不变"), Column("*抽查事项名称", "样例事项"),
            Column("*事项类别", "一般", choices: ["重点", "一般"]), Column("*抽查依据", "《样例管理办法》第三条"),
            Column("抽查内容", "样例内容"),
            Column("*检查方式", "实地核查", choices: InspectionMethod.allCases.map(\.rawValue)),
            Column("专项库", "", "检查哪个名录库的对象"), Column("主体类别", "企业", "多个用顿号分开"),
            Column("行业代码", "", "多个用顿号分开"), Column("*抽查比例(数量)", "5%", "如 5%、20户、≥10%、按信用风险分类"),
            Column("比例上限", "10%", "一般检查事项必填"), Column("抽查频次", "1次/年"), Column("批次", "1", "整数"),
            Column("*发起部门", words.department, choices: words.departments),
            Column("参与部门", "", "多个用顿号分开", choices: words.departments, isClosed: false),
            Column("业务专长", words.specialties.first ?? "", choices: words.specialties),
            Column("任务期限", "2026-03-02至2026-04-30"), Column("备注", ""),
        ]
    }

    private static func listed(_ list: String) -> [Column] {
        [
            Column("*列入\(list)日期", "2026-01-05", day), Column("列入\(list)原因", "样例原因"),
            Column("移出日期", "", "已移出的填写"),
        ]
    }

    private static func inspection(_ kind: ExportKind, _ words: CountyWords) -> [Column] {
        let task = Column("*抽查任务编号", "341282-2026-01", "与下达的任务编号一致")
        let item = Column("抽查事项", "样例事项")
        switch kind {
        case .history:
            return code + name("检查对象名称") + [
                Column("*检查日期", "2025-05-06", day), Column("检查机关", words.department, choices: words.departments),
                item, Column("检查结果", "未发现问题"),
            ]
        case .results:
            return [task] + code + name("被检查对象") + [
                Column("*检查日期", "2026-05-06", day), Column("检查部门", words.department, choices: words.departments),
                item, Column("*检查结果", "未发现问题", choices: results, isClosed: false), Column("发现问题", ""),
                Column("处置情况", ""), Column("检查人员", "样例甲、样例乙"),
            ]
        default:
            return [task, Column("任务名称", "样例任务")] + code + name("检查对象名称") + [
                Column("*抽取日期", "2026-03-01", day), Column("下达部门", "样例省样例局"), item,
            ]
        }
    }

    // The national list since 2019 (spec/domain.md §4.1).
    private static let results = [
        "未发现问题", "未按规定公示年度报告", "未按规定公示其他应当公示的信息", "公示信息隐瞒真实情况弄虚作假", "通过登记的住所（经营场所）无法联系", "发现问题已责令改正",
        "不配合检查情节严重", "未发现本次抽查涉及的经营活动", "发现问题待后续处理",
    ]
}
