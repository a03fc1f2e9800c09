// History classes, annual cap, replaced objects and openings: what the office and auditors hold beside the public kit (SSJ-DRAW/1 §2.7, §2.9).
const History = (() => {
  "use strict";
  const { HEX, INT, NAME, OID, DATE, DRAW, need, like, table, optional } = Grammar;
  const M = BigInt(1000000), ONE = BigInt(1);
  const LIMITS = { rest_months: [0, 120], epsilon_ppm: [1, 1000000], cap_per_year: [0, 366], coverage_years: [0, 20] };
  const roundedUp = (a, b) => (a + b - ONE) / b;
  /** The history class in a cell's name, as in A/n/370921. */
  const stated = cell => cell !== undefined && cell.includes("/") ? cell.split("/")[1] : null;

  function readRule(files) {
    const rule = {};
    for (const line of new TextDecoder().decode(files["classrule.toml"]).split("\n")) {
      if (!line || line[0] === "#") continue;
      const [key, equals, value, ...more] = line.split(" ");
      need(equals === "=" && !more.length && !(key in rule) && (key in LIMITS || key === "as_of"), `classrule.toml：${line}`);
      rule[key] = value;
    }
    need(like(`"${DATE}"`, rule.as_of || "") && Grammar.isDay(rule.as_of.slice(1, -1)), "classrule.toml：as_of");
    for (const [key, [low, high]] of Object.entries(LIMITS)) need(like(INT, rule[key] || "") && Number(rule[key]) >= low && Number(rule[key]) <= high, `classrule.toml：${key}`);
    const [year, month, dayOfMonth] = rule.as_of.slice(1, -1).split("-").map(Number);
    return { now: rule.as_of.slice(1, -1), year, month, dayOfMonth, rest: Number(rule.rest_months), epsilon: BigInt(rule.epsilon_ppm), cap: Number(rule.cap_per_year), years: Number(rule.coverage_years) };
  }

  /** Checks replaced objects always, classes and cap when rule and history are at hand. */
  function check(files, freeze, { items, where }) {
    const listed = {};
    for (const f of freeze.files) if (files[f.name]) listed[f.name] = files[f.name];
    const gone = new Set(optional(listed, "replaced.tsv", NAME, OID, DRAW, NAME).map(([i, o]) => `${i}\t${o}`));
    const excluded = new Map(items.flatMap(i => [...i.excluded].map(([o, reason]) => [`${i.item}\t${o}`, reason])));
    if (listed["replaced.tsv"]) {
      for (const key of gone) need(items.some(i => i.item === key.split("\t")[0]), "replaced.tsv：事项不符");
      for (const i of items) for (const c of i.cells) need(stated(c.cell) !== "p" || c.rate === M, `${i.item} ${c.cell}：曾被递补的不得低于全部抽取`);
      for (const [key, cell] of where) need(stated(cell) !== "p" || gone.has(key), `${key.replace("\t", " ")} 没有递补记录`);
      for (const key of gone) {
        const reason = excluded.get(key);
        need(stated(where.get(key)) === "p" || !listed["excluded.tsv"] || reason && (reason.includes("/") || reason === "annual-cap"), `曾被递补：${key.replace("\t", " ")}`);
      }
    }
    if (listed["classrule.toml"] && listed["history.tsv"]) checkClasses(readRule(listed), readHistory(listed), items, where, gone, excluded);
  }

  function readHistory(listed) {
    const entry = new Map(), rows = [];
    for (const [o, kind, date, ...cited] of table(listed, "history.tsv", OID, "entry|visit", DATE, `${DRAW}|-`, `${NAME}|-`, `${HEX}|-`)) {
      need(Grammar.isDay(date) && (kind === "visit" || cited.every(x => x === "-")), `history.tsv：${o}`);
      if (kind === "entry") { if (!entry.has(o) || date < entry.get(o)) entry.set(o, date); } else if (!cited.includes("-")) rows.push([o, date]);
    }
    return { entry, rows };
  }

  function checkClasses(rule, { entry, rows }, items, where, gone, excluded) {
    const visits = new Map();
    for (const [o, date] of rows) if (date <= rule.now) visits.set(o, (visits.get(o) || new Set()).add(date));
    const seen = o => [...(visits.get(o) || [])], yearOf = date => Number(date.slice(0, 4));
    const capped = o => rule.cap > 0 && seen(o).filter(d => yearOf(d) === rule.year).length >= rule.cap;
    const resting = date => {
      const [y, m, d] = date.split("-").map(Number), months = (rule.year - y) * 12 + rule.month - m;
      return months < rule.rest || months === rule.rest && rule.dayOfMonth < d;
    };
    for (const [key, cell] of where) {
      const o = key.split("\t")[1];
      need(!capped(o), `${o} 已到年度上限`);
      if (stated(cell) === null) continue;
      let kind = gone.has(key) ? "p" : seen(o).some(resting) ? "r" : "n";
      if (rule.years && kind !== "p") {
        need(entry.has(o), `history.tsv：${o} 没有入库日期`);
        const year = Math.max(0, rule.year - yearOf(entry.get(o))) % rule.years;
        if (!seen(o).some(d => yearOf(d) >= rule.year - year)) kind = `d${rule.years - year}`;
      }
      need(stated(cell) === kind, `${o} 应属 ${kind} 组`);
    }
    for (const [key, reason] of excluded) need(reason !== "annual-cap" || capped(key.split("\t")[1]), `${key.replace("\t", " ")} 未到年度上限`);
    for (const i of items) for (const c of i.cells) checkRate(rule, i, c);
  }

  function checkRate(rule, item, c) {
    const k = stated(c.cell) || "", due = like("d[0-9]+", k) ? Number(k.slice(1)) : 0;
    if (due >= 1 && due <= Math.max(rule.years, 1)) need(c.rate >= roundedUp(M, BigInt(due)), `${item.item} ${c.cell} 的比例不符`);
    const tier = c.cell.split("/")[0] + "/n/";
    const normal = item.cells.filter(n => n.cell.startsWith(tier)).map(n => roundedUp(n.rate * rule.epsilon, M)).map(r => r > ONE ? r : ONE);
    need(k !== "r" || !normal.length || normal.includes(c.rate), `${item.item} ${c.cell} 的比例不符`);
  }

  /** openings.tsv: one opening per pseudonym, no phantom. */
  function checkOpenings(files, freeze, { items, where }) {
    const rows = table(files, "openings.tsv", OID, OID, "[^\\t]*");
    for (const [pid, oid, salt] of rows) need(Draw.pseudonym(freeze.hash, salt, oid) === pid, `openings.tsv：${pid}`);
    const pids = new Set(rows.map(r => r[0])), known = new Set([...where.keys()].map(k => k.split("\t")[1]));
    for (const i of items) for (const o of i.excluded.keys()) known.add(o);
    need(pids.size === rows.length && new Set(rows.map(r => r[1])).size === rows.length, "openings.tsv：有重复");
    need(pids.size === known.size && [...pids].every(p => known.has(p)), "openings.tsv 与名单不符");
  }

  return { check, checkOpenings };
})();
