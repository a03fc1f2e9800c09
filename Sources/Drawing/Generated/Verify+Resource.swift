// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let verify = Resource(
        path: "verify.py",
        text: #"""
"""Verify one draw (SSJ-DRAW/1) without our program:  python3 verify.py [folder]
Starts at freeze.txt, recomputes everything, prints `item cell n oid...`; ends with 0 (genuine) or 76 (not genuine)."""
import datetime, fractions, hashlib, os, re, sys
HEX, INT, NAME, OID = "[0-9a-f]{64}", "0|[1-9][0-9]{0,18}", "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}", "[A-Z0-9][A-Z0-9._:-]{0,63}"
SCOPE, T, M = "(?!(?:insp|c1|c2)$)[a-z][a-z0-9-]{0,15}", r"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\+08:00", 10**6
EVENT = rf"DICE [a-z0-9][a-z0-9-]{{0,39}} (?:{INT})|CWL-(KL8|SSQ) [0-9]{{7}}|NIST2 (?:{INT}) (?:{INT})"
RECORDS = "freeze.txt commits.txt reveals.txt seed.txt witness.txt void.txt result.txt tickets.tsv openings.tsv verify.py".split()
CORE = "cells.tsv frame.tsv items.tsv".split(); FULL = CORE + "availability.tsv excluded.tsv inspectors.tsv objects.tsv population.tsv recusal.tsv roster.txt seatrules.tsv".split()
def need(ok, what):
    if not ok: raise ValueError(what)
def like(form, text): return re.fullmatch(form, text) is not None
def lines(name):
    b = files[name]; need(b"\r" not in b and b[:3] != b"\xef\xbb\xbf" and b[-1:] in (b"", b"\n"), name + ": bytes")
    rows = b.decode().split("\n")[:-1]; need(all(rows), name + ": empty line"); return rows
def table(name, *forms):
    rows = lines(name); need(all(a < b for a, b in zip(rows, rows[1:])), name + ": order")
    rows = [r.split("\t") for r in rows] if forms else []
    for r in rows: need(len(r) == len(forms) and all(map(like, forms, r)), f"{name}: {r}")
    return rows
def take(rec, key, *forms):
    row = rec.pop(0) if rec else []; need(len(row) == len(forms) + 1 and row[0] == key and all(map(like, forms, row[1:])), f"{key}: {row}")
    if T in forms: datetime.datetime.fromisoformat(row[1 + forms.index(T)])
    return row[1:]
def record(name, *kind):
    rec = [r.split(" ") for r in lines(name)]; need(all(map(all, rec)), name + ": spaces"); kind and take(rec, "ssj-draw/1", *kind); return rec
def event(rec, key):
    e = " ".join(rec.pop(0) if rec else []); need(e.startswith(key + " "), key); e = e[len(key) + 1:]
    need(e == "none" or like(EVENT, e) and (e[:4] != "DICE" or 30 <= int(e.split()[2]) <= 10000), "event " + e); return e
def rising(text, count, top):
    n = text.split("-"); return len(n) == count and sorted(set(n)) == n and all(like("[0-9]{2}", x) and 1 <= int(x) <= top for x in n)
def spelled(ev, v):
    if ev[:3] == "CWL": return rising(v, 20, 80) if "KL8" in ev else rising(v[:17], 6, 33) and v[17:18] == "+" and rising(v[18:], 1, 16)
    return like(HEX + HEX if ev[:5] == "NIST2" else f"[1-6]{{{ev.split()[2]}}}", v)
def disclosed(rec, commit):
    shown = [r for r in rec if r[0] in ("reveal", "missing")]; need(rec[:len(shown)] == shown == sorted(shown, key=lambda r: (r[0] == "missing", r[1])), "order of reveals")
    need(sorted(r[1] for r in shown) == sorted(commit), "parties who revealed"); del rec[:len(shown)]
    for r in shown: need(len(r) == 2 if r[0] == "missing" else len(r) == 3 and like(HEX, r[2]) and H(f"ssj-draw/1 commit|{F}|{r[1]}|{r[2]}") == commit[r[1]], "commitment of " + r[1])
    return shown
def share(m, N, r):  # cells taken whole, the live cells, what is left to draw, D
    full = {c for c in N if r[c] >= M}; live = [c for c in sorted(N) if N[c] and 0 < r[c] < M]; m = min(m, sum(N[c] for c in live))
    while True:
        D = sum(N[c] * r[c] for c in live); more = [c for c in live if m * r[c] > D]
        if not more: return full, live, m, D
        full |= set(more); m -= sum(N[c] for c in more); live = [c for c in live if c not in more]
