doublerandom draw freeze county LH-01 --as-of 2026-03-10T09:00:00+08:00 --beacon 'DICE lr-1 60' \
    --commit-by 2026-03-10T09:30:00+08:00 --reveal-by 2026-03-10T09:40:00+08:00 \
    --beacon-at 2026-03-10T10:00:00+08:00 --fallback-at 2026-03-10T18:00:00+08:00
