"""Fills in the sheet of what is missing, as the office would in a spreadsheet."""
import csv, sys

lines = open(sys.argv[1], encoding="utf-8-sig", newline="").readlines()
rows = list(csv.DictReader(lines[1:]))  # the first line says 样例数据
for row in rows:
    row["抽查依据"] = row["抽查依据"] or "《样例办法》第四条"
    row["专项库"] = row["专项库"] or "餐饮服务单位"
    row["比例上限"] = "60%" if row["事项类别"] == "一般" else ""
with open(sys.argv[2], "w", encoding="utf-8", newline="") as out:
    writer = csv.DictWriter(out, rows[0].keys())
    writer.writeheader()
    writer.writerows(rows)
