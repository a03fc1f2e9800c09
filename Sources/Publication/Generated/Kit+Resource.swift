// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let kit = Resource(
        path: "kit.js",
        text: #"""
// Reads the kit of one draw: what was frozen, what was sealed and disclosed, who witnessed it (SSJ-DRAW/1 §2.2, §2.3).
const Kit = (() => {
  "use strict";
  const { HEX, INT, NAME, OID, SCOPE, TIME, need, like, ascending, lines, table, byteKey, Reader, spelled } = Grammar;
  const RECORDS = ["freeze.txt", "commits.txt", "reveals.txt", "seed.txt", "witness.txt", "void.txt", "result.txt",
    "tickets.tsv", "openings.tsv", "verify.py"];
  const CORE = ["cells.tsv", "frame.tsv", "items.tsv"];
  const FULL = [...CORE, "availability.tsv", "excluded.tsv", "inspectors.tsv", "objects.tsv", "population.tsv",
    "recusal.tsv", "roster.txt", "seatrules.tsv"];
  const M = BigInt(1000000), ZERO = BigInt(0), ONE = BigInt(1);

  const sum = list => list.reduce((a, b) => a + b, ZERO);

  /** freeze.txt: the algorithm, F, what was frozen, who takes part, which public value and when. */
  function readFreeze(files) {
    const r = new Reader(files, "freeze.txt", "freeze");
    const freeze = { draw: r.take("draw", "[0-9]{6}-[0-9]{4}-[0-9]{2,4}")[0], hash: r.take("hash", "sha256|sm3")[0] };
    freeze.digest = Digest.hash(freeze.hash, files["freeze.txt"]);
    r.take("prev", HEX);
    freeze.files = [];
    while (r.next[0] === "file") {
      const [name, digest, size] = r.take("file", "[a-z0-9.-]{1,40}", HEX, INT);
      freeze.files.push({ name, digest, size: Number(size) });
    }
    const names = freeze.files.map(f => f.name);
    need(ascending(names) && !names.some(n => RECORDS.includes(n)), "freeze.txt：文件清单不符");
    freeze.parties = [];
    while (r.next[0] === "party") freeze.parties.push(r.take("party", NAME)[0]);
    need(ascending(freeze.parties), "freeze.txt：参与方次序不符");
    freeze.beacon = r.event("beacon");
    freeze.fallback = r.event("fallback");
    freeze.isCore = r.rows.length === 2;
    freeze.times = ["commit-by", "reveal-by", "beacon-at", "fallback-at"].slice(0, freeze.isCore ? 2 : 4).map(k => r.take(k, TIME)[0]);
    r.end();
    need(ascending(freeze.times), "freeze.txt：时间次序不符");
    need(freeze.parties.length > 1 || freeze.beacon !== "none" && !(freeze.beacon + freeze.fallback).includes("CWL-SSQ"), "freeze.txt：公开随机数强度不足");
    need(freeze.fallback === "none" || freeze.beacon !== "none" && freeze.fallback !== freeze.beacon, "freeze.txt：备用随机数不符");
    for (const n of freeze.isCore ? CORE : FULL) need(names.includes(n), `freeze.txt 未列 ${n}`);
    return freeze;
  }

  /** Compares every frozen file with its digest; gives the names of those that are not handed out. */
  function checkFiles(files, freeze) {
    const listed = freeze.files.map(f => f.name);
    const beside = [...RECORDS, "SHA256SUMS", "说明.txt", "verify.html", "verify.sql"];
    for (const n of Object.keys(files).sort()) need(listed.includes(n) || beside.includes(n), `${n} 不在封存清单中`);
    const withheld = [];
    for (const f of freeze.files) {
      const bytes = files[f.name];
      if (bytes) {
        need(bytes.length === f.size && Digest.hash(freeze.hash, bytes) === f.digest, `${f.name} 与封存的摘要不符`);
        if (f.name.endsWith(".tsv")) table(files, f.name); else if (f.name.endsWith(".txt")) lines(files, f.name);
      } else {
        need(!CORE.includes(f.name) && f.name !== "population.tsv", `缺少 ${f.name}`);
        withheld.push(f.name);
      }
    }
    return withheld;
  }

  /** The frozen tables: per item its mode, value, scope, cells with rate and objects. */
  function readTables(files, freeze) {
    const has = n => freeze.files.some(f => f.name === n) && files[n];
    const rows = table(files, "items.tsv", NAME, "rate|rate-min|rate-max|count|all", INT, SCOPE);
    const items = new Map(rows.map(([item, mode, value, scope]) => [item, { item, mode, value: BigInt(value), scope, cells: new Map() }]));
    need(items.size === rows.length, "items.tsv：事项重复");
    for (const [i, c, rate] of table(files, "cells.tsv", NAME, NAME, INT)) {
      const item = items.get(i);
      need(item && !item.cells.has(c) && BigInt(rate) <= M, `cells.tsv：${i} ${c}`);
      item.cells.set(c, { cell: c, rate: BigInt(rate), oids: [] });
    }
    const seen = new Set();
    for (const [i, c, o] of table(files, "frame.tsv", NAME, NAME, OID)) {
      const cell = items.has(i) && items.get(i).cells.get(c);
      need(cell && !seen.has(`${i}\t${o}`), `frame.tsv：${i} ${c} ${o}`);
      seen.add(`${i}\t${o}`);
      cell.oids.push(o);
    }
    const warned = new Set();
    for (const [i, code] of has("warnings.tsv") ? table(files, "warnings.tsv", NAME, NAME, "[^\\t]+") : []) {
      need(items.has(i) && !warned.has(`${i}\t${code}`), "warnings.tsv");
      warned.add(`${i}\t${code}`);
    }
    const excluded = new Map([...items.keys()].map(i => [i, new Set()]));
    for (const [i, o] of has("excluded.tsv") ? table(files, "excluded.tsv", NAME, OID, NAME) : []) {
      need(excluded.has(i) && !excluded.get(i).has(o) && !seen.has(`${i}\t${o}`), `excluded.tsv：${o}`);
      excluded.get(i).add(o);
    }
    if (has("population.tsv")) {
      const population = table(files, "population.tsv", NAME, INT, INT, INT);
      need(population.map(r => r[0]).join() === [...items.keys()].sort().join(), "population.tsv：事项不符");
      for (const [i, roster, frame, out] of population) {
        const size = [...items.get(i).cells.values()].reduce((n, c) => n + c.oids.length, 0);
        need(BigInt(frame) === BigInt(size) && BigInt(roster) === BigInt(frame) + BigInt(out) && (!has("excluded.tsv") || Number(out) === excluded.get(i).size), `population.tsv：${i}`);
      }
    }
    const blind = [...seen].every(key => like("P-[0-9A-F]{40}", key.split("\t")[1]));
    for (const item of items.values()) checkPlan(item, blind, freeze.isCore, code => warned.has(`${item.item}\t${code}`));
    return { items: [...items.values()].sort((a, b) => a.item < b.item ? -1 : 1), blind };
  }

  /** What the freeze must have refused unless a published reason says why. */
  function checkPlan(item, blind, isCore, isWarned) {
    const cells = [...item.cells.values()].sort((a, b) => a.cell < b.cell ? -1 : 1);
    for (const c of cells) c.N = BigInt(c.oids.length);
    item.cells = cells;
    item.weight = sum(cells.filter(c => c.rate < M).map(c => c.N * c.rate));
    item.sure = sum(cells.filter(c => c.rate >= M).map(c => c.N));
    item.N = sum(cells.map(c => c.N));
    const { mode, value, weight, sure } = item;
    need(mode === "count" ? value >= sure : mode === "all" ? value >= ONE && value <= item.N && cells.every(c => c.rate === M) : value === ZERO, `items.tsv：${item.item} 的数量不符`);
    const small = cells.some(c => c.N > ZERO && c.N < BigInt(5));
    const reasons = [[mode === "rate-max" && weight < M && (weight > ZERO || sure === ZERO), "zero-floor"],
      [mode === "rate-min" && roundedUp(weight) * M > BigInt(2) * weight, "high-factor"], [blind && small, "small-cell"]];
    for (const [applies, code] of reasons) need(isCore || !applies || isWarned(code), `${item.item} 缺少公布的理由 ${code}`);
  }

  /** commits, reveals, seed, witnesses: who sealed what, what became known, in which order. */
  function readCeremony(files, freeze) {
    for (const n of freeze.isCore ? ["commits.txt", "seed.txt"] : ["commits.txt", "reveals.txt", "seed.txt", "result.txt"]) need(files[n], `缺少 ${n}`);
    const F = freeze.digest, commits = new Reader(files, "commits.txt", "commits"), K = Digest.hash(freeze.hash, files["commits.txt"]);
    need(commits.take("freeze", HEX)[0] === F, "commits.txt 引用了另一次封存");
    const sealed = new Map();
    for (const party of freeze.parties) {
      const absent = commits.next[0] === "absent";
      const [name, C] = absent ? commits.take("absent", NAME) : commits.take("commit", NAME, HEX);
      need(name === party, `commits.txt：${party}`);
      if (!absent) sealed.set(party, C);
    }
    commits.end();
    const seed = new Reader(files, "seed.txt", "seed");
    need(seed.take("freeze", HEX)[0] === F && seed.take("commits", HEX)[0] === K, "seed.txt 引用的摘要不符");
    const shown = disclosed(seed, sealed, freeze);
    let R = null;
    if (!freeze.isCore) {
      const reveals = new Reader(files, "reveals.txt", "reveals");
      need(reveals.take("freeze", HEX)[0] === F && reveals.take("commits", HEX)[0] === K, "reveals.txt 引用的摘要不符");
      need(disclosed(reveals, sealed, freeze).join("\n") === shown.join("\n"), "reveals.txt 与 seed.txt 不符");
      reveals.end();
      R = Digest.hash(freeze.hash, files["reveals.txt"]);
    }
    const [word, ...rest] = seed.rows.shift() || [];
    seed.end();
    const text = rest.join(" "), event = rest.slice(0, -1).join(" "), value = rest[rest.length - 1];
    need(word === "beacon" && text, "seed.txt：beacon");
    if (text === "none") need(freeze.beacon === "none" && sealed.size === freeze.parties.length && shown.every(s => s.startsWith("reveal")), "seed.txt：没有公开随机数");
    else need(event !== "none" && [freeze.beacon, freeze.fallback].includes(event) && spelled(event, value), `seed.txt：${text}`);
    const witnesses = files["witness.txt"] ? readWitnesses(files, { F, K, R }) : [];
    return { F, K, R, seed: Digest.hash(freeze.hash, files["seed.txt"]), beacon: text, witnesses };
  }

  function disclosed(reader, sealed, freeze) {
    const shown = [], keys = [];
    while (["reveal", "missing"].includes(reader.next[0])) {
      const row = reader.rows.shift(), [kind, party, secret] = row;
      need(kind === "missing" ? row.length === 2 : row.length === 3 && like(HEX, secret) && Digest.hash(freeze.hash, `ssj-draw/1 commit|${freeze.digest}|${party}|${secret}`) === sealed.get(party), `${reader.name}：${party} 启封的随机数与密封不符`);
      shown.push(row.join(" "));
      keys.push((kind === "missing" ? "1" : "0") + party);
    }
    need(ascending(keys) && keys.map(k => k.slice(1)).sort().join() === [...sealed.keys()].sort().join(), `${reader.name}：启封的参与方不符`);
    return shown;
  }

  function readWitnesses(files, own) {
    return lines(files, "witness.txt").map(line => {
      const row = line.split(" ");
      const forms = ["witness", "F|K|R|VALUE|HEAD", HEX, TIME, "minutes|receipt|portal|rfc3161|cosign", `[^\\x00-\\x20\\x7f]+:(?:${HEX}|-)`];
      need(row.length === 6 && forms.every((f, i) => like(f, row[i])), `witness.txt：${line}`);
      need(!own[row[1]] || own[row[1]] === row[2], `witness.txt 见证的是另一个 ${row[1]}`);
      return { subject: row[1], time: row[3], kind: row[4], reference: row[5] };
    });
  }

  function isVoided(files, freeze) {
    if (!files["void.txt"]) return false;
    const r = new Reader(files, "void.txt", "void");
    need(r.take("freeze", HEX)[0] === freeze.digest && r.take("reason", NAME) && r.take("at", TIME), "void.txt 引用了另一次封存");
    r.end();
    need(!files["result.txt"] && !files["tickets.tsv"], "已作废的封存不得有结果");
    return true;
  }

  function checkSums(files) {
    if (!files.SHA256SUMS) return;
    const own = Object.keys(files).filter(n => n !== "SHA256SUMS").map(n => [byteKey(n), `${Digest.hash("sha256", files[n])}  ${n}\n`]);
    own.sort((a, b) => a[0] < b[0] ? -1 : 1);
    need(new TextDecoder().decode(files.SHA256SUMS) === own.map(x => x[1]).join(""), "SHA256SUMS 与文件不符");
  }

  const roundedUp = weight => (weight + M - ONE) / M;

  return { readFreeze, checkFiles, readTables, readCeremony, isVoided, checkSums, roundedUp, sum };
})();

"""#)
}
