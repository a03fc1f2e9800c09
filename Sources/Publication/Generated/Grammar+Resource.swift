// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let grammar = Resource(
        path: "grammar.js",
        text: #"""
// The grammar of SSJ-DRAW/1's files (§2.1): bytes to lines, tables and records; what does not fit is thrown.
const Grammar = (() => {
  "use strict";
  const HEX = "[0-9a-f]{64}", INT = "(?:0|[1-9][0-9]{0,18})", NAME = "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}";
  const OID = "[A-Z0-9][A-Z0-9._:-]{0,63}", SCOPE = "(?!(?:insp|c1|c2)$)[a-z][a-z0-9-]{0,15}";
  const DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}", DRAW = "[0-9]{6}-[0-9]{4}-[0-9]{2,4}", REF = "[^\\x00-\\x20\\x7f]+";
  const MODE = "(?:rate|rate-min|rate-max|count)(?:\\+desc)?(?:\\+lr)?|(?:all|poisson|cluster)(?:\\+desc)?";
  const TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\+08:00";
  const EVENT = `DICE [a-z0-9][a-z0-9-]{0,39} ${INT}|CWL-(?:KL8|SSQ) [0-9]{7}|NIST2 ${INT} ${INT}`;

  const need = (holds, what) => { if (!holds) throw new Error(what); };
  const like = (form, text) => new RegExp(`^(?:${form})$`).test(text);
  const ascending = list => list.every((x, i) => i === 0 || list[i - 1] < x);

  /** The lines of a file, which must be UTF-8 without byte order mark, carriage return and empty line. */
  function lines(files, name) {
    const bytes = files[name];
    need(bytes, `${name}：缺少`);
    let text;
    try { text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes); } catch (e) { need(false, `${name}：不是 UTF-8`); }
    need(!text.includes("\r") && !text.startsWith("\ufeff") && (text === "" || text.endsWith("\n")), `${name}：字节格式不符`);
    const rows = text.split("\n").slice(0, -1);
    need(rows.every(r => r), `${name}：有空行`);
    return rows;
  }

  /** The rows of a table: ascending by bytes, every field of its form. */
  function table(files, name, ...forms) {
    const rows = lines(files, name);
    need(ascending(rows.map(byteKey)), `${name}：行的次序不符`);
    const fields = rows.map(r => r.split("\t"));
    const tests = forms.map(f => new RegExp(`^(?:${f})$`));
    if (forms.length) for (const r of fields) need(r.length === forms.length && r.every((x, i) => tests[i].test(x)), `${name}：${r.join(" ")}`);
    return fields;
  }

  /** The rows of a table that may be absent. */
  const optional = (files, name, ...forms) => files[name] ? table(files, name, ...forms) : [];

  /** A text whose order by code units is the order of its UTF-8 bytes. */
  function byteKey(text) {
    return /^[\x00-\x7f]*$/.test(text) ? text : String.fromCharCode(...new TextEncoder().encode(text));
  }

  /** A record file, read from the front. */
  class Reader {
    constructor(files, name, kind) {
      this.name = name;
      this.rows = lines(files, name).map(r => r.split(" "));
      need(this.rows.every(r => r.every(x => x)), `${name}：空格不符`);
      if (kind) this.take("ssj-draw/1", kind);
    }
    get next() { return this.rows[0] || []; }
    take(key, ...forms) {
      const row = this.rows.shift() || [];
      need(row.length === forms.length + 1 && row[0] === key && forms.every((f, i) => like(f, row[i + 1])), `${this.name}：${key} ${row.join(" ")}`);
      forms.forEach((f, i) => { if (f === TIME || f === DATE) need(isDay(row[i + 1]), `${this.name}：${row[i + 1]}`); });
      return row.slice(1);
    }
    event(key) {
      const [word, ...rest] = this.rows.shift() || [];
      const text = rest.join(" ");
      need(word === key, `${this.name}：${key}`);
      need(text === "none" || like(EVENT, text) && (rest[0] !== "DICE" || Number(rest[2]) >= 30 && Number(rest[2]) <= 10000), `${this.name}：${key} ${text}`);
      return text;
    }
    end() { need(this.rows.length === 0, `${this.name}：多出 ${this.next.join(" ")}`); }
  }

  function isDay(time) {
    const [y, m, d] = time.slice(0, 10).split("-").map(Number);
    const leap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
    return y > 0 && m >= 1 && m <= 12 && d >= 1 && d <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1];
  }

  /** A date as a number of days. */
  const day = date => Date.UTC(...date.split("-").map((x, i) => Number(x) - (i === 1 ? 1 : 0))) / 86400000;

  function rising(text, count, top) {
    const n = text.split("-");
    return n.length === count && ascending(n) && n.every(x => like("[0-9]{2}", x) && Number(x) >= 1 && Number(x) <= top);
  }

  function spelled(event, value) {
    if (event.startsWith("CWL-KL8")) return rising(value, 20, 80);
    if (event.startsWith("CWL-SSQ")) return rising(value.slice(0, 17), 6, 33) && value[17] === "+" && rising(value.slice(18), 1, 16);
    return like(event.startsWith("NIST2") ? HEX + HEX : `[1-6]{${event.split(" ")[2]}}`, value);
  }

  return { HEX, INT, NAME, OID, SCOPE, TIME, DATE, DRAW, REF, MODE, need, like, ascending, lines, table, optional, byteKey, Reader, isDay, day, spelled };
})();

"""#)
}
