// Commits, reveals, seed, fallback, witnesses: who sealed what, what became known, how strong it is (SSJ-DRAW/1 §2.3).
const Ceremony = (() => {
  "use strict";
  const { HEX, NAME, TIME, REF, need, like, ascending, lines, Reader, spelled } = Grammar;

  /** Checks the records below `at` of the ceremony that F began; gives seed, public value, witnesses and strength. */
  function read(files, at, hash, F, terms) {
    const commits = new Reader(files, at + "commits.txt", "commits"), K = Digest.hash(hash, files[at + "commits.txt"]);
    need(commits.take("freeze", HEX)[0] === F, `${at}commits.txt 引用了另一次封存`);
    const sealed = new Map();
    for (const party of terms.parties) {
      const absent = commits.next[0] === "absent";
      const [name, C] = absent ? commits.take("absent", NAME) : commits.take("commit", NAME, HEX);
      need(name === party, `${at}commits.txt：${party}`);
      if (!absent) sealed.set(party, C);
    }
    commits.end();
    const seed = new Reader(files, at + "seed.txt", "seed");
    need(seed.take("freeze", HEX)[0] === F && seed.take("commits", HEX)[0] === K, `${at}seed.txt 引用的摘要不符`);
    const shown = disclosed(seed, sealed, hash, F), R = files[at + "reveals.txt"] && Digest.hash(hash, files[at + "reveals.txt"]);
    if (!terms.isCore) {
      const reveals = new Reader(files, at + "reveals.txt", "reveals");
      need(reveals.take("freeze", HEX)[0] === F && reveals.take("commits", HEX)[0] === K, `${at}reveals.txt 引用的摘要不符`);
      need(disclosed(reveals, sealed, hash, F).join("\n") === shown.join("\n"), `${at}reveals.txt 与 seed.txt 不符`);
      reveals.end();
    }
    const [word, ...rest] = seed.rows.shift() || [];
    seed.end();
    const text = rest.join(" "), event = rest.slice(0, -1).join(" "), value = rest[rest.length - 1];
    need(word === "beacon" && text, `${at}seed.txt：beacon`);
    if (text === "none") need(terms.beacon === "none" && sealed.size === terms.parties.length && shown.every(s => s.startsWith("reveal")), `${at}seed.txt：没有公开随机数`);
    else need(event && event !== "none" && [terms.beacon, terms.fallback].includes(event) && spelled(event, value), `${at}seed.txt：${text}`);
    const isFallback = text !== "none" && event !== terms.beacon;
    checkFallback(files, at, F, terms, isFallback);
    const witnesses = files[at + "witness.txt"] ? readWitnesses(files, at, { F, K, R: R || "" }) : [];
    const strength = strengthOf(F, terms, sealed, shown, text === "none" ? "none" : `${event} ${bits(event)}${isFallback ? " fallback" : ""}`, witnesses);
    return { F, K, R, seed: Digest.hash(hash, files[at + "seed.txt"]), beacon: text, event, value, witnesses, strength };
  }

  function disclosed(reader, sealed, hash, F) {
    const shown = [], keys = [];
    while (["reveal", "missing"].includes(reader.next[0])) {
      const row = reader.rows.shift(), [kind, party, secret] = row;
      need(kind === "missing" ? row.length === 2 : row.length === 3 && like(HEX, secret) && Digest.hash(hash, `ssj-draw/1 commit|${F}|${party}|${secret}`) === sealed.get(party), `${reader.name}：${party} 启封的随机数与密封不符`);
      shown.push(row.join(" "));
      keys.push((kind === "missing" ? "1" : "0") + party);
    }
    need(ascending(keys) && keys.map(k => k.slice(1)).sort().join() === [...sealed.keys()].sort().join(), `${reader.name}：启封的参与方不符`);
    return shown;
  }

  /** The fallback counts only with the operator's own cancellation, and nothing else has one. */
  function checkFallback(files, at, F, terms, isUsed) {
    const name = at + "fallback.txt";
    need(terms.isCore || !files[name] === !isUsed, `${name}：${isUsed ? "缺少取消的证据" : "没有用到备用随机数"}`);
    if (terms.isCore || !isUsed) return;
    const r = new Reader(files, name, "fallback");
    need(r.take("freeze", HEX)[0] === F, `${name} 引用了另一次封存`);
    need((r.rows.shift() || []).join(" ") === `cancelled ${terms.beacon}`, `${name}：cancelled`);
    r.take("evidence", HEX, REF);
    need(r.take("at", TIME)[0] >= terms.times[2], `${name}：早于公开随机数的时刻`);
    r.end();
  }

  function readWitnesses(files, at, own) {
    return lines(files, at + "witness.txt").map(line => {
      const r = new Reader({ line: new TextEncoder().encode(line + "\n") }, "line");
      r.name = at + "witness.txt";
      const [subject, digest, time, kind, reference] = r.take("witness", "F|K|R|VALUE|HEAD", HEX, TIME, "minutes|receipt|portal|rfc3161|cosign", `${REF}:(?:${HEX}|-)`);
      need(own[subject] === undefined || own[subject] === digest, `${at}witness.txt 见证的是另一个 ${subject}`);
      return { subject, time, kind, reference };
    });
  }

  const bits = event => event.startsWith("DICE") ? Math.floor(Number(event.split(" ")[2]) * 2584 / 1000) : event.startsWith("NIST2") ? 512 : event.includes("KL8") ? 61 : 24;

  /** strength.txt as it must be: who contributed, what was witnessed in time, what is lacking. */
  function strengthOf(F, terms, sealed, shown, beacon, witnesses) {
    const { parties, times } = terms, due = new Map(terms.isCore ? [] : parties.length ? [["F", times[0]], ["K", times[1]], ["R", times[2]]] : [["F", times[2]]]);
    for (const w of witnesses) {
      w.worth = !due.has(w.subject) || !parties.length && w.kind !== "minutes" ? "beside"
        : w.time >= due.get(w.subject) ? "late" : w.reference.endsWith(":-") ? "unscanned" : "counts";
    }
    const lacking = [...due.keys()].filter(s => !witnesses.some(w => w.subject === s && w.worth === "counts"));
    const level = terms.isCore ? "core-only" : lacking.length ? "own-statement" : "witnessed";
    const form = [terms.beacon.startsWith("DICE") ? "sitting" : "beacon", "unattended", terms.beacon === "none" ? "sealed" : "parties"][Math.min(2, parties.length)];
    const rows = ["ssj-draw/1 strength", `freeze ${F}`, `level ${level}`, `form ${form}`,
      ...parties.map(p => `party ${p} ${!sealed.has(p) ? "absent" : shown.includes(`missing ${p}`) ? "missing" : "revealed"}`),
      `beacon ${beacon}`, ...witnesses.map(w => `witness ${w.subject} ${w.kind} ${w.time} ${w.worth}`),
      ...lacking.map(s => `lacking ${s} before ${due.get(s)}`)];
    return { level, form, lacking: lacking.map(s => ({ subject: s, before: due.get(s) })), text: rows.map(r => r + "\n").join("") };
  }

  return { read };
})();