def main():
    global files, F, H; folder = sys.argv[1] if len(sys.argv) > 1 else "."; files = {n: open(os.path.join(folder, n), "rb").read() for n in os.listdir(folder) if os.path.isfile(os.path.join(folder, n))}
    if "SHA256SUMS" in files: need(files["SHA256SUMS"] == "".join(f"{hashlib.sha256(files[n]).hexdigest()}  {n}\n" for n in sorted(files) if n != "SHA256SUMS").encode(), "SHA256SUMS")
    f = record("freeze.txt", "freeze"); take(f, "draw", "[0-9]{6}-[0-9]{4}-[0-9]{2,4}"); alg = take(f, "hash", "sha256|sm3")[0]; take(f, "prev", HEX)
    H = lambda s: hashlib.new(alg, s.encode() if isinstance(s, str) else s).hexdigest(); F = H(files["freeze.txt"]); listed, parties = {}, []
    while f and f[0][0] == "file": n, h, size = take(f, "file", "[a-z0-9.-]{1,40}", HEX, INT); need(n not in RECORDS and n > max(listed, default=""), n); listed[n] = h, int(size)
    while f and f[0][0] == "party": p = take(f, "party", NAME)[0]; need(p > max(parties, default=""), p); parties.append(p)
    beacon, fallback = event(f, "beacon"), event(f, "fallback"); core = len(f) == 2
    times = [take(f, k, T)[0] for k in ["commit-by", "reveal-by", "beacon-at", "fallback-at"][:2 if core else 4]]; need(not f and sorted(set(times)) == times, "times")
    need(len(parties) > 1 or beacon != "none" and "CWL-SSQ" not in beacon + fallback, "beacon"); need(fallback == "none" or fallback != beacon != "none", "fallback")
    for n in CORE if core else FULL: need(n in listed, n + " not listed")
    for n in files: need(n in listed or n in RECORDS + ["SHA256SUMS", "verify.html", "说明.txt"], n + " is not listed")
    for n, (h, size) in listed.items():
        if n in files: need(H(files[n]) == h and len(files[n]) == size, n + ": digest")
        else: need(n not in CORE + ["population.tsv"], n + " absent"); print("withheld:", n, file=sys.stderr)
        if n in files: table(n) if n.endswith(".tsv") else lines(n) if n.endswith(".txt") else need(b"\r" not in files[n], n)
    items = {i: (m, int(v), s) for i, m, v, s in table("items.tsv", NAME, "rate|rate-min|rate-max|count|all", INT, SCOPE)}; need(len(items) == len(table("items.tsv", NAME, ".*", ".*", ".*")), "items twice")
    rate, rows, seen, warn, out = {i: {} for i in items}, {}, set(), set(), {i: set() for i in items}
    for i, c, r in table("cells.tsv", NAME, NAME, INT): need(c not in rate[i] and int(r) <= M, "cells.tsv " + c); rate[i][c] = int(r)
    for i, c, o in table("frame.tsv", NAME, NAME, OID): need(c in rate[i] and (i, o) not in seen, f"frame.tsv {c} {o}"); seen.add((i, o)); rows.setdefault(i, {}).setdefault(c, []).append(o)
    for i, c, _ in table("warnings.tsv", NAME, NAME, "[^\t]+") if "warnings.tsv" in listed and "warnings.tsv" in files else []: need(i in items and (i, c) not in warn, "warnings.tsv"); warn.add((i, c))
    for i, o, _ in table("excluded.tsv", NAME, OID, NAME) if "excluded.tsv" in listed and "excluded.tsv" in files else []: need(o not in out[i] and (i, o) not in seen, "excluded.tsv " + o); out[i].add(o)
    pop = table("population.tsv", NAME, INT, INT, INT) if "population.tsv" in listed else [[i, 0, 0, 0] for i in items]; need([r[0] for r in pop] == sorted(items), "population.tsv")
    for i, a, b, x in pop if "population.tsv" in listed else []: need(int(b) == sum(map(len, rows[i].values())) and int(a) == int(b) + int(x) and ("excluded.tsv" not in files or int(x) == len(out[i])), "population.tsv " + i)
    blind = all(like("P-[0-9A-F]{40}", o) for _, o in seen); plans = {}
    for i, (mode, v, scope) in items.items():
        N = {c: len(rows[i].get(c, [])) for c in rate[i]}; r = rate[i]; w = sum(N[c] * r[c] for c in N if r[c] < M); sure = sum(N[c] for c in N if r[c] >= M); plans[i] = N, r, w, sure
        need(v >= sure if mode == "count" else 1 <= v <= sum(N.values()) and min(r.values()) == M if mode == "all" else v == 0, "items.tsv value of " + i)
        for bad, code in [(mode == "rate-max" and w < M and (w or not sure), "zero-floor"), (mode == "rate-min" and -(-w // M) * M > 2 * w, "high-factor"), (blind and any(0 < k < 5 for k in N.values()), "small-cell")]: need(core or not bad or (i, code) in warn, f"{i} needs the reason {code}")
    if "void.txt" in files:
        z = record("void.txt", "void"); need(take(z, "freeze", HEX) == [F] and take(z, "reason", NAME) and take(z, "at", T) and not z and not {"result.txt", "tickets.tsv"} & set(files), "void.txt"); return
    for n in ["reveals.txt", "witness.txt", "result.txt"] if core else ["commits.txt", "reveals.txt", "seed.txt", "result.txt"]: need((n in files) != core or n == "witness.txt" and n not in files, n)
    k = record("commits.txt", "commits"); need(take(k, "freeze", HEX) == [F], "commits.txt quotes another freeze"); K = H(files["commits.txt"]); commit = {}
    for p in parties: row = take(k, *(("absent", NAME) if k[:1] == [["absent", p]] else ("commit", NAME, HEX))); need(row[0] == p, "commits.txt " + p); commit.update([row] if len(row) == 2 else [])
    z = record("seed.txt", "seed"); need(not k and take(z, "freeze", HEX) == [F] and take(z, "commits", HEX) == [K], "seed.txt quotes"); shown = disclosed(z, commit)
    if not core: r = record("reveals.txt", "reveals"); need(take(r, "freeze", HEX) == [F] and take(r, "commits", HEX) == [K] and disclosed(r, commit) == shown and not r, "reveals.txt")
    text = " ".join(z.pop(0) if z else [""]); need(not z and text.startswith("beacon "), "seed.txt"); text = text[7:]; ev, _, value = text.rpartition(" ")
    need(ev in {beacon, fallback} - {"none"} if text != "none" else beacon == "none" and len(commit) == len(parties) and all(s[0] == "reveal" for s in shown), "seed.txt beacon " + text)
    need(text == "none" or spelled(ev, value), "beacon value " + value)
    for s, h, *_ in [take(w, "witness", "F|K|R|VALUE|HEAD", HEX, T, "minutes|receipt|portal|rfc3161|cosign", rf"[^\x00-\x20\x7f]+:(?:{HEX}|-)") for w in [[x] for x in record("witness.txt")]] if "witness.txt" in files else []: need({"F": F, "K": K, "R": H(files.get("reveals.txt", b""))}.get(s, h) == h, "witness of another " + s)
    seed = H(files["seed.txt"]); result, tickets, listing = f"ssj-draw/1\tresult\nseed\t{seed}\n", "", ""; u = lambda s, label, by: int(H(f"{seed}|{s}|#{label}")[:32], 16) * by >> 128
    for i, (mode, v, scope) in sorted(items.items()):
        N, r, w, sure = plans[i]; V = u(scope, "total|" + i, M); total = {"rate": (w + V) // M, "rate-min": -(-w // M), "rate-max": w // M, "count": v - sure, "all": 0}[mode]
        full, live, m, D = share(total, N, r); U = u(scope, "alloc|" + i, D); n = {c: N[c] if c in full else 0 for c in N}; W = 0
        for c in live: n[c] = (m * (W + N[c] * r[c]) + U) // D - (m * W + U) // D; W += N[c] * r[c]
        pi = {c: fractions.Fraction(0) for c in N}; part = fractions.Fraction(w % M, M)
        for weight, t in [(1 - part, w // M), (part, w // M + 1)] if mode == "rate" else [(fractions.Fraction(1), total)]:
            fu, li, k, d = share(t, N, r); pi = {c: pi[c] + weight * (0 if not N[c] else 1 if c in fu else fractions.Fraction(k * r[c], d) if c in li else 0) for c in N}
        result += f"item\t{i}\t{mode}\t{sum(N.values())}\t{sum(n.values())}\n"; key = {o: (H(f"{seed}|{scope}|{o}"), o) for c in rows[i].values() for o in c}
        order = {c: sorted(rows[i].get(c, []), key=key.get) for c in sorted(N)}; rank = {o: k + 1 for os_ in (order.values() if mode != "all" else [sorted(key, key=key.get)]) for k, o in enumerate(os_)}
        for c in sorted(N):
            row = [f"{i}\t{c}\t{rank[o]}\t{key[o][0]}\t{o}\n" for o in order[c]]; tickets += "".join(row); listing += " ".join([i, c, str(n[c])] + order[c][:n[c]]) + "\n"
            result += f"cell\t{i}\t{c}\t{N[c]}\t{n[c]}\t{pi[c].numerator}/{pi[c].denominator}\n" + "".join("take\t" + x for x in row[:n[c]])
    need(core or files["result.txt"] == result.encode(), "result.txt differs"); need("tickets.tsv" not in files or files["tickets.tsv"] == tickets.encode(), "tickets.tsv differs"); sys.stdout.write(listing)
try: main()
except (ValueError, KeyError, IndexError, OSError) as problem: print("NOT GENUINE 不真实:", problem, file=sys.stderr); sys.exit(76)

"""#)
}
