// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let kit = Resource(
        path: "kit.js",
        text: #"""
// Reads the frozen files of one draw: digests, tables, and what the freeze must have refused (SSJ-DRAW/1 §2.1, §2.2, §2.5).
const Kit = (() => {
  "use strict";
  const { HEX, INT, NAME, OID, SCOPE, TIME, MODE, need, like, lines, table, optional, byteKey, Reader } = Grammar;
  const BESIDE = ["SHA256SUMS", "verify.html", "verify-spark.sql", "verify_office.py", "说明.txt"];
  const M = BigInt(1000000), ZERO = BigInt(0), ONE = BigInt(1);
  const sum = list => list.reduce((a, b) => a + b, ZERO);
  const roundedUp = weight => (weight + M - ONE) / M;
  const byName = (key) => (a, b) => a[key] < b[key] ? -1 : 1;

  /** Compares every frozen file with its digest; gives the names of those that are not handed out. */
  function checkFiles(files, freeze) {
    const known = [...freeze.files.map(f => f.name), ...Freeze.RECORDS, ...BESIDE];
    for (const n of Object.keys(files).sort()) need(known.includes(n) || n.includes("/"), `${n} 不在封存清单中`);
    const withheld = [];
    for (const f of freeze.files) {
      const bytes = files[f.name];
      if (!bytes) {
        need(!Freeze.CORE.includes(f.name) && f.name !== "population.tsv", `缺少 ${f.name}`);
        withheld.push(f.name);
        continue;
      }
      need(bytes.length === f.size && Digest.hash(freeze.hash, bytes) === f.digest, `${f.name} 与封存的摘要不符`);
      if (f.name.endsWith(".tsv")) table(files, f.name); else if (f.name.endsWith(".txt")) lines(files, f.name);
      else need(!bytes.includes(13), `${f.name}：字节格式不符`);
    }
    return withheld;
  }

  /** The frozen tables: per item its mode, value, scope, cells with rate and objects; who was excluded and why. */
  function readTables(files, freeze) {
    const frozen = {};
    for (const f of freeze.files) if (files[f.name]) frozen[f.name] = files[f.name];
    const rows = table(files, "items.tsv", NAME, MODE, INT, SCOPE);
    const items = new Map(rows.map(([item, text, value, scope]) => {
      const [mode, ...suffixes] = text.split("+");
      return [item, { item, text, mode, value: BigInt(value), scope, desc: suffixes.includes("desc"), lr: suffixes.includes("lr"), cells: new Map(), excluded: new Map(), clusters: new Map(), warned: new Set() }];
    }));
    need(items.size === rows.length, "items.tsv：事项重复");
    const named = (name, i) => { need(items.has(i), `${name}：${i}`); return items.get(i); };
    for (const [i, c, rate] of table(files, "cells.tsv", NAME, NAME, INT)) {
      const { cells } = named("cells.tsv", i);
      need(!cells.has(c) && BigInt(rate) <= M, `cells.tsv：${i} ${c}`);
      cells.set(c, { cell: c, rate: BigInt(rate), oids: [] });
    }
    const where = new Map();
    for (const [i, c, o] of table(files, "frame.tsv", NAME, NAME, OID)) {
      const cell = named("frame.tsv", i).cells.get(c);
      need(cell && !where.has(`${i}\t${o}`), `frame.tsv：${i} ${c} ${o}`);
      where.set(`${i}\t${o}`, c);
      cell.oids.push(o);
    }
    for (const [i, code] of optional(frozen, "warnings.tsv", NAME, NAME, "[^\\t]+")) {
      const { warned } = named("warnings.tsv", i);
      need(!warned.has(code), `warnings.tsv：${i} ${code}`);
      warned.add(code);
    }
    for (const [i, o, reason] of optional(frozen, "excluded.tsv", NAME, OID, NAME)) {
      const { excluded } = named("excluded.tsv", i);
      need(!excluded.has(o) && !where.has(`${i}\t${o}`), `excluded.tsv：${o}`);
      excluded.set(o, reason);
    }
    for (const [i, k, o] of optional(frozen, "clusters.tsv", NAME, NAME, OID)) {
      const item = named("clusters.tsv", i);
      need(item.mode === "cluster" && where.has(`${i}\t${o}`) && !item.clusters.has(o), `clusters.tsv：${o}`);
      item.clusters.set(o, k);
    }
    const blind = [...where.keys()].every(key => like("P-[0-9A-F]{40}", key.split("\t")[1]));
    const list = [...items.values()].sort(byName("item"));
    if (frozen["population.tsv"]) checkPopulation(frozen, list);
    for (const item of list) { gather(item); checkPlan(item, blind, freeze.terms.isCore); }
    return { items: list, where, blind };
  }

  function checkPopulation(frozen, items) {
    const population = table(frozen, "population.tsv", NAME, INT, INT, INT);
    need(population.map(r => r[0]).join() === items.map(i => i.item).join(), "population.tsv：事项不符");
    population.forEach(([i, roster, frame, out], k) => {
      const size = sum([...items[k].cells.values()].map(c => BigInt(c.oids.length)));
      need(BigInt(frame) === size && BigInt(roster) === BigInt(frame) + BigInt(out) && (!frozen["excluded.tsv"] || BigInt(out) === BigInt(items[k].excluded.size)), `population.tsv：${i}`);
    });
  }

  /** The cells by name; in mode cluster the strata are the clusters, otherwise the cells themselves. */
  function gather(item) {
    item.cells = [...item.cells.values()].sort(byName("cell"));
    item.strata = item.cells;
    if (item.mode === "cluster") {
      need(item.cells.length === 1 && item.clusters.size === item.cells[0].oids.length, `clusters.tsv：${item.item}`);
      const strata = new Map();
      for (const [o, k] of item.clusters) {
        if (!strata.has(k)) strata.set(k, { cell: k, rate: item.cells[0].rate, oids: [] });
        strata.get(k).oids.push(o);
      }
      item.strata = [...strata.values()].sort(byName("cell"));
    }
    for (const c of item.strata) c.N = BigInt(c.oids.length);
    item.N = sum(item.strata.map(c => c.N));
    item.weight = sum(item.strata.filter(c => c.rate < M).map(c => c.N * c.rate));
    item.sure = sum(item.strata.filter(c => c.rate >= M).map(c => c.N));
  }

  /** What the freeze must have refused, the last of it unless a published reason says why. */
  function checkPlan(item, blind, isCore) {
    const { mode, value, weight, sure, strata, N } = item;
    need(N > ZERO, `${item.item} 没有对象`);
    const fits = { count: () => value >= sure, all: () => value >= ONE && value <= N && strata.every(c => c.rate === M),
      cluster: () => value >= ONE && value <= BigInt(strata.length) && strata.every(c => c.rate > ZERO && c.N < M) }[mode];
    need(fits ? fits() : value === ZERO, `items.tsv：${item.item} 的数量不符`);
    const totals = mode === "rate-min" ? [roundedUp(weight)] : mode === "count" ? [value - sure] : mode === "rate" ? [weight / M, roundedUp(weight)] : [weight / M];
    const counts = item.lr ? totals.map(t => Allocation.counts(t, strata, true, ZERO)) : [];
    const reasons = [[mode === "rate-max" && weight < M && (weight > ZERO || sure === ZERO), "zero-floor"],
      [mode === "rate-min" && roundedUp(weight) * M > BigInt(2) * weight, "high-factor"],
      [item.lr && strata.some(c => c.N > ZERO && c.rate > ZERO && c.rate < M && counts.every(n => n.get(c) === ZERO)), "zero-cell"],
      [blind && item.cells.some(c => c.oids.length > 0 && c.oids.length < 5), "small-cell"]];
    for (const [applies, code] of reasons) need(isCore || !applies || item.warned.has(code), `${item.item} 缺少公布的理由 ${code}`);
  }

  function isVoided(files, freeze) {
    if (!files["void.txt"]) return false;
    checkVoid(files, "void.txt", freeze.digest);
    need(!files["result.txt"] && !files["tickets.tsv"] && !Object.keys(files).some(n => n.includes("/")), "已作废的封存不得有结果");
    return true;
  }

  function checkVoid(files, name, digest) {
    const r = new Reader(files, name, "void");
    need(r.take("freeze", HEX)[0] === digest && r.take("reason", NAME) && r.take("at", TIME), `${name} 引用了另一次封存`);
    r.end();
  }

  function checkSums(files) {
    if (!files.SHA256SUMS) return;
    const own = Object.keys(files).filter(n => n !== "SHA256SUMS").map(n => [byteKey(n), `${Digest.hash("sha256", files[n])}  ${n}\n`]);
    own.sort((a, b) => a[0] < b[0] ? -1 : 1);
    need(new TextDecoder().decode(files.SHA256SUMS) === own.map(x => x[1]).join(""), "SHA256SUMS 与文件不符");
  }

  return { checkFiles, readTables, isVoided, checkVoid, checkSums, roundedUp, sum };
})();

"""#)
}
