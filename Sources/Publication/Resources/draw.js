// Re-computes one draw (SSJ-DRAW/1) from the files of its kit, as verify.py does; the first difference is thrown.
const Draw = (() => {
  "use strict";
  const { need } = Grammar, { roundedUp, sum } = Kit;
  const M = BigInt(1000000), ZERO = BigInt(0), ONE = BigInt(1);

  /** The cells taken whole, the live ones, what is left to draw and D (§2.5 step 3). */
  function share(total, cells) {
    const whole = new Set(cells.filter(c => c.rate >= M));
    let live = cells.filter(c => c.N > ZERO && c.rate > ZERO && c.rate < M), m = total;
    const most = sum(live.map(c => c.N));
    if (m > most) m = most;
    for (;;) {
      const D = sum(live.map(c => c.N * c.rate)), more = live.filter(c => m * c.rate > D);
      if (!more.length) return { whole, live, m, D };
      for (const c of more) { whole.add(c); m -= c.N; }
      live = live.filter(c => !more.includes(c));
    }
  }

  /** Allots the item's total over its cells and takes the least tickets of each (§2.4–2.6, §2.8). */
  function drawItem(item, seed, hash, tickets) {
    const { mode, scope, weight, sure, cells } = item;
    const u128 = (label, by) => BigInt("0x" + Digest.hash(hash, `${seed}|${scope}|#${label}|${item.item}`).slice(0, 32)) * by >> BigInt(128);
    const total = { rate: () => (weight + u128("total", M)) / M, "rate-min": () => roundedUp(weight), "rate-max": () => weight / M, count: () => item.value - sure, all: () => ZERO }[mode]();
    const { whole, live, m, D } = share(total, cells), U = D > ZERO ? u128("alloc", D) : ZERO;
    let W = ZERO;
    for (const c of cells) c.n = whole.has(c) ? c.N : ZERO;
    for (const c of live) {
      const w = c.N * c.rate;
      c.n = (m * (W + w) + U) / D - (m * W + U) / D;
      W += w;
    }
    item.n = sum(cells.map(c => c.n));
    probabilities(item, total);
    for (const c of cells) c.order = c.oids.map(o => ({ oid: o, ticket: ticket(tickets, hash, seed, scope, o) })).sort(byTicket);
    const ranked = mode === "all" ? [cells.flatMap(c => c.order).sort(byTicket)] : cells.map(c => c.order);
    for (const order of ranked) order.forEach((entry, k) => { entry.rank = k + 1; });
  }

  const byTicket = (a, b) => a.ticket !== b.ticket ? a.ticket < b.ticket ? -1 : 1 : a.oid < b.oid ? -1 : 1;

  function ticket(known, hash, seed, scope, oid) {
    const key = `${scope}|${oid}`;
    if (!known.has(key)) known.set(key, Digest.hash(hash, `${seed}|${key}`));
    return known.get(key);
  }

  /** π of every cell in lowest terms, before anything random is known. */
  function probabilities(item, total) {
    const part = item.weight % M, rounds = item.mode === "rate" ? [[M - part, item.weight / M], [part, item.weight / M + ONE]] : [[M, total]];
    for (const c of item.cells) c.pi = [ZERO, ONE];
    for (const [weight, t] of rounds) {
      const { whole, live, m, D } = share(t, item.cells);
      for (const c of item.cells) {
        const q = c.N === ZERO ? [ZERO, ONE] : whole.has(c) ? [ONE, ONE] : live.includes(c) ? [m * c.rate, D] : [ZERO, ONE];
        c.pi = lowest(c.pi[0] * q[1] * M + weight * q[0] * c.pi[1], c.pi[1] * q[1] * M);
      }
    }
  }

  function lowest(p, q) {
    let [a, b] = [p, q];
    while (b > ZERO) [a, b] = [b, a % b];
    return [p / a, q / a];
  }

  /** result.txt and tickets.tsv as they must be. */
  function texts(seed, items) {
    const result = ["ssj-draw/1\tresult", `seed\t${seed}`], tickets = [];
    for (const item of items) {
      result.push(["item", item.item, item.mode, item.N, item.n].join("\t"));
      for (const c of item.cells) {
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

  /**
   * Verifies a kit, given as a map from name to bytes.
   * Gives freeze, ceremony values and items with their cells; throws what is not genuine.
   */
  function verify(files) {
    Kit.checkSums(files);
    const freeze = Kit.readFreeze(files), withheld = Kit.checkFiles(files, freeze);
    const { items, blind } = Kit.readTables(files, freeze);
    if (Kit.isVoided(files, freeze)) return { freeze, withheld, voided: true };
    const ceremony = Kit.readCeremony(files, freeze), tickets = new Map();
    for (const item of items) drawItem(item, ceremony.seed, freeze.hash, tickets);
    const own = texts(ceremony.seed, items), same = (name, text) => new TextDecoder().decode(files[name]) === text;
    need(freeze.isCore ? !files["result.txt"] : same("result.txt", own.result), "result.txt 与重新计算的结果不符");
    need(!files["tickets.tsv"] || same("tickets.tsv", own.tickets), "tickets.tsv 与重新计算的结果不符");
    return { freeze, withheld, items, blind, ...ceremony };
  }

  /** The pseudonym of an object in this draw, from its receipt. */
  const pseudonym = (hash, salt, oid) => "P-" + Digest.hash(hash, `ssj-draw/1 pid|${salt}|${oid}`).slice(0, 40).toUpperCase();

  return { verify, pseudonym };
})();
