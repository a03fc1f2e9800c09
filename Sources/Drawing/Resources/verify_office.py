"""Verify what the office and auditors hold beside the public kit:  python3 verify_office.py [folder]
Runs verify.py first; then what the office signed for, history classes, cap and replaced objects, openings.tsv, every amend-1/, amend-2/ ...
(replacement, change of number, corrected public value). Prints who is drawn now; ends with 0 or 76."""
import datetime, hashlib, os, sys
sys.dont_write_bytecode = True  # the folder stays as it is
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import verify as v
need, take, like, M = v.need, v.take, v.like, v.M
KEYS = {"rest_months": (0, 120), "epsilon_ppm": (1, M), "cap_per_year": (0, 366), "coverage_years": (0, 20)}
CODES = "deregistered|revoked|moved-out|merged|out-of-scope"
STEPS = {"amend.txt": "delta.tsv notified.tsv commits.txt reveals.txt seed.txt witness.txt fallback.txt strength.txt result.txt void.txt",
         "correction.txt": "seed.txt result.txt", "replace.txt": "result.txt"}
day = datetime.date.fromisoformat

def stated(cell):  # the history class in a cell's name, as in A/n/370921
    return cell.split("/")[1] if "/" in cell else None

def read_rule():
    rule = {}
    for line in v.files["classrule.toml"].decode().split("\n"):
        if line and line[0] != "#":
            key, equals, value = line.split(" ")
            need(equals == "=" and key not in rule and (key in KEYS or key == "as_of"), "classrule.toml: " + line)
            rule[key] = value
    need(like('"' + v.DATE + '"', rule["as_of"]), "classrule.toml: as_of")
    for key, (low, high) in KEYS.items():
        need(like(v.INT, rule[key]) and low <= int(rule[key]) <= high, "classrule.toml: " + key)
    return day(rule["as_of"][1:-1]), *(int(rule[key]) for key in KEYS)

def signed():  # tiers and settings: three lines of roster.txt, whose SHA-256 stands on the office's signed sheet
    lines = v.files["roster.txt"].decode().split("\n"); three = [line for line in lines if line.split(" ")[0] in ("office", "tiers", "policy")]
    if all(line.split(" ")[0] == "office" for line in three): return
    need(like(f"office {v.NAME} {v.HEX}\ntiers [^ \n]+ ({v.INT}) {v.HEX}\npolicy {v.HEX}", "\n".join(three)), "roster.txt: tiers, policy")
    need(f"confirmed {three[0].split(' ')[1]} " + hashlib.sha256(("\n".join(three) + "\n").encode()).hexdigest() in lines, "the office signed for other tiers or settings")

