// What came after the draw: replacements, changes of number, corrected public values, in their order (SSJ-DRAW/1 §2.6).
const Amendments = (() => {
  "use strict";
  const { HEX, INT, NAME, OID, TIME, DATE, DRAW, REF, need, like, table, Reader, spelled, day } = Grammar;
  const M = BigInt(1000000), ZERO = BigInt(0);
  const CODES = "deregistered|revoked|moved-out|merged|out-of-scope";
  const STEPS = {
    "amend.txt": ["delta.tsv", "notified.tsv", "commits.txt", "reveals.txt", "seed.txt", "witness.txt", "fallback.txt", "strength.txt", "result.txt", "void.txt"],
    "correction.txt": ["seed.txt", "result.txt"], "replace.txt": ["result.txt"],
  };
  const copy = drawn => new Map([...drawn].map(([i, cells]) => [i, new Map([...cells].map(([c, oids]) => [c, [...oids]]))]));
  const has = (drawn, i, o) => [...(drawn.get(i) || new Map()).values()].some(oids => oids.includes(o));

  /** Reads every amend-1/, amend-2/ …; gives who is drawn now, the steps in words and the last one if it is not over. */
  function read(files, freeze, ceremony, items, resultText, drawn) {
    const { hash } = freeze, state = {
      files, freeze, items, drawn, gone: new Set(), seed: ceremony.seed, last: Digest.hash(hash, resultText), steps: [], pending: null,
      made: [{ freeze: freeze.digest, seedText: files["seed.txt"], ...ceremony, terms: freeze.terms, redo: null }],
    };
    const folders = [...new Set(Object.keys(files).filter(n => n.includes("/")).map(n => n.split("/")[0]))];
    folders.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    folders.forEach((folder, k) => {
      need(folder === `amend-${k + 1}` && !state.pending && !freeze.terms.isCore, `更正的次序有缺口：${folder}`);
      step(state, folder + "/");
    });
    return { drawn: state.drawn, seedNow: state.seed, steps: state.steps, pending: state.pending };
  }

  function step(state, at) {
    const { files, freeze } = state, names = Object.keys(files).filter(n => n.startsWith(at)).map(n => n.slice(at.length));
    const kind = Object.keys(STEPS).find(n => names.includes(n));
    need(kind && names.every(n => n === kind || STEPS[kind].includes(n)), `${at} 有多余的文件，或缺少说明文件`);
    const computed = { "amend.txt": change, "correction.txt": correct, "replace.txt": replace }[kind](state, at);
    if (!computed) return;
    if (!files[at + "result.txt"]) { state.pending = at.slice(0, -1); return; }
    const { text, drawn } = computed();
    need(new TextDecoder().decode(files[at + "result.txt"]) === text, `${at}result.txt 与重新计算的结果不符`);
    state.drawn = drawn;
    state.last = Digest.hash(freeze.hash, text);
  }

  /** A change of number: its own freeze, ceremony and seed. */
  function change(state, at) {
    const { files, freeze } = state, { hash } = freeze, r = new Reader(files, at + "amend.txt", "amend"), A = Digest.hash(hash, files[at + "amend.txt"]);
    need(r.take("draw", DRAW)[0] === freeze.draw && r.take("hash", NAME)[0] === hash && r.take("freeze", HEX)[0] === freeze.digest && r.take("result", HEX)[0] === state.last, `${at}amend.txt 引用的不是本次抽取或上一个结果`);
    for (const n of ["delta.tsv", "notified.tsv"]) {
      const bytes = files[at + n];
      need(bytes && r.take("file", n.replace(".", "\\."), HEX, INT).slice(1).join() === [Digest.hash(hash, bytes), bytes.length].join(), `${at}${n} 与封存的摘要不符`);
    }
    const terms = Freeze.terms(r);
    need(!terms.isCore, `${at}amend.txt：缺少时间`);
    const delta = table(files, at + "delta.tsv", NAME, "increase|decrease", INT), told = new Set(table(files, at + "notified.tsv", NAME, OID).map(([i, o]) => `${i}\t${o}`));
    need(new Set(delta.map(d => d[0])).size === delta.length, `${at}delta.tsv：事项重复`);
    for (const key of told) need(has(state.drawn, ...key.split("\t")), `${at}notified.tsv：${key.replace("\t", " ")} 未抽中`);
    const redo = (seed, from, gone) => changed(state, delta, told, seed, from, gone);
    redo(freeze.digest, state.drawn, state.gone);
    state.steps.push(`调整数量：${delta.map(d => `${d[0]} ${d[1] === "increase" ? "增加" : "减少"} ${d[2]}`).join("，")}`);
    if (files[at + "void.txt"]) {
      need(!files[at + "result.txt"] && !files[at + "seed.txt"] && !files[at + "strength.txt"], `${at}：已作废的调整不得有结果`);
      Kit.checkVoid(files, at + "void.txt", A);
      state.steps.push("上述调整已作废");
      return null;
    }
    return () => {
      const own = Ceremony.read(files, at, hash, A, terms), before = state.drawn, gone = new Set(state.gone), judged = files[at + "strength.txt"];
      need(!judged || new TextDecoder().decode(judged) === own.strength.text, `${at}strength.txt 与重新计算的强度不符`);
      state.steps[state.steps.length - 1] += own.strength.level === "witnessed" ? "（见证齐全）" : "（强度：仅凭本单位陈述）";
      state.made.push({ freeze: A, seedText: files[at + "seed.txt"], ...own, terms, redo: seed => redo(seed, before, gone) });
      return redo(own.seed, before, gone);
    };
  }

  /** Who joins and who leaves under a second seed. */
  function changed(state, delta, told, seed, before, gone) {
    const rows = ["ssj-draw/1\tamended", `seed\t${seed}`], drawn = copy(before), tickets = new Draw.Tickets(state.freeze.hash, seed);
    for (const [i, word, number] of delta) {
      const item = state.items.find(x => x.item === i), n = Number(number);
      need(item && ["rate", "rate-min", "rate-max", "count"].includes(item.mode) && n > 0, `${i} 的数量不能调整`);
      rows.push(`item\t${i}\t${word}\t${number}`);
      const was = before.get(i), now = drawn.get(i);
      if (word === "decrease") {
        const cellOf = new Map(item.strata.filter(c => c.rate < M).flatMap(c => was.get(c.cell).filter(o => !told.has(`${i}\t${o}`)).map(o => [o, c.cell])));
        need(n <= cellOf.size, `${i} 减少过多`);
        tickets.ordered(item.scope, [...cellOf.keys()], false).slice(0, n).forEach((e, k) => {
          const cell = cellOf.get(e.oid);
          now.set(cell, now.get(cell).filter(o => o !== e.oid));
          rows.push(`leave\t${i}\t${cell}\t${k + 1}\t${e.ticket}\t${e.oid}`);
        });
        continue;
      }
      const left = item.strata.map(c => ({ cell: c.cell, rate: c.rate, oids: c.rate < M ? c.oids.filter(o => !was.get(c.cell).includes(o) && !gone.has(`${i}\t${o}`)) : [] }));
      for (const c of left) c.N = BigInt(c.oids.length);
      need(BigInt(number) <= Kit.sum(left.filter(c => c.rate > ZERO).map(c => c.N)), `${i} 增加过多`);
      const counts = Allocation.counts(BigInt(number), left, item.lr, tickets.u128(item.scope, `alloc|${i}`));
      for (const c of left) {
        tickets.ordered(item.scope, c.oids, false).slice(0, Number(counts.get(c))).forEach((e, k) => {
          now.get(c.cell).push(e.oid);
          rows.push(`take\t${i}\t${c.cell}\t${k + 1}\t${e.ticket}\t${e.oid}`);
        });
      }
    }
    return { text: rows.map(x => x + "\n").join(""), drawn };
  }

  /** A replacement: why it was never eligible, who decided it, and the next ticket of the same cell. */
  function replace(state, at) {
    const { freeze, items, drawn, gone } = state, r = new Reader(state.files, at + "replace.txt", "replace");
    need(r.take("result", HEX)[0] === state.last, `${at}replace.txt 引用的不是上一个结果`);
    const [i, cell, oid] = r.take("out", ".*", ".*", ".*"), [code] = r.take("code", CODES);
    const extract = r.take("evidence", HEX, REF, DATE)[2], since = r.take("ineligible", DATE)[0];
    const handled = r.take("handled", NAME)[0], approved = r.take("approved", NAME)[0], today = r.take("at", TIME)[0].slice(0, 10);
    r.end();
    const age = day(today) - day(extract), item = items.find(x => x.item === i);
    need(handled !== approved, `${at}replace.txt：经办单位和批准单位相同`);
    need(age >= 0 && age <= 30 && since <= freeze.terms.times[0].slice(0, 10), `${at}replace.txt：证据的日期不符`);
    need(item && (drawn.get(i).get(cell) || []).includes(oid), `${at}replace.txt：${oid} 未抽中`);
    state.steps.push(`递补：${i} ${oid}（${code}，批准 ${approved}）`);
    if (!state.files[at + "result.txt"]) return () => null;
    gone.add(`${i}\t${oid}`);
    const stratum = item.strata.find(c => c.cell === cell), taken = drawn.get(i).get(cell);
    const next = item.mode === "poisson" ? undefined : stratum.order.find(e => !taken.includes(e.oid) && !gone.has(`${i}\t${e.oid}`));
    const after = copy(drawn);
    after.get(i).set(cell, [...taken.filter(o => o !== oid), ...(next ? [next.oid] : [])]);
    const end = next ? `in\t${i}\t${cell}\t${next.ticket}\t${next.oid}\n` : `shortfall\t${i}\t${cell}\n`;
    const reason = Digest.hash(freeze.hash, state.files[at + "replace.txt"]);
    return () => ({ text: `ssj-draw/1\treplaced\nseed\t${state.seed}\nreason\t${reason}\nout\t${i}\t${cell}\t${oid}\n${end}`, drawn: after });
  }

  /** A corrected public value: the same event, everything else of the seed unchanged. */
  function correct(state, at) {
    const { files, freeze, made } = state, r = new Reader(files, at + "correction.txt", "correction");
    const A = r.take("freeze", HEX)[0], wrong = r.take("seed", HEX)[0];
    need(r.take("result", HEX)[0] === state.last && files[at + "result.txt"], `${at}correction.txt 引用的不是上一个结果`);
    const place = made.findIndex(m => m.seed === wrong && m.freeze === A);
    need(place >= 0, `${at}correction.txt 引用的不是本次抽取的种子`);
    const old = made[place], words = r.rows.shift() || [], value = words[words.length - 1];
    need(words.slice(0, -1).join(" ") === `beacon ${old.event}` && value !== old.value && spelled(old.event, value), `${at}correction.txt：${words.join(" ")}`);
    r.take("evidence", HEX, REF);
    need(r.take("at", TIME)[0] >= old.terms.times[2], `${at}correction.txt：早于公开随机数的时刻`);
    r.end();
    const seedText = new TextDecoder().decode(old.seedText).slice(0, -old.value.length - 1) + value + "\n";
    need(files[at + "seed.txt"] && new TextDecoder().decode(files[at + "seed.txt"]) === seedText, `${at}seed.txt 与更正不符`);
    const seed = Digest.hash(freeze.hash, seedText);
    made.splice(place, made.length, { ...old, seed, value, seedText: files[at + "seed.txt"] });
    state.steps.push(`公开随机数更正：${old.event} ${value}`);
    const reason = `reason\t${Digest.hash(freeze.hash, files[at + "correction.txt"])}\n`;
    return () => {
      if (old.redo) {
        const { text, drawn } = old.redo(seed);
        return { text: text + reason, drawn };
      }
      const { result } = Draw.compute(state.items, freeze.hash, seed);
      state.seed = seed;
      return { text: result + reason, drawn: Draw.taken(state.items) };
    };
  }

  return { read };
})();
