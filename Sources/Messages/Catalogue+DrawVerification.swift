// What only verification finds.
extension Message {
    /// A file without which nothing can be checked is absent (§2.2).
    public static let fileAbsent = Message(
        "D040", exit: .verificationFailed,
        zh: "缺少文件 {found}",
        remedy: "向发布单位索取完整材料",
        en: "the file {found} is missing",
        remedyEnglish: "ask the publishing office for the complete set")

    /// A folder holds a file that is not listed (§2.2).
    public static let fileUnlisted = Message(
        "D041", exit: .verificationFailed,
        zh: "有未列入封存清单的文件 {found}",
        remedy: "该文件不是抽取材料的一部分，应移出或查明来源",
        en: "the file {found} is not listed in freeze.txt",
        remedyEnglish: "it is no part of the draw: move it away or find out where it came from")

    /// A frozen file was changed after F (§2.2).
    public static let digestDiffers = Message(
        "D042", exit: .verificationFailed,
        zh: "文件内容与封存时的摘要不一致",
        remedy: "该文件在封存后被改动，或传输损坏；以有见证的 freeze.txt 为准",
        en: "the file's digest differs from the frozen one",
        remedyEnglish: "the file was changed after the freeze or damaged; the witnessed freeze.txt counts")

    /// A record quotes another F, K or R than the folder's (§2.3).
    public static let quoteDiffers = Message(
        "D043", exit: .verificationFailed,
        zh: "引用的摘要 {found} 与实际 {expected} 不一致",
        remedy: "各记录文件必须属于同一次抽取；恢复原文件",
        en: "the quoted digest {found} differs from {expected}",
        remedyEnglish: "all records must belong to one draw; restore the original files")

    /// A revealed secret does not open its commitment (§2.3).
    public static let commitmentBroken = Message(
        "D044", exit: .verificationFailed,
        zh: "“{found}”启封的随机数与其密封值不符",
        remedy: "以 commits.txt 为准；该抽取结果不可信",
        en: "the secret revealed by “{found}” does not open its commitment",
        remedyEnglish: "commits.txt counts; the result is not genuine")

    /// seed.txt does not repeat the lines of reveals.txt (§2.3.4).
    public static let seedDiffers = Message(
        "D045", exit: .verificationFailed,
        zh: "seed.txt 的启封行与 reveals.txt 不一致：应为“{expected}”，实际为“{found}”",
        remedy: "以有见证的 reveals.txt 为准",
        en: "seed.txt differs from reveals.txt: expected “{expected}”, found “{found}”",
        remedyEnglish: "the witnessed reveals.txt counts")

    /// seed.txt takes its beacon from another event than the freeze names (§2.3.3).
    public static let beaconForeign = Message(
        "D046", exit: .verificationFailed,
        zh: "seed.txt 使用的公开随机数“{found}”不是封存时指定的“{expected}”",
        remedy: "只能使用 freeze.txt 指定的来源",
        en: "seed.txt uses the beacon “{found}”, not the frozen “{expected}”",
        remedyEnglish: "only the source named in freeze.txt may be used")

    /// result.txt or tickets.tsv differs from the recomputed one (§2.8).
    public static let resultDiffers = Message(
        "D047", exit: .verificationFailed,
        zh: "重算结果与公布的不一致：应为“{expected}”，实际为“{found}”",
        remedy: "公布的抽取结果不真实，请向组织单位和监督部门反映",
        en: "recomputing gives “{expected}”, but the file says “{found}”",
        remedyEnglish: "the published result is not genuine: tell the office and its supervisor")

    /// SHA256SUMS does not cover exactly the files beside it.
    public static let sumsDiffer = Message(
        "D048", exit: .verificationFailed,
        zh: "SHA256SUMS 与文件不一致：{found}",
        remedy: "重新下载全部材料",
        en: "SHA256SUMS does not match: {found}",
        remedyEnglish: "download the whole set again")

