// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let verify = Resource(
        path: "verify.py",
        text: #"""
"""Verify one draw (SSJ-DRAW/1) without our program:  python3 verify.py [folder]
Starts at freeze.txt, recomputes everything, prints `item cell n oid...`; ends with 0 (genuine) or 76 (not genuine)."""
import datetime, fractions, hashlib, os, re, sys
HEX, INT, NAME, OID, DRAW = "[0-9a-f]{64}", "0|[1-9][0-9]{0,18}", "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}", "[A-Z0-9][A-Z0-9._:-]{0,63}", "[0-9]{6}-[0-9]{4}-[0-9]{2,4}"
DATE, REF, SCOPE, M, Q = "[0-9]{4}-[0-9]{2}-[0-9]{2}", "[^\x00-\x20\x7f]+", "(?!(?:insp|c1|c2)$)[a-z][a-z0-9-]{0,15}", 10**6, fractions.Fraction
T, MODE = DATE + r"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\+08:00", r"(?:rate|rate-min|rate-max|count)(?:\+desc)?(?:\+lr)?|(?:all|poisson|cluster)(?:\+desc)?"
EVENT = rf"DICE [a-z0-9][a-z0-9-]{{0,39}} (?:{INT})|CWL-(KL8|SSQ) [0-9]{{7}}|NIST2 (?:{INT}) (?:{INT})"
RECORDS = "freeze.txt commits.txt reveals.txt seed.txt witness.txt void.txt result.txt tickets.tsv openings.tsv verify.py verify.sql fallback.txt strength.txt".split()
CORE = "cells.tsv frame.tsv items.tsv".split(); FULL = CORE + "availability.tsv excluded.tsv inspectors.tsv objects.tsv population.tsv recusal.tsv roster.txt seatrules.tsv".split()
def need(ok, what): return ok or (_ for _ in ()).throw(ValueError(what))
def like(form, text): return re.fullmatch(form, text) is not None
def lines(name):
    b = files[name]; need(b"\r" not in b and b[:3] != b"\xef\xbb\xbf" and b[-1:] in (b"", b"\n"), name + ": bytes"); rows = b.decode().split("\n")[:-1]; need(all(rows), name + ": empty line"); return rows
def table(name, *forms):
    rows = lines(name); need(all(a < b for a, b in zip(rows, rows[1:])), name + ": order"); rows = [r.split("\t") for r in rows] if forms else []
    return [need(len(r) == len(forms) and all(map(like, forms, r)), f"{name}: {r}") and r for r in rows]
def optional(name, *forms): return table(name, *forms) if name in listed and name in files else []
def take(rec, key, *forms):
    row = rec.pop(0) if rec else []; need(len(row) == len(forms) + 1 and row[0] == key and all(map(like, forms, row[1:])), f"{key}: {row}")
    return [form in (T, DATE) and datetime.datetime.fromisoformat(word) and None or word for form, word in zip(forms, row[1:])]
def record(name, *kind): rec = [r.split(" ") for r in lines(name)]; need(all(map(all, rec)), name + ": spaces"); kind and take(rec, "ssj-draw/1", *kind); return rec
def event(rec, key): e = " ".join(rec.pop(0) if rec else []); need(e.startswith(key + " "), key); e = e[len(key) + 1:]; need(e == "none" or like(EVENT, e) and (e[:4] != "DICE" or 30 <= int(e.split()[2]) <= 10000), "event " + e); return e
def rising(text, count, top): n = text.split("-"); return len(n) == count and sorted(set(n)) == n and all(like("[0-9]{2}", x) and 1 <= int(x) <= top for x in n)
def spelled(ev, v): return (rising(v, 20, 80) if "KL8" in ev else rising(v[:17], 6, 33) and v[17:18] == "+" and rising(v[18:], 1, 16)) if ev[:3] == "CWL" else like(HEX + HEX if ev[:5] == "NIST2" else f"[1-6]{{{ev.split()[2]}}}", v)
def terms(f):
    parties = []
    while f and f[0][0] == "party": p = take(f, "party", NAME)[0]; need(p > max(parties, default=""), p); parties.append(p)
    beacon, fallback = event(f, "beacon"), event(f, "fallback"); core = len(f) == 2; times = [take(f, k, T)[0] for k in ["commit-by", "reveal-by", "beacon-at", "fallback-at"][:2 if core else 4]]
    need(not f and sorted(set(times)) == times, "times"); need(fallback == "none" or fallback != beacon != "none", "fallback"); need(len(parties) > 1 or beacon != "none" and "CWL-SSQ" not in beacon + fallback, "beacon"); return parties, beacon, fallback, core, times
