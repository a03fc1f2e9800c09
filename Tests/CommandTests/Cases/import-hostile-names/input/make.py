"""Lays hostile names, codes and file names into the inbox given."""
import os
import sys

INBOX = sys.argv[1]
HEADER = "统一社会信用代码,企业名称\n"
ROWS = [
    # Names: flagged, kept as they are, never folded; a control character costs the row.
    ("91341282MA2N12344P", "样例\u202e甲有限公司"), ("92370921MA3M56786X", "样例\u200b乙商店"),
    ("91410481MA44ABCD5M", "样例\u0001丙厂"), ("91210921MA0TE5T16Y", "样例①㈱ＡＢＣﬁ公司"), ("12140522406012343W", "样例\ue5c5学校"),
    # Codes: folded, and the folding is told.
    ("９３３７０９２１ＭＡ３Ｎ０００１１Ｗ", "样例丁合作社"), ("5211\u200b000050001234XD\u00a0", "样例协会"), ("11340000\u2060002980129m", "样例局"),
]
NAMES = ["b\x1b[31m红.csv", "\u202efdp.csv", "c\nd.csv", "=cmd.csv", "零\u200b宽.csv", "-rf.csv"]

with open(INBOX + "/市场监管局/名录.csv", "w", newline="") as file:
    file.write(HEADER + "".join(",".join(row) + "\n" for row in ROWS))
for name in NAMES:
    with open(f"{INBOX}/应急管理局/{name}", "w") as file:
        file.write(HEADER + f"91341282MA2N12344P,样例甲有限公司\nX,{NAMES.index(name)}\n")
with open(os.fsencode(INBOX + "/应急管理局/") + b"\xff.csv", "w") as file:
    file.write(HEADER + "91341282MA2N12344P,样例甲有限公司\n")
