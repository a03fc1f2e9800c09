# The teams of who joined the draw after its first teams.
teams() {
    doublerandom assign county LH-01 --as-of "2026-03-$1:00+08:00" --beacon "$2" --commit-by 2026-03-16T13:00:00+08:00 \
        --reveal-by 2026-03-16T13:30:00+08:00 --beacon-at 2026-03-16T14:00:00+08:00 --fallback-at 2026-03-16T18:00:00+08:00
}
throw() {
    dice=615243615243615243615243615243615243615243615243615243615243
    doublerandom assign county LH-01 --as-of "2026-03-$1:00+08:00" --dice $dice --dice-again $dice --document 界样摇〔2026〕4号 \
        --signed-at 2026-03-16T12:00:00+08:00 --scan 6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
}