def disclosed(rec, F, commit):
    shown = [r for r in rec if r[0] in ("reveal", "missing")]; need(rec[:len(shown)] == shown == sorted(shown, key=lambda r: (r[0] == "missing", r[1])) and sorted(r[1] for r in shown) == sorted(commit), "reveals"); del rec[:len(shown)]
    return [need(len(r) == 2 if r[0] == "missing" else len(r) == 3 and like(HEX, r[2]) and H(f"ssj-draw/1 commit|{F}|{r[1]}|{r[2]}") == commit[r[1]], "commitment of " + r[1]) and r for r in shown]
def ceremony(at, F, parties, beacon, fallback, core, times):  # commits, reveals, seed, fallback, witness of a freeze F
    k, z, commit = record(at + "commits.txt", "commits"), record(at + "seed.txt", "seed"), {}; need(take(k, "freeze", HEX) == [F], "commits.txt quotes another freeze"); K = H(files[at + "commits.txt"])
    for p in parties: row = take(k, *(("absent", NAME) if k[:1] == [["absent", p]] else ("commit", NAME, HEX))); need(row[0] == p, "commits.txt " + p); commit.update([row] if len(row) == 2 else [])
    need(not k and take(z, "freeze", HEX) == [F] and take(z, "commits", HEX) == [K], "seed.txt quotes"); shown = disclosed(z, F, commit); text = " ".join(z.pop(0) if z else [""]); need(not z and text.startswith("beacon "), "seed.txt")
    if not core: r = record(at + "reveals.txt", "reveals"); need(take(r, "freeze", HEX) == [F] and take(r, "commits", HEX) == [K] and disclosed(r, F, commit) == shown and not r, "reveals.txt")
    text = text[7:]; ev, _, value = text.rpartition(" "); used = text != "none" and ev != beacon; need(text == "none" or spelled(ev, value) if ev in {beacon, fallback, ""} else False, "beacon " + text)
    need(text != "none" or beacon == "none" and len(commit) == len(parties) and all(s[0] == "reveal" for s in shown), "no beacon"); need(core or (at + "fallback.txt" in files) == used, "fallback.txt")
    if used and not core: e = record(at + "fallback.txt", "fallback"); need(take(e, "freeze", HEX) == [F] and e.pop(0) == ["cancelled"] + beacon.split(" ") and take(e, "evidence", HEX, REF) and take(e, "at", T)[0] >= times[2] and not e, "fallback.txt")
    seen = [take([w], "witness", "F|K|R|VALUE|HEAD", HEX, T, "minutes|receipt|portal|rfc3161|cosign", rf"{REF}:(?:{HEX}|-)") for w in record(at + "witness.txt")] if at + "witness.txt" in files else []
    own = {"F": F, "K": K, "R": H(files.get(at + "reveals.txt", b""))}; need(all(own.get(s, h) == h for s, h, *_ in seen), "witness of another digest"); due = {} if core else dict(zip("FKR", times)) if parties else {"F": times[2]}
    worth = ["beside" if s not in due or not parties and kind != "minutes" else "late" if t >= due[s] else "unscanned" if ref.endswith(":-") else "counts" for s, h, t, kind, ref in seen]; lack = [s for s in due if (s, "counts") not in [(w[0], x) for w, x in zip(seen, worth)]]
    out = ["ssj-draw/1 strength", "freeze " + F, "level " + ("core-only" if core else "own-statement" if lack else "witnessed"), "form " + (["sitting" if beacon[:4] == "DICE" else "beacon", "unattended"] + ["sealed" if beacon == "none" else "parties"])[min(2, len(parties))]]
    out += [f"party {p} " + ("absent" if p not in commit else "missing" if ["missing", p] in shown else "revealed") for p in parties] + ["beacon none" if text == "none" else f"beacon {ev} " + str({"D": lambda: int(ev.split()[2]) * 2584 // 1000, "N": lambda: 512}.get(ev[0], lambda: 61 if "KL8" in ev else 24)()) + " fallback" * used]
    return H(files[at + "seed.txt"]), ev, value, "".join(x + "\n" for x in out + [f"witness {w[0]} {w[3]} {w[2]} {x}" for w, x in zip(seen, worth)] + [f"lacking {s} before {due[s]}" for s in lack])
def share(m, N, r, lr, U):  # §2.5, steps 3 and 4: the counts, and the probability of each cell's objects
    full = {c for c in N if r[c] >= M}; live = [c for c in sorted(N) if N[c] and 0 < r[c] < M]; m = min(m, sum(N[c] for c in live)); over = lambda: [c for c in live if m * r[c] > sum(N[c] * r[c] for c in live)]
    while more := over(): full |= set(more); m -= sum(N[c] for c in more); live = [c for c in live if c not in more]
    D = sum(N[c] * r[c] for c in live); n = {c: N[c] if c in full else 0 for c in N}; W = 0
    for c in live: w = N[c] * r[c]; n[c] = m * w // D if lr else (m * (W + w) + (U * D >> 128)) // D - (m * W + (U * D >> 128)) // D; W += w
    for c in sorted(live, key=lambda c: (-(m * N[c] * r[c] % D), c))[:m - sum(n[c] for c in live)] if lr else []: n[c] += 1
    return n, {c: Q(0) if not N[c] else Q(n[c], N[c]) if lr or c not in live else Q(m * r[c], D) for c in N}
def draw(seed):  # result.txt, tickets.tsv, who is drawn
    result, tickets, drawn = f"ssj-draw/1\tresult\nseed\t{seed}\n", "", {}; u = lambda s, label: int(H(f"{seed}|{s}|#{label}")[:32], 16)
    for i, (mode, v, scope, desc, lr) in sorted(items.items()):
        rows, r = strata[i]; N = {c: len(rows[c]) for c in rows}; w = sum(N[c] * r[c] for c in N if r[c] < M); sure = sum(N[c] for c in N if r[c] >= M); V = u(scope, "total|" + i) * M >> 128; U = u(scope, "alloc|" + i); order, key = sort(i, seed); totals = {"rate": (w + V) // M, "rate-min": -(-w // M), "rate-max": w // M, "count": v - sure}; part = Q(w % M, M)
        if mode == "cluster": m = {c: -(-N[c] * r[c] // M) for c in N}; n, pi = share(v, dict.fromkeys(N, 1), N, 0, u("c1", f"alloc|{i}|cluster")); n, pi = {c: n[c] * m[c] for c in N}, {c: pi[c] * Q(m[c], N[c]) for c in N}
        elif mode == "poisson": n = {c: sum(r[c] >= M or (int(key[o][0][:16], 16) ^ (2**64 - 1) * desc) < (r[c] << 64) // M for o in rows[c]) for c in N}; pi = {c: Q(r[c], M) if N[c] else Q(0) for c in N}
        else: n, pi = share(totals.get(mode, 0), N, r, lr, U)
        if mode == "rate": a, b = (share(w // M + x, N, r, lr, U)[1] for x in (0, 1)); pi = {c: (1 - part) * a[c] + part * b[c] for c in N}
        result += f"item\t{i}\t{mode}{'+desc' * desc}{'+lr' * lr}\t{sum(N.values())}\t{sum(n.values())}\n"; drawn[i] = {c: order[c][:n[c]] for c in N}; rank = {o: k + 1 for os_ in (order.values() if mode != "all" else [sorted(key, key=key.get, reverse=desc)]) for k, o in enumerate(os_)}
        for c in sorted(N): row = [f"{i}\t{c}\t{rank[o]}\t{key[o][0]}\t{o}\n" for o in order[c]]; tickets += "".join(row); result += f"cell\t{i}\t{c}\t{N[c]}\t{n[c]}\t{pi[c].numerator}/{pi[c].denominator}\n" + "".join("take\t" + x for x in row[:n[c]])
    return result, tickets, drawn
def sort(i, seed): key = {o: (H(f"{seed}|{'c2' if items[i][0] == 'cluster' else items[i][2]}|{o}"), o) for c in strata[i][0].values() for o in c}; return {c: sorted(os_, key=key.get, reverse=items[i][3]) for c, os_ in strata[i][0].items()}, key
def main():
    global files, listed, H, items, strata; folder = sys.argv[1] if len(sys.argv) > 1 else "."; subs = [""] + [d + "/" for d in sorted(os.listdir(folder)) if d[:6] == "amend-"]
    files = {s + n: open(os.path.join(folder, s, n), "rb").read() for s in subs for n in os.listdir(os.path.join(folder, s)) if os.path.isfile(os.path.join(folder, s, n))}
    if "SHA256SUMS" in files: need(files["SHA256SUMS"] == "".join(f"{hashlib.sha256(files[n]).hexdigest()}  {n}\n" for n in sorted(files) if n != "SHA256SUMS").encode(), "SHA256SUMS")
    f = record("freeze.txt", "freeze"); ID = take(f, "draw", DRAW); alg = take(f, "hash", "sha256|sm3"); take(f, "prev", HEX); H = lambda s: hashlib.new(alg[0], s.encode() if isinstance(s, str) else s).hexdigest(); F = H(files["freeze.txt"]); listed = {}
    while f and f[0][0] == "file": n, h, size = take(f, "file", "[a-z0-9.-]{1,40}", HEX, INT); need(n not in RECORDS and n > max(listed, default=""), n); listed[n] = h, int(size)
    rules = terms(f); core, times = rules[3:]; need(all(n in listed for n in (CORE if core else FULL)), "a file is not listed"); need(all(n in listed or n in RECORDS + ["SHA256SUMS", "verify.html", "verify-spark.sql", "verify_office.py", "说明.txt"] or "/" in n for n in files), "a file is not listed")
    for n, (h, size) in listed.items():
        need(H(files[n]) == h and len(files[n]) == size if n in files else n not in CORE + ["population.tsv"], n + ": digest"); n in files or print("withheld:", n, file=sys.stderr)
        if n in files: table(n) if n.endswith(".tsv") else lines(n) if n.endswith(".txt") else need(b"\r" not in files[n], n)
    raw = table("items.tsv", NAME, MODE, INT, SCOPE); items = {i: (m.split("+")[0], int(v), s, "+desc" in m, "+lr" in m) for i, m, v, s in raw}; need(len(items) == len(raw), "items twice")
    rate, rows, where, out, warn, owned = {i: {} for i in items}, {i: {} for i in items}, {}, {i: {} for i in items}, set(), {}
    for i, c, r in table("cells.tsv", NAME, NAME, INT): need(c not in rate[i] and int(r) <= M, "cells.tsv " + c); rate[i][c] = int(r); rows[i][c] = []
    for i, c, o in table("frame.tsv", NAME, NAME, OID): need((i, o) not in where, f"frame.tsv {c} {o}"); rows[i][c].append(o); where[i, o] = c
    for i, c, _ in optional("warnings.tsv", NAME, NAME, "[^\t]+"): need(i in items and (i, c) not in warn, "warnings.tsv"); warn.add((i, c))
    for i, o, x in optional("excluded.tsv", NAME, OID, NAME): need(o not in out[i] and (i, o) not in where, "excluded.tsv " + o); out[i][o] = x
    pop = table("population.tsv", NAME, INT, INT, INT) if "population.tsv" in listed else [[i, 0, 0, 0] for i in items]; need([r[0] for r in pop] == sorted(items), "population.tsv")
    for i, a, b, x in pop if "population.tsv" in listed else []: need(int(b) == sum(map(len, rows[i].values())) and int(a) == int(b) + int(x) and ("excluded.tsv" not in files or int(x) == len(out[i])), "population.tsv " + i)
    for i, k, o in optional("clusters.tsv", NAME, NAME, OID): need(items[i][0] == "cluster" and (i, o) in where and o not in owned.setdefault(i, {}), "clusters.tsv " + o); owned[i][o] = k
    blind = all(like("P-[0-9A-F]{40}", o) for _, o in where); strata = {i: (rows[i], rate[i]) for i in items}
    for i, (mode, v, scope, desc, lr) in items.items():
        if mode == "cluster": need(len(rate[i]) == 1 and len(owned.get(i, {})) == sum(map(len, rows[i].values())), "clusters.tsv " + i); ks = sorted(set(owned[i].values())); strata[i] = {k: [o for o in owned[i] if owned[i][o] == k] for k in ks}, dict.fromkeys(ks, *rate[i].values())
        need(any(rows[i].values()), i + " has no objects"); R, r = strata[i]; N = {c: len(R[c]) for c in R}; w = sum(N[c] * r[c] for c in N if r[c] < M); sure = sum(N[c] for c in N if r[c] >= M)
        need(v >= sure if mode == "count" else 1 <= v <= sum(N.values()) and min(r.values()) == M if mode == "all" else 1 <= v <= len(N) and min(r.values()) > 0 and max(N.values()) < M if mode == "cluster" else v == 0, "items.tsv value of " + i)
        zero = lr and [c for c in N if N[c] and 0 < r[c] < M and not any(share(t, N, r, 1, 0)[0][c] for t in ({"rate-min": -(-w // M), "count": v - sure}.get(mode, w // M), -(-w // M) if mode == "rate" else 0))]
        for bad, code in [(mode == "rate-max" and w < M and (w or not sure), "zero-floor"), (mode == "rate-min" and -(-w // M) * M > 2 * w, "high-factor"), (zero, "zero-cell"), (blind and any(0 < len(x) < 5 for x in rows[i].values()), "small-cell")]: need(core or not bad or (i, code) in warn, f"{i} needs the reason {code}")
    need(set(owned) <= set(items), "clusters.tsv"); blob = dict(ID=ID, alg=alg, F=F, rules=rules, rate=rate, where=where, out=out)
    if "void.txt" in files: z = record("void.txt", "void"); need(take(z, "freeze", HEX) == [F] and take(z, "reason", NAME) and take(z, "at", T) and not z and not {"result.txt", "tickets.tsv"} & set(files) and not subs[1:], "void.txt"); return blob
    need(not core or not {"reveals.txt", "witness.txt", "result.txt", "fallback.txt"} & set(files), "a core-only folder"); seed, ev, value, strength = ceremony("", F, *rules); result, tickets, drawn = draw(seed)
    need(core or files["result.txt"] == result.encode(), "result.txt differs"); need(files.get("tickets.tsv", tickets.encode()) == tickets.encode(), "tickets.tsv differs"); need(files.get("strength.txt", strength.encode()) == strength.encode(), "strength.txt differs")
    print(strength.split("\n")[2] + "; the list changed after the draw: run verify_office.py" * bool(subs[1:]), file=sys.stderr); blob.update(seed=seed, ev=ev, value=value, drawn=drawn, result=result); return blob
def show(drawn, seed): return "".join(" ".join([i, c, str(len(drawn[i][c]))] + [o for o in order[c] if o in drawn[i][c]]) + "\n" for i in sorted(items) for order in [sort(i, seed)[0]] for c in sorted(order))
if __name__ == "__main__":
    try: end = main(); sys.stdout.write(show(end["drawn"], end["seed"]) if "seed" in end else "")
    except (ValueError, KeyError, IndexError, OSError) as problem: print("NOT GENUINE 不真实:", problem, file=sys.stderr); sys.exit(76)

"""#)
}