    /// A freeze ended in neither result.txt nor void.txt (§2.2).
    public static let drawUnfinished = Message(
        "D049", exit: .verificationFailed,
        zh: "该抽取已封存，但没有抽取结果，也没有作废记录",
        remedy: "每次封存都必须以结果或作废告终；请组织单位说明",
        en: "the draw was frozen but has neither a result nor a void record",
        remedyEnglish: "every freeze must end in a result or a void; ask the office")

    /// A folder holds void.txt and result.txt (§2.2).
    public static let voidAndResult = Message(
        "D050", exit: .verificationFailed,
        zh: "同时存在作废记录和抽取结果",
        remedy: "作废的抽取不得有结果；请组织单位说明",
        en: "there are both a void record and a result",
        remedyEnglish: "a void draw has no result; ask the office")

    /// A core-only folder holds a record that only a full ceremony has (§2.2).
    public static let recordMisplaced = Message(
        "D051", exit: .verificationFailed,
        zh: "仅含核心文件的材料不应有 {found}",
        remedy: "补全 freeze.txt 的四个时间后重新封存，或移出该文件",
        en: "a core-only folder must not hold {found}",
        remedyEnglish: "freeze with all four times, or move the file away")

    /// A witness vouches for another F, K or R (§2.3.5).
    public static let witnessForeign = Message(
        "D052", exit: .verificationFailed,
        zh: "见证的摘要 {found} 与实际 {expected} 不一致",
        remedy: "核对纪要上印的摘要；见证可能属于另一次封存",
        en: "the witnessed digest {found} differs from {expected}",
        remedyEnglish: "compare the digest printed on the minutes; the witness may belong to another freeze")

    /// An opening is missing, extra or does not hash to its pseudonym (§2.9).
    public static let openingWrong = Message(
        "D053", exit: .verificationFailed,
        zh: "脱敏对照表与待抽名单不符：{found}",
        remedy: "核对 openings.tsv；每个代号对应一个对象",
        en: "openings.tsv does not match the frame: {found}",
        remedyEnglish: "check openings.tsv: one opening per pseudonym")

    /// A ceremony without a beacon lacks a party (§2.3).
    public static let partyDefaulted = Message(
        "D054", exit: .verificationFailed,
        zh: "没有公开随机数，且“{found}”缺席或未启封，本次抽取应作废",
        remedy: "写明原因作废，改用公开随机数重抽",
        en: "there is no beacon and “{found}” was absent or missing, so the draw is void",
        remedyEnglish: "record the void and draw again with a beacon")

    /// What the office confirmed is not what roster.txt says of tiers and settings (§2.2).
    public static let basisUnsigned = Message(
        "D085", exit: .verificationFailed,
        zh: "信用等级清单或抽取设置与办公室确认单所签的不符：应为 {expected}，实际为 {found}",
        remedy: "对照办公室两库更新确认单上的三行和摘要；清单须是与该单同编号的那一份",
        en: "the tiers or settings are not what the office signed for: expected {expected}, found {found}",
        remedyEnglish:
            "compare with the three lines and the digest on the office's sheet; the list has that sheet's number")

    /// A target is drawn as of another tier than the one that was signed for (§2.2).
    public static let tierUnsigned = Message(
        "D086", exit: .verificationFailed,
        zh: "{found}：待抽名单中的等级与确认单所附清单（{expected}）不符",
        remedy: "等级在确认与封存之间被改动；请组织单位说明",
        en: "{found}: the tier in the frame is not the signed one ({expected})",
        remedyEnglish: "a tier was changed between confirmation and freeze: ask the office")

    /// The serials of one office and year have a gap or a repeat (SSJ-DRAW/1 §2.2).
    public static let serialGap = Message(
        "D055", exit: .verificationFailed,
        zh: "抽取序号不连续：应为第 {expected} 号，实际为 {found}",
        remedy: "每次封存依次编号，作废的也占号；请组织单位补齐或说明",
        en: "the serials have a gap: expected {expected}, found {found}",
        remedyEnglish: "every freeze takes the next number, void ones too; ask the office for the lacking one")
}
