// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let freeze = Resource(
        path: "freeze.js",
        text: #"""
// freeze.txt: what was frozen, who takes part, which public value and when (SSJ-DRAW/1 §2.2).
const Freeze = (() => {
  "use strict";
  const { HEX, INT, NAME, TIME, DRAW, need, ascending, Reader } = Grammar;
  /** The files that a kit may hold beside the frozen ones; none of them can be frozen. */
  const RECORDS = ["freeze.txt", "commits.txt", "reveals.txt", "seed.txt", "witness.txt", "void.txt", "result.txt", "tickets.tsv",
    "openings.tsv", "verify.py", "verify.sql", "fallback.txt", "strength.txt"];
  const CORE = ["cells.tsv", "frame.tsv", "items.tsv"];
  const FULL = [...CORE, "availability.tsv", "excluded.tsv", "inspectors.tsv", "objects.tsv", "population.tsv",
    "recusal.tsv", "roster.txt", "seatrules.tsv"];

  /** The algorithm, F, what was frozen, and the terms of the ceremony. */
  function read(files) {
    const r = new Reader(files, "freeze.txt", "freeze");
    const freeze = { draw: r.take("draw", DRAW)[0], hash: r.take("hash", "sha256|sm3")[0] };
    freeze.digest = Digest.hash(freeze.hash, files["freeze.txt"]);
    r.take("prev", HEX);
    freeze.files = [];
    while (r.next[0] === "file") {
      const [name, digest, size] = r.take("file", "[a-z0-9.-]{1,40}", HEX, INT);
      freeze.files.push({ name, digest, size: Number(size) });
    }
    const names = freeze.files.map(f => f.name);
    need(ascending(names) && !names.some(n => RECORDS.includes(n)), "freeze.txt：文件清单不符");
    freeze.terms = terms(r);
    for (const n of freeze.terms.isCore ? CORE : FULL) need(names.includes(n), `freeze.txt 未列 ${n}`);
    return freeze;
  }

  /** Parties, beacon, fallback and times: the end of freeze.txt and of amend.txt. */
  function terms(r) {
    const parties = [];
    while (r.next[0] === "party") parties.push(r.take("party", NAME)[0]);
    need(ascending(parties), `${r.name}：参与方次序不符`);
    const beacon = r.event("beacon"), fallback = r.event("fallback"), isCore = r.rows.length === 2;
    const times = ["commit-by", "reveal-by", "beacon-at", "fallback-at"].slice(0, isCore ? 2 : 4).map(k => r.take(k, TIME)[0]);
    r.end();
    need(ascending(times), `${r.name}：时间次序不符`);
    need(fallback === "none" || beacon !== "none" && fallback !== beacon, `${r.name}：备用随机数不符`);
    need(parties.length > 1 || beacon !== "none" && !(beacon + fallback).includes("CWL-SSQ"), `${r.name}：公开随机数强度不足`);
    return { parties, beacon, fallback, isCore, times };
  }

  return { RECORDS, CORE, read, terms };
})();

"""#)
}
