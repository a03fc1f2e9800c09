doublerandom import county --as-of 2026-03-02 >/dev/null
doublerandom tier county --as-of 2026-03-02 >/dev/null
doublerandom plan county --as-of 2026-03-02 >/dev/null
doublerandom annual-plan county --as-of 2026-03-07 >/dev/null
. ../approve.sh
