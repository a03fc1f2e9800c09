// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let draw = Resource(
        path: "draw.js",
        text: #"""
// Re-computes one draw (SSJ-DRAW/1) from the files of its kit, as verify.py does; the first difference is thrown.
const Draw = (() => {
  "use strict";
  const { need } = Grammar, { roundedUp, sum } = Kit, { counts, probabilities, lowest } = Allocation;
  const M = BigInt(1000000), ZERO = BigInt(0), ONE = BigInt(1), HALF = BigInt(64);
  const big = hex => BigInt("0x" + hex), mixed = (a, b) => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];

  /** What a seed gives of tickets and numbers, every ticket hashed once per scope and object (§2.4). */
  class Tickets {
    constructor(hash, seed) { this.hash = hash; this.seed = seed; this.known = new Map(); }
    ticket(scope, oid) {
      const key = `${scope}|${oid}`;
      if (!this.known.has(key)) this.known.set(key, Digest.hash(this.hash, `${this.seed}|${key}`));
      return this.known.get(key);
    }
    u128(scope, label) { return big(Digest.hash(this.hash, `${this.seed}|${scope}|#${label}`).slice(0, 32)); }
    ordered(scope, oids, desc) {
      const entries = oids.map(oid => ({ oid, ticket: this.ticket(scope, oid) }));
      entries.sort((a, b) => a.ticket !== b.ticket ? a.ticket < b.ticket ? -1 : 1 : a.oid < b.oid ? -1 : 1);
      return desc ? entries.reverse() : entries;
    }
  }

  const scopeOf = item => item.mode === "cluster" ? "c2" : item.scope;

  /** Orders every cell of an item by ticket, allots its total, says who is taken (§2.5, §2.6, §2.8). */
  function drawItem(item, tickets) {
    const { mode, strata } = item, scope = scopeOf(item);
    for (const c of strata) c.order = tickets.ordered(scope, c.oids, item.desc);
    const ranked = mode === "all" ? [tickets.ordered(scope, strata.flatMap(c => c.oids), item.desc)] : strata.map(c => c.order);
    const rank = new Map(ranked.flatMap(order => order.map((e, k) => [e.oid, k + 1])));
    for (const c of strata) for (const e of c.order) e.rank = rank.get(e.oid);
    const { n, pi } = mode === "cluster" ? byCluster(item, tickets) : mode === "poisson" ? byThreshold(item) : byTotal(item, tickets);
    for (const c of strata) { c.n = n.get(c); c.pi = lowest(pi.get(c)); }
    item.n = sum(strata.map(c => c.n));
  }

  function byTotal(item, tickets) {
    const { mode, scope, weight, strata, lr } = item, V = tickets.u128(scope, `total|${item.item}`) * M >> BigInt(128);
    const total = { rate: (weight + V) / M, "rate-min": roundedUp(weight), "rate-max": weight / M, count: item.value - item.sure, all: ZERO }[mode];
    const n = counts(total, strata, lr, tickets.u128(scope, `alloc|${item.item}`));
    if (mode !== "rate") return { n, pi: probabilities(total, strata, lr) };
    const part = weight % M, low = probabilities(weight / M, strata, lr), high = probabilities(weight / M + ONE, strata, lr);
    return { n, pi: new Map(strata.map(c => [c, mixed([(M - part) * low.get(c)[0], M * low.get(c)[1]], [part * high.get(c)[0], M * high.get(c)[1]])])) };
  }

  function byThreshold(item) {
    const flip = item.desc ? (ONE << HALF) - ONE : ZERO;
    const taken = c => c.order.filter(e => c.rate >= M || (big(e.ticket.slice(0, 16)) ^ flip) < (c.rate << HALF) / M);
    return { n: new Map(item.strata.map(c => [c, BigInt(taken(c).length)])), pi: new Map(item.strata.map(c => [c, c.N > ZERO ? [c.rate, M] : [ZERO, ONE]])) };
  }

  /** Clusters by size under c1, then within a chosen cluster its own share. */
  function byCluster(item, tickets) {
    const stage = item.strata.map(c => ({ cell: c.cell, N: ONE, rate: c.N })), within = c => (c.N * c.rate + M - ONE) / M;
    const first = counts(item.value, stage, false, tickets.u128("c1", `alloc|${item.item}|cluster`)), chance = probabilities(item.value, stage, false);
    return {
      n: new Map(item.strata.map((c, k) => [c, first.get(stage[k]) * within(c)])),
      pi: new Map(item.strata.map((c, k) => [c, [chance.get(stage[k])[0] * within(c), chance.get(stage[k])[1] * c.N]])),
    };
  }

  /** Draws all items under a seed; gives result.txt and tickets.tsv as they must be. */
  function compute(items, hash, seed) {
    const drawn = new Tickets(hash, seed), result = ["ssj-draw/1\tresult", `seed\t${seed}`], tickets = [];
    for (const item of items) {
      drawItem(item, drawn);
      result.push(["item", item.item, item.text, item.N, item.n].join("\t"));
      for (const c of item.strata) {
        result.push(["cell", item.item, c.cell, c.N, c.n, c.pi.join("/")].join("\t"));
        c.order.forEach((e, k) => {
          const row = [item.item, c.cell, e.rank, e.ticket, e.oid].join("\t");
          tickets.push(row);
          if (BigInt(k) < c.n) result.push("take\t" + row);
        });
      }
    }
    const text = rows => rows.map(r => r + "\n").join("");
    return { result: text(result), tickets: text(tickets) };
  }

  /** Who is taken in every cell: lists by item and cell. */
  const taken = items => new Map(items.map(i => [i.item, new Map(i.strata.map(c => [c.cell, c.order.slice(0, Number(c.n)).map(e => e.oid)]))]));

  /**
   * Verifies a kit, given as a map from name to bytes.
   * Gives freeze, ceremony values, items with their cells and who is drawn now; throws what is not genuine.
   */
  function verify(files) {
    Kit.checkSums(files);
    const freeze = Freeze.read(files), withheld = Kit.checkFiles(files, freeze), { isCore } = freeze.terms;
    const tables = Kit.readTables(files, freeze);
    if (Kit.isVoided(files, freeze)) return { freeze, withheld, voided: true };
    need(!isCore || !["reveals.txt", "witness.txt", "result.txt", "fallback.txt"].some(n => files[n]), "只有核心文件的封存多出了记录");
    const ceremony = Ceremony.read(files, "", freeze.hash, freeze.digest, freeze.terms);
    const { items } = tables, own = compute(items, freeze.hash, ceremony.seed);
    const same = (name, text) => files[name] && new TextDecoder().decode(files[name]) === text;
    need(isCore || same("result.txt", own.result), "result.txt 与重新计算的结果不符");
    need(!files["tickets.tsv"] || same("tickets.tsv", own.tickets), "tickets.tsv 与重新计算的结果不符");
    need(!files["strength.txt"] || same("strength.txt", ceremony.strength.text), "strength.txt 与重新计算的强度不符");
    if (!isCore) History.check(files, freeze, tables);
    if (files["openings.tsv"]) History.checkOpenings(files, freeze, tables);
    const after = Amendments.read(files, freeze, ceremony, items, own.result, taken(items));
    return { freeze, withheld, ...tables, ...ceremony, ...after };
  }

  /** The pseudonym of an object in this draw, from its receipt. */
  const pseudonym = (hash, salt, oid) => "P-" + Digest.hash(hash, `ssj-draw/1 pid|${salt}|${oid}`).slice(0, 40).toUpperCase();

  return { verify, pseudonym, compute, taken, scopeOf, Tickets };
})();

"""#)
}
