# A draw of two items for one visit, what its county does after it, and a public value of a fictitious day.
d=county/draws/341282-2026-01
a() { step=$1 at=$2; shift 2; doublerandom draw amend "$step" county "$@" --as-of "2026-03-$at:00+08:00"; }
out=$(sed -n 's/^take\tSC-01\tall\t1\t.*\t//p' $d/result.txt)
replace() {
    at=$1; shift
    a replace "$at" LH-01 --item SC-01 --target "$out" --code deregistered --evidence evidence.txt --document 登记查〔2026〕7号 \
        --evidence-date 2026-03-11 --ineligible-since 2026-03-01 --approved-by 应急管理局 "$@"
}
number() {
    at=$1; shift
    a number "$at" LH-01 --beacon 'DICE jieshou-2026-2 30' --commit-by 2026-03-16T09:30:00+08:00 \
        --reveal-by 2026-03-16T09:40:00+08:00 --beacon-at 2026-03-16T10:00:00+08:00 --fallback-at 2026-03-16T18:00:00+08:00 "$@"
}
throw() {
    at=$1 dice=$2; shift 2
    a throw "$at" LH-01 --value "$dice" --value-again "$dice" --document 界样摇〔2026〕3号 \
        --scan 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8 --signed-at 2026-03-16T09:20:00+08:00 "$@"
}
dice=352416352416352416352416352416
