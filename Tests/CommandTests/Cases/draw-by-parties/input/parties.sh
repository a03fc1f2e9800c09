# Three parties of a fictitious county, their letters made with openssl, and a draw's step at a time of one day.
A=11341282004331111A B=11341282004332222B C=11341282004333333C
d=county/draws/341282-2026-01
sm3() { printf %s "$1" | openssl dgst -sm3 -r | cut -d' ' -f1; }
t() { echo "2026-03-10T$1:00+08:00"; }
draw() { step=$1 at=$2; shift 2; doublerandom draw "$step" county "$@" --as-of "$(t "$at")"; }
letters() {
    F=$(openssl dgst -sm3 -r $d/freeze.txt | cut -d' ' -f1)
    for p; do
        s=$(sm3 "secret of $p")
        echo "commit $p $(sm3 "ssj-draw/1 commit|$F|$p|$s")" >commit-$p.txt
        echo "reveal $p $s" >reveal-$p.txt
    done
}
v=03-07-11-12-19-22-25-30-34-38-41-45-50-52-58-61-66-70-74-79
frozen() {
    draw freeze 09:00 HJ-02 "$@" --beacon 'CWL-KL8 2026061' --fallback 'NIST2 1 123456' \
        --commit-by "$(t 09:30)" --reveal-by "$(t 10:00)" --beacon-at "$(t 21:30)" --fallback-at "$(t 23:00)"
}
witness() { draw witness "$1" HJ-02 --of "$2" --kind "$3" --document "$4" --signed-at "$(t "$5")" --scan "$(sm3 scan)"; }
