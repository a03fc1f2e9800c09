/// The synonyms of spec/domain.md §6.4 as they stand there: kinds, the field, the words.
///
/// A copy made by hand from the source, so that a word lost from `HeaderTerms` is noticed.
enum SpecSynonyms {
    static let text = """
        targets creditClasses abnormalList seriousList complaints penalties history results externalDraws | code | \
            统一社会信用代码 统一信用代码 统一代码 社会信用代码 社会统一信用代码 信用代码 信用代码证 信用码 统一社会信用码 统一社会信用代码(注册号) 统一社会信用代码/注册号 \
            统一信用代码/注册号 统一代码/注册号 注册号/统一社会信用代码 市场主体编码 主体代码 行政相对人编码 行政相对人代码 监管对象编码 证照号码 证照编号 纳税人识别号 税号 \
            社会信用代码证号 tyshxydm xydm uniscid unicode uscc credit_code creditcode uni_social_crd_cd
        targets creditClasses abnormalList seriousList complaints penalties history results externalDraws | registrationNumber | \
            注册号 工商注册号 营业执照注册号 营业执照号 营业执照编号 执照号 登记证号 regno reg_no zch
        targets creditClasses abnormalList seriousList complaints penalties history results externalDraws | organisationCode | \
            组织机构代码 组织机构代码证号 机构代码 zzjgdm organizationno
        targets creditClasses abnormalList seriousList complaints penalties history results externalDraws | notKept | \
            主体身份代码 内部序号 企业内码 pripid nbxh 序号
        targets creditClasses abnormalList seriousList complaints penalties history results externalDraws | name | \
            企业名称 企业(机构)名称 企业名称（字号名称） 企业全称 名称 单位名称 被检查单位 被检查对象 检查对象 检查对象名称 抽查对象 抽查对象名称 监管对象 监管对象名称 \
            市场主体名称 主体名称 经营主体名称 商户名称 店铺名称 个体工商户名称 字号名称 企业个体名称 公司名称 纳税人名称 机构名称 当事人名称 行政相对人名称 当事人 户名 \
            场所名称 学校名称 医疗机构名称 qymc dwmc entname comp_nm ztmc
        projects | objectName | 项目名称
        products | objectName | 产品名称
        targets | notKept | 曾用名 原名称 原企业名称
        targets | address | 住所 住所地 住所地址 地址 注册地址 注册地 登记地址 住所（登记、个体户经营场所） 单位地址 公司地址 详细地址 通讯地址 通信地址 dom \
            zcdz dz address_registered addr
        targets | businessAddress | 经营场所 经营地址 营业地址 生产经营地 生产经营地址 生产地址 实际经营地址 实际地址 经营地点 jydz opt_loc \
            pro_loc address_operating
        targets | representative | 法定代表人 法定代表人（负责人） 法定代表人/负责人 法定代表人或者负责人姓名 法定代表人(经营者姓名) 法定代表人姓名 法人 \
            法人代表 法人姓名 公司法人 企业法人 负责人 主要负责人 经营者 经营者姓名 业主 投资人 执行事务合伙人 单位负责人 fddbr lerep frdb
        targets | phone | 电话 联系电话 负责人电话 法人电话 手机 手机号 手机号码 移动电话 固定电话 联系方式 联络电话 企业联系方式 联络员电话 lxdh dh \
            yddh mobile tel
        targets | notKept | 联系人 联络员 企业联络员 工商联络员 经办人
        targets | subjectClass | 主体类别 主体类型 市场主体类型 经营主体类型 企业类型 企业（机构）类型 企业类型大类（中文） 类型 检查主体类型 机构类型 \
            经济性质 经济类型 性质 组成形式 qylx enttype enttypecatg comp_type
        targets | status | 登记状态 登记状态（中文） 经营状态 企业状态 主体状态 状态 存续状态 营业状态 当前状态 djzt regstate reg_state
        targets | industry | 行业 行业代码 行业代码（中文） 行业门类 行业类别 所属行业 行业名称 行业分类 国民经济行业 行业编号 hydm hymc \
            industryphy industryco
        targets | notKept | 经营范围 经营（业务）范围 业务范围 许可范围 主营业务 jyfw opscope opt_scop
        targets | founded | 成立日期 注册日期 注册时间 登记日期 设立日期 开业日期 批准成立日期 核准日期 核准时间 发照日期 clrq estdate \
            apprdate
        targets | notKept | 营业期限起始 营业期限终止 经营(营业)起始日期 经营(营业)截止日期 经营期限自 经营期限至 营业期限 opfrom opto
        targets | notKept | 登记机关 登记机关名称 发照机关 注册机关 管辖单位 管辖机构 属地监管所 属地监管工商所 监管所 所属监管所 辖区 片区 片区/商圈 责任区 \
            网格 regorg localadm djjg
        targets | division | 行政区划 行政区划代码 区划代码 区划 所在区县 区县市 所属区/县 所属地市 住所所在行政区划 xzqh xzqhdm \
            area_number
        targets | region | 所在地区 所属乡镇 乡镇街道 街道 单位所处街道
        targets | supervisor | 检查机关 检查部门 检查执行部门 检查主体 抽查主体 实施主体 实施机构 监管部门 主管部门 行业主管部门 责任单位 填报单位 职能部门
        creditClasses | tier | 信用风险等级 信用风险分类 信用风险分类结果 风险等级 风险类别 信用等级 信用分类 信用类别 信用评价等级 评价结果 评价等级 分类等级 \
            通用型分类 专业型分类
        creditClasses | dataDate | 评价日期 分类日期 数据日期 评定日期
        targets | elsewhere | 信用风险等级 信用风险分类 信用风险分类结果 风险等级 风险类别 信用等级 信用分类 信用类别 信用评价等级 评价结果 评价等级 分类等级 \
            通用型分类 专业型分类
        targets | elsewhere | 是否列入经营异常 是否进入异常名录 经营异常名录 异常状态 是否列入严重违法失信 严重违法失信名单 投诉举报次数 投诉数 行政处罚 处罚次数 \
            有无处罚
        targets | notKept | 重点监管对象 是否重点 年报状态 是否年报
        targets | licenceKind | 许可证名称 许可证 许可文件名称 证书名称 许可类别 许可项目
        targets | licenceNumber | 许可证编号 许可文件编号 证书编号
        targets | notKept | 许可批准日期 许可证核准日期 发证日期 许可发证机关 发证机关 许可机关
        targets | licenceEnd | 有效期至 许可证有效截止日期 许可有效期至 有效期止
        targets | library | 专项库名称 专项库 分库 对应专项库监管标签
        targets | tags | 监管标签名称 分类标签 标签 类别
        targets | notKept | 上次检查日期 上次抽查日期 最近检查时间 一年内是否被抽查 本年度检查次数
        inspectors | personName | 姓名 执法人员 执法人员姓名 检查人员 检查人员姓名 人员名称 人员姓名
        inspectors | unit | 单位 工作单位 所在单位 执法单位 所属部门 部门/机构 所在部门 检查机关 执法主体名称
        inspectors | notKept | 科室 股室
        inspectors | certificate | 执法证号 执法证编号 执法证件号 执法证件号码 执法证件编号 行政执法证号 行政执法证编号 工商执法证编号 工商部门执法证 \
            省政府执法证 省政府执法证编号 证件编号 监察证号 胸牌号 人员编码 zfzh
        inspectors | certificateEnd | 有效期 执法证有效期至 证件有效期 到期日期 有效期截止
        inspectors | specialty | 业务专长 专业特长 专长 执法领域 执法类别 执法(监督)类型 执法事项范围 检查事项范围 从事岗位大类 岗位大类
        inspectors | notKept | 岗位资格资质 资质 职称 是否专家 专家类别 职务 担任职务 职级
        inspectors | dutyState | 岗位状态 人员状态 状态 是否在岗 在职状态
        inspectors | notKept | 学历 最高学历 文化程度 性别 年龄 单位工号 工号 警号
        inspectors | identity | 身份证号 身份证号码 公民身份号码 证件号码 sfzh
        recusals | recusedTarget | 回避对象 回避企业 利害关系企业
        recusals | recusalReason | 回避原因
        items | itemName | 抽查事项 抽查事项名称 检查事项 检查事项名称 事项名称 监管事项名称 抽查项目
        items | content | 抽查子项 检查子项 抽查内容 检查内容 检查要点
        items | itemClass | 抽查类别 检查类别 事项类别
        items | notKept | 抽查领域
        items | basis | 抽查依据 检查依据 法律依据 抽查检查依据
        items | initiator | 抽查主体
        items | objectText | 抽查对象
        items | quota | 抽查比例 检查比例 抽取比例 抽查比例(数量)
        items | cap | 比例上限
        items | frequency | 抽查频次 检查频率 频次 抽查周期 抽查次数
        items | method | 抽查方式 检查方式 核查方式
        items | specialty | 检查人员要求
        items | remark | 备注
        results externalDraws | taskNumber | 抽查计划编号 计划编号 抽查任务编号 任务编号
        results externalDraws | taskName | 年度计划名称 抽查计划名称 任务名称 抽查任务名称 抽查活动名称
        items | notKept | 抽查计划编号 计划编号 年度计划名称 抽查计划名称 抽查任务编号 任务编号 任务名称 抽查任务名称 抽查活动名称 抽查类型 抽查基数 基数 任务来源
        items | initiator | 发起部门 牵头部门 任务组织部门
        items | participants | 参与部门 配合部门 联查部门
        items | quota | 抽查数量 抽查户数 抽查目标数
        items | window | 起止时间 抽查时间段 任务期限 时间安排 检查时间
        results history | inspectionDate | 检查日期 检查时间 抽查完成日期
        results history | inspectionResult | 检查结果 抽查结果 检查结论 结果
        results | problemsFound | 发现问题 发现问题情况 存在问题
        results | disposal | 处置情况 处理结果 处理情况 后续处置措施 整改情况
        results | notKept | 后续处置状态 完结日期 录入员 录入日期 审核员 审核意见 公示日期 是否公示
        """
}
