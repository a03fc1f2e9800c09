# freeze.sh TIME: the draw of HJ-01, ten minutes after another
t=2026-04-12T$1
doublerandom draw freeze county HJ-01 --as-of $t:00:00+08:00 --beacon "DICE history-$1 60" --commit-by $t:10:00+08:00 \
    --reveal-by $t:20:00+08:00 --beacon-at $t:30:00+08:00 --fallback-at $t:50:00+08:00
