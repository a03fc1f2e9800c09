# What people do before a draw: the plan is signed and filed, the rosters are confirmed.
for sheet in 1 2 3 4; do
    doublerandom approve county 2026-00$sheet --by 负责人$sheet岗 --date 2026-03-08 --document 界样〔2026〕$sheet号 --as-of 2026-03-08
done >/dev/null
doublerandom file county --as-of 2026-03-08 >/dev/null
doublerandom approve county 2026-005 --by 收文岗 --date 2026-03-09 --document 界样收〔2026〕8号 --as-of 2026-03-09
