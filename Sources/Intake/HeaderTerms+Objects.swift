extension HeaderTerms {
    /// A product as an inspection target.
    static let product: [Entry] = [
        (.objectName, ["产品名称", "产品", "商品名称", "样品名称", "产品全称", "cpmc"]),
        (
            .objectNumber,
            ["产品编号", "产品代码", "产品编码", "产品唯一编码", "商品条码", "产品标识代码", "产品许可证编号", "cpbh", "cpdm"]
        ),
    ]

    /// A project as an inspection target.
    static let project: [Entry] = [
        (.objectName, ["项目名称", "工程名称", "工程项目名称", "建设项目名称", "项目全称", "xmmc"]),
        (
            .objectNumber,
            ["项目编号", "项目代码", "项目编码", "工程编号", "工程项目编号", "建设项目代码", "项目统一代码", "投资项目代码", "xmbh", "xmdm"]
        ),
    ]

    /// Who answers for a product or project.
    static let owner: [Entry] =
        [
            (
                .code,
                ["责任主体代码", "生产企业代码", "建设单位代码", "生产企业统一社会信用代码", "建设单位统一社会信用代码", "责任单位统一社会信用代码"]
            ),
            (
                .name,
                [
                    "责任主体", "责任主体名称", "生产企业", "生产企业名称", "生产者", "生产者名称", "生产单位", "建设单位", "建设单位名称", "业主单位",
                    "项目单位", "项目法人", "施工单位", "受检单位", "被抽查企业", "责任单位名称", "所属企业",
                ]
            ),
        ] + subject + subjectName
}