def history(rate, where, out):  # SSJ-DRAW/1 2.7
    gone = {(i, o) for i, o, _, _ in v.optional("replaced.tsv", v.NAME, v.OID, v.DRAW, v.NAME)}
    if "replaced.tsv" in v.files:
        need(all(i in v.items for i, _ in gone), "replaced.tsv names another item")
        need(all(r == M for i in rate for c, r in rate[i].items() if stated(c) == "p"), "class p below 1000000")
        need(all(key in gone for key, c in where.items() if stated(c) == "p"), "class p without a replacement")
        for i, o in gone:
            reason = out[i].get(o)
            need(stated(where.get((i, o), "")) == "p" or "excluded.tsv" not in v.files
                 or reason and ("/" in reason or reason == "annual-cap"), "replaced earlier: " + o)
    if not {"classrule.toml", "history.tsv"} <= set(v.files): return
    now, rest, epsilon, cap, years = read_rule(); entry, visits = {}, {}
    for o, kind, d, *cited in v.table("history.tsv", v.OID, "entry|visit", v.DATE, v.DRAW + "|-", v.NAME + "|-", v.HEX + "|-"):
        need(kind == "visit" or cited == ["-"] * 3, "history.tsv " + o); d = day(d)
        if kind == "entry": entry[o] = min(entry.get(o, d), d)
        elif "-" not in cited and d <= now: visits.setdefault(o, set()).add(d)
    capped = lambda o: cap > 0 and sum(d.year == now.year for d in visits.get(o, ())) >= cap
    months = lambda d: (now.year - d.year) * 12 + now.month - d.month
    for (i, o), c in where.items():
        need(not capped(o), "over the annual cap: " + o)
        if stated(c) is None: continue
        seen = visits.get(o, set()); resting = any(months(d) < rest or months(d) == rest and now.day < d.day for d in seen)
        kind = "p" if (i, o) in gone else "r" if resting else "n"
        if years and kind != "p":
            year = max(0, now.year - entry[o].year) % years
            if not any(d.year >= now.year - year for d in seen): kind = f"d{years - year}"
        need(stated(c) == kind, f"{o} belongs to class {kind}")
    need(all(capped(o) for i in out for o, reason in out[i].items() if reason == "annual-cap"), "annual-cap below the cap")
    for i in rate:
        for c, r in rate[i].items():
            k = stated(c) or ""
            if like("d[0-9]+", k) and 1 <= int(k[1:]) <= max(years, 1): need(r >= -(-M // int(k[1:])), "rate of " + c)
            normal = [max(1, -(-x * epsilon // M)) for n, x in rate[i].items() if n.startswith(c.split("/")[0] + "/n/")]
            need(k != "r" or not normal or r in normal, "rate of " + c)

def openings(where, out):
    rows = v.table("openings.tsv", v.OID, v.OID, "[^\t]*")
    need(all(p == "P-" + v.H(f"ssj-draw/1 pid|{salt}|{o}")[:40].upper() for p, o, salt in rows), "openings.tsv")
    need(len({o for _, o, _ in rows}) == len(rows) == len({p for p, _, _ in rows}), "openings.tsv twice")
    need({p for p, _, _ in rows} == {o for _, o in where} | {o for i in out for o in out[i]}, "openings.tsv is not the frame")

def change(delta, told, seed, drawn, gone):  # the second ceremony of 2.6: result.txt and who is drawn afterwards
    text, drawn = f"ssj-draw/1\tamended\nseed\t{seed}\n", {i: {c: list(x) for c, x in cells.items()} for i, cells in drawn.items()}
    before = {i: {c: list(x) for c, x in cells.items()} for i, cells in drawn.items()}
    for i, word, number in delta:
        mode, _, scope, _, lr = v.items[i]; rows, r = v.strata[i]; number = int(number)
        key = lambda o: (v.H(f"{seed}|{scope}|{o}"), o)
        need(mode in ("rate", "rate-min", "rate-max", "count") and number > 0, "cannot be changed: " + i)
        text += f"item\t{i}\t{word}\t{number}\n"
        if word == "decrease":
            pool = sorted((key(o), c) for c in rows if r[c] < M for o in before[i][c] if (i, o) not in told)
            need(number <= len(pool), "decrease of " + i)
            for k, ((ticket, o), c) in enumerate(pool[:number]): drawn[i][c].remove(o); text += f"leave\t{i}\t{c}\t{k + 1}\t{ticket}\t{o}\n"
            continue
        left = {c: [o for o in rows[c] if o not in before[i][c] and (i, o) not in gone] if r[c] < M else [] for c in rows}
        N = {c: len(left[c]) for c in rows}; need(number <= sum(N[c] for c in N if 0 < r[c] < M), "increase of " + i)
        n = v.share(number, N, r, lr, int(v.H(f"{seed}|{scope}|#alloc|{i}")[:32], 16))[0]
        for c in sorted(rows):
            for k, (ticket, o) in enumerate(sorted(map(key, left[c]))[:n[c]]): drawn[i][c].append(o); text += f"take\t{i}\t{c}\t{k + 1}\t{ticket}\t{o}\n"
    return text, drawn

def amendments(e):  # every amend-1/, amend-2/ ... after the draw e; gives who is drawn now
    F, times, drawn, gone, seed = e["F"], e["rules"][4], e["drawn"], set(), e["seed"]; last = v.H(e["result"])
    made = [(F, v.files["seed.txt"], e["ev"], e["value"], times, None)]  # ceremonies whose value can be corrected
    later = sorted({n.split("/")[0] for n in v.files if "/" in n}, key=lambda n: (len(n), n)); pending = False
    for k, folder in enumerate(later):
        need(folder == f"amend-{k + 1}" and not pending and not e["rules"][3], "amendments have a gap: " + folder); at = folder + "/"
        names = [n[len(at):] for n in v.files if n.startswith(at)]; kind = next(n for n in [*STEPS, ""] if n in names)
        need(set(names) <= {kind, *STEPS[kind].split()}, folder + " holds another file"); has = at + "result.txt" in v.files
        if kind == "amend.txt":
            a = v.record(at + kind, "amend"); A = v.H(v.files[at + kind])
            need([take(a, "draw", v.DRAW), take(a, "hash", ".*"), take(a, "freeze", v.HEX), take(a, "result", v.HEX)] == [e["ID"], e["alg"], [F], [last]], kind)
            for n in ("delta.tsv", "notified.tsv"): b = v.files[at + n]; need(take(a, "file", n, v.HEX, v.INT) == [n, v.H(b), str(len(b))], n)
            rules = v.terms(a); need(not rules[3], "amend.txt without times")
            delta = v.table(at + "delta.tsv", v.NAME, "increase|decrease", v.INT); told = set(map(tuple, v.table(at + "notified.tsv", v.NAME, v.OID)))
            need(len({d[0] for d in delta}) == len(delta) and all(o in sum(drawn[i].values(), []) for i, o in told), "notified.tsv")
            change(delta, told, F, drawn, gone)
            if at + "void.txt" in v.files:
                z = v.record(at + "void.txt", "void"); need(not has and not {at + "seed.txt", at + "strength.txt"} & set(v.files) and take(z, "freeze", v.HEX) == [A] and take(z, "reason", v.NAME) and take(z, "at", v.T) and not z, "void.txt"); continue
            if has:
                new, ev, value, strength = v.ceremony(at, A, *rules); need(v.files.get(at + "strength.txt", strength.encode()) == strength.encode(), at + "strength.txt differs"); print(folder, strength.split("\n")[2], file=sys.stderr); made.append((A, v.files[at + "seed.txt"], ev, value, rules[4], (delta, told, drawn, set(gone))))
                text, drawn = change(delta, told, new, drawn, gone)
        elif kind == "replace.txt":
            r = v.record(at + kind, "replace"); need(take(r, "result", v.HEX) == [last], kind); i, c, o = take(r, "out", ".*", ".*", ".*"); take(r, "code", CODES)
            extract = day(take(r, "evidence", v.HEX, v.REF, v.DATE)[2]); since = take(r, "ineligible", v.DATE)[0]; who = take(r, "handled", v.NAME) + take(r, "approved", v.NAME)
            age = day(take(r, "at", v.T)[0][:10]) - extract; need(not r and who[0] != who[1] and 0 <= age.days <= 30 and since <= times[0][:10] and o in drawn[i][c], kind)
            if has:
                gone.add((i, o)); order, key = v.sort(i, seed); free = [] if v.items[i][0] == "poisson" else [x for x in order[c] if x not in drawn[i][c] and (i, x) not in gone]
                drawn = {j: {d: [x for x in xs if (j, x) != (i, o)] + free[:1] * ((j, d) == (i, c)) for d, xs in cells.items()} for j, cells in drawn.items()}
                text = f"ssj-draw/1\treplaced\nseed\t{seed}\nreason\t{v.H(v.files[at + kind])}\nout\t{i}\t{c}\t{o}\n" + (f"in\t{i}\t{c}\t{key[free[0]][0]}\t{free[0]}\n" if free else f"shortfall\t{i}\t{c}\n")
        else:
            z = v.record(at + kind, "correction"); A, wrong = take(z, "freeze", v.HEX)[0], take(z, "seed", v.HEX)[0]; need(take(z, "result", v.HEX) == [last] and has, kind)
            p = [v.H(m[1]) == wrong and m[0] == A for m in made].index(True); _, bytes_, ev, value, clock, redo = made[p]; beacon = z.pop(0); right = beacon[-1]
            need(beacon[:-1] == ["beacon"] + ev.split(" ") and right != value and v.spelled(ev, right) and take(z, "evidence", v.HEX, v.REF) and take(z, "at", v.T)[0] >= clock[2] and not z, kind)
            fixed = bytes_[:-len(value.encode()) - 1] + right.encode() + b"\n"; need(v.files[at + "seed.txt"] == fixed, "seed.txt"); new = v.H(fixed); made[p:] = [(A, fixed, ev, right, clock, redo)]
            if redo: text, drawn = change(redo[0], redo[1], new, redo[2], redo[3])
            else: text, _, drawn = v.draw(new); seed = new
            text += f"reason\t{v.H(v.files[at + kind])}\n"
        pending = not has
        if has: need(v.files[at + "result.txt"] == text.encode(), folder + "/result.txt differs"); last = v.H(text)
    if pending: print("pending:", later[-1], file=sys.stderr)
    return drawn, seed

try:
    end = v.main(); end["rules"][3] or history(end["rate"], end["where"], end["out"])
    if "roster.txt" in v.files: signed()
    if "openings.tsv" in v.files: openings(end["where"], end["out"])
    sys.stdout.write(v.show(*amendments(end)) if "seed" in end else "")
except (ValueError, KeyError, IndexError, OSError, StopIteration) as problem: print("NOT GENUINE 不真实:", problem, file=sys.stderr); sys.exit(76)
