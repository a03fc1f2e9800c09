# A draw of one task of a county, `c`, from freeze to result; and what the auditor then asks.
list=$(ls county/office/approvals/*-信用等级.tsv 2>/dev/null | tail -1)
dice=314256314256314256314256314256314256314256314256314256314256
sign() {
    sed -i '/^SC-01/s/20%/按信用风险分类/' county/inbox/市场监管局/抽查事项.csv
    printf '\n[rates]\nA = "10%%"\nB = "20%%"\nC = "40%%"\nD = "60%%"\nU = "20%%"\n' >> county/county.toml
    for step in import tier plan; do doublerandom $step county --as-of 2026-03-02; done
    doublerandom annual-plan county --as-of 2026-03-07
    for sheet in 1 2 3 4; do
        doublerandom approve county 2026-00$sheet --by 分管负责人岗 --date 2026-03-08 --document 界样确〔2026〕${sheet}号 --as-of 2026-03-08
    done
    doublerandom file county --as-of 2026-03-08
    doublerandom approve county 2026-005 --by 收文岗 --date 2026-03-09 --document 界样收〔2026〕8号 --as-of 2026-03-09
}
freeze() {
    doublerandom draw freeze $1 LH-01 --as-of 2026-03-10T09:00:00+08:00 --beacon 'DICE jieshou-2026-1 60' \
        --commit-by 2026-03-10T09:30:00+08:00 --reveal-by 2026-03-10T09:40:00+08:00 \
        --beacon-at 2026-03-10T10:00:00+08:00 --fallback-at 2026-03-10T18:00:00+08:00
}
hold() {
    doublerandom draw sitting $1 LH-01 --as-of 2026-03-10T10:05:00+08:00 --dice $dice --dice-again $dice \
        --document 界样摇〔2026〕1号 --signed-at 2026-03-10T09:20:00+08:00 \
        --scan 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8 >/dev/null
    doublerandom draw run $1 LH-01 --as-of 2026-03-10T10:10:00+08:00
}
