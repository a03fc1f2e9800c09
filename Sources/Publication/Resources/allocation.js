// How many of every cell are drawn, and with which probability (SSJ-DRAW/1 §2.5, §2.8).
const Allocation = (() => {
  "use strict";
  const M = BigInt(1000000), ZERO = BigInt(0), ONE = BigInt(1), WORD = BigInt(128);
  const sum = list => list.reduce((a, b) => a + b, ZERO);

  /** The cells taken whole, the live ones, what is left to draw and D (step 3). */
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

  /** The count of every cell for a total (step 4); `draw` is the 128-bit number of its label. */
  function counts(total, cells, lr, draw) {
    const { whole, live, m, D } = share(total, cells), U = D * draw >> WORD, n = new Map();
    let W = ZERO;
    for (const c of cells) n.set(c, whole.has(c) ? c.N : ZERO);
    for (const c of live) {
      const w = c.N * c.rate;
      n.set(c, lr ? m * w / D : (m * (W + w) + U) / D - (m * W + U) / D);
      W += w;
    }
    if (lr && live.length) {
      const rest = c => m * c.N * c.rate % D, left = m - sum(live.map(c => n.get(c)));
      const order = [...live].sort((a, b) => rest(a) !== rest(b) ? rest(a) > rest(b) ? -1 : 1 : a.cell < b.cell ? -1 : 1);
      for (const c of order.slice(0, Number(left))) n.set(c, n.get(c) + ONE);
    }
    return n;
  }

  /** π of every cell's objects for a total, as [p, q]. */
  function probabilities(total, cells, lr) {
    const { live, m, D } = share(total, cells), n = counts(total, cells, lr, ZERO);
    return new Map(cells.map(c => [c, c.N === ZERO ? [ZERO, ONE] : lr || !live.includes(c) ? [n.get(c), c.N] : [m * c.rate, D]]));
  }

  function lowest([p, q]) {
    let [a, b] = [p, q];
    while (b > ZERO) [a, b] = [b, a % b];
    return [p / a, q / a];
  }

  return { counts, probabilities, lowest };
})();
