// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let verifyPage = Resource(
        path: "verify-page.js",
        text: #"""
// The verify page: re-computes the draw when it is opened, shows every step, answers for a code.
(() => {
  "use strict";
  const byId = id => document.getElementById(id);
  const groups = hex => hex.match(/.{1,4}/g).join(" ");
  let draw = null;

  function add(parent, tag, text, className) {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    if (className) element.className = className;
    parent.appendChild(element);
    return element;
  }

  function table(parent, headers, rows) {
    const scroll = add(parent, "div", undefined, "scroll"), body = add(scroll, "table");
    const head = add(add(body, "thead"), "tr");
    for (const h of headers) add(head, "th", h);
    const lines = add(body, "tbody");
    for (const row of rows) {
      const line = add(lines, "tr");
      row.forEach(cell => add(line, "td", String(cell), typeof cell === "number" || typeof cell === "bigint" ? "n" : ""));
    }
  }

  function check(files) {
    draw = null;
    for (const id of ["steps", "outcome", "answer"]) byId(id).textContent = "";
    byId("query").hidden = true;
    try {
      const found = Draw.verify(files);
      showSteps(found);
      say("genuine", found.voided ? "真实：本次封存已作废，没有抽取结果" : "真实：重新计算的结果与公布的结果完全一致");
      if (found.voided) return;
      draw = found;
      showOutcome(found);
      byId("query").hidden = false;
      byId("salt-row").hidden = !found.blind;
      answerFromAddress();
    } catch (problem) {
      say("forged", "不真实：" + problem.message);
    }
  }

  function say(kind, text) {
    const verdict = byId("verdict");
    verdict.className = kind;
    verdict.textContent = text;
  }

  function showSteps(found) {
    const facts = byId("steps"), { freeze } = found;
    const fact = (name, text) => { add(facts, "dt", name); add(facts, "dd", text); };
    fact("抽取编号", freeze.draw);
    fact(`封存摘要 F（${freeze.hash.toUpperCase()}）`, groups(freeze.digest));
    fact("请核对", "F 应与抽取之前公布、由在场人员签字的摘要逐字相同；不同即不是同一次封存。");
    if (found.voided) return;
    fact("公开随机数", found.beacon);
    fact("随机种子", groups(found.seed));
    const witnessed = found.witnesses.map(w => `${w.subject}　${w.time}　${w.kind}　${w.reference.split(":")[0]}`);
    fact("见证", witnessed.join("\n") || "无（强度：仅凭本单位陈述）");
    if (found.withheld.length) fact("未提供的封存文件", found.withheld.join("、"));
  }

  function showOutcome(found) {
    const rows = found.items.flatMap(i => i.cells.map(c => [i.item, c.cell, c.N, c.n, c.pi.join("/")]));
    table(byId("outcome"), ["事项", "分组", "待抽 N", "抽中 n", "抽中概率"], rows);
  }

  function answer(code, salt) {
    const place = byId("answer");
    place.textContent = "";
    const oid = draw.blind ? Draw.pseudonym(draw.freeze.hash, salt, code) : code;
    if (draw.blind) {
      if (!/^[0-9a-f]{64}$/.test(salt)) return add(place, "p", "请输入凭据上的 64 位字符（向组织抽取的单位索取）。");
      add(place, "p", `化名：${oid}`);
    }
    const rows = [];
    for (const item of draw.items) {
      for (const c of item.cells) {
        const at = c.order.findIndex(e => e.oid === oid);
        if (at < 0) continue;
        const last = c.n > BigInt(0) ? c.order[Number(c.n) - 1].ticket : "无";
        rows.push([item.item, c.cell, c.N, c.n, at + 1, c.order[at].ticket, last, BigInt(at) < c.n ? "抽中" : "未抽中"]);
      }
    }
    if (!rows.length) {
      return add(place, "p", draw.blind ? "该代码和凭据不在本次待抽名单中；请核对是否抄错，或凭据属于另一次抽取。" : "该代码不在本次待抽名单中。");
    }
    add(place, "p", rows.some(r => r[7] === "抽中") ? "抽中。" : "未抽中。", "verdict");
    table(place, ["事项", "分组", "待抽 N", "抽中 n", "位次", "抽签码", "入围的最大抽签码", "结果"], rows);
    add(place, "p", "位次不大于 n 的为抽中；抽签码是随机种子、范围和代码的摘要，按从小到大排列。");
  }

  const normal = text => text.normalize("NFKC").replace(/[\s\-]/g, "");

  function answerFromForm(event) {
    if (event) event.preventDefault();
    answer(normal(byId("code").value).toUpperCase(), normal(byId("salt").value).toLowerCase());
  }

  function answerFromAddress() {
    const given = new URLSearchParams(location.hash.slice(1));
    if (!given.get("code")) return;
    byId("code").value = given.get("code");
    byId("salt").value = given.get("salt") || "";
    answerFromForm();
  }

  async function checkChosen(list) {
    const files = {};
    for (const file of list) files[file.name] = new Uint8Array(await file.arrayBuffer());
    check(files);
  }

  byId("form").addEventListener("submit", answerFromForm);
  byId("choose").addEventListener("change", event => checkChosen(event.target.files));
  window.addEventListener("hashchange", () => { if (draw) answerFromAddress(); });
  const kit = JSON.parse(byId("data").textContent);
  if (kit) {
    const files = {};
    for (const [name, text] of Object.entries(kit)) files[name] = new TextEncoder().encode(text);
    setTimeout(() => check(files), 20);
  } else {
    say("waiting", "材料超过 5 MB，未嵌入本页：请在下方选择核验材料文件夹中的全部文件。");
  }
})();

"""#)
}
