# A draw of HJ-01, frozen, thrown and drawn: hold DAY DICE
hold() {
    t=$1T09
    doublerandom draw freeze county HJ-01 --as-of $t:00:00+08:00 --beacon "DICE coverage-$1 60" --commit-by $t:10:00+08:00 \
        --reveal-by $t:20:00+08:00 --beacon-at $t:30:00+08:00 --fallback-at $t:50:00+08:00 && \
    doublerandom draw sitting county HJ-01 --as-of $t:35:00+08:00 --dice $2 --dice-again $2 --document 界样摇〔$1〕3号 \
        --signed-at $t:15:00+08:00 --scan 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8 && \
    doublerandom draw run county HJ-01 --as-of $t:36:00+08:00
}
# What a year's visits found: results YEAR DRAW
results() {
    echo 统一社会信用代码,检查日期,检查机关,检查事项,检查结果
    grep ^take county/draws/$2/result.txt | cut -f6 | sed "s/\$/,$1-05-20,生态环境局,HJ-01,未发现问题/"
}
dice=314256314256314256314256314256314256314256314256314256314256
