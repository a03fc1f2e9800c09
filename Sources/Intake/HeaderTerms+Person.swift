extension HeaderTerms {
    /// What a roster of inspectors says about a person.
    static let person: [Entry] = [
        (
            .personName,
            ["姓名", "执法人员", "执法人员姓名", "检查人员", "检查人员姓名", "人员名称", "人员姓名", "执法检查人员", "检查员", "民警姓名", "xm"]
        ),
        (
            .unit,
            [
                "工作单位", "单位", "所在单位", "执法单位", "所属部门", "部门/机构", "部门", "所在部门", "所属单位", "单位名称", "检查机关",
                "执法主体名称", "执法机关", "gzdw", "dwmc",
            ]
        ),
        (
            .specialty,
            ["业务专长", "专业特长", "专长", "执法领域", "执法类别", "执法(监督)类型", "执法事项范围", "检查事项范围", "从事岗位大类", "岗位大类", "ywzc"]
        ),
        (.personRegion, ["负责区域", "区域", "责任区域", "片区", "负责片区", "辖区", "所在区域", "fzqy"]),
        (.mayLead, ["可任组长", "是否可任组长", "组长", "是否组长", "组长资格", "可担任组长", "krzz"]),
        (.dutyState, ["岗位状态", "人员状态", "状态", "是否在岗", "在职状态", "在岗状态", "在岗情况", "gwzt"]),
    ]

    /// Certificates; the second one is for officers who hold two.
    static let certificates: [Entry] = [
        (
            .certificate,
            [
                "执法证号", "执法证编号", "执法证件号", "执法证件号码", "执法证件编号", "行政执法证号", "行政执法证编号", "行政执法证件号", "执法证号码",
                "工商执法证编号", "工商部门执法证", "省政府执法证", "省政府执法证编号", "证件编号", "监察证号", "胸牌号", "人员编码", "执法证", "zfzh",
                "zfzbh",
            ]
        ),
        (.certificateStart, ["执法证有效期起", "有效期起", "发证日期", "执法证发证日期", "证件有效期起"]),
        (
            .certificateEnd,
            [
                "执法证有效期至", "有效期", "证件有效期", "证件有效期至", "到期日期", "有效期截止", "有效期至", "有效期止", "执法证有效期",
                "执法证到期日期", "执法证有效期止", "工商执法证有效期", "省政府执法证有效期", "zfzyxq",
            ]
        ),
        (.secondCertificate, ["第二执法证号", "第二执法证编号", "第二执法证", "另一执法证号", "执法证号2"]),
        (.secondCertificateEnd, ["第二执法证有效期至", "第二执法证有效期", "第二执法证到期日期", "另一执法证有效期至", "执法证有效期至2"]),
    ]

    /// Columns about persons that are understood and not kept.
    static let personDropped: [Entry] = [
        (
            .notKept,
            [
                "学历", "最高学历", "文化程度", "性别", "年龄", "出生日期", "出生年月", "民族", "政治面貌", "职务", "担任职务", "职级", "职称",
                "岗位资格资质", "资质", "是否专家", "专家类别", "科室", "股室", "内设机构", "单位工号", "工号", "警号", "联系电话", "手机", "手机号码", "电话",
                "执法证类型", "证件类型",
            ]
        )
    ]

    /// Who must stand aside from whom.
    static let recusal: [Entry] = [
        (.recusedTarget, ["回避企业", "回避对象", "利害关系企业", "回避企业代码", "回避企业统一社会信用代码", "回避对象代码", "回避单位"]),
        (.recusedName, ["回避企业名称", "回避对象名称", "利害关系企业名称", "回避单位名称"]),
        (.recusalReason, ["回避原因", "回避事由", "回避理由", "利害关系", "与回避对象关系", "hbyy"]),
    ]

    /// The person of a recusal; code and name of the target may also stand under their usual headers.
    static let recusalPerson: [Entry] =
        [person[0], person[1], certificates[0]] + [
            (.recusedTarget, subject[0].words), (.recusedName, ["企业名称", "单位全称", "市场主体名称", "主体名称"]),
        ]
}
