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
  const LEVELS = { "core-only": "只有核心文件：强度未证明", "own-statement": "强度：仅凭本单位陈述", witnessed: "见证齐全：封存、密封、启封都在规定时刻之前有人见证" };
  const FORMS = { sitting: "现场摇号", beacon: "公开随机数，没有参与方", unattended: "无人值守", parties: "异地多方", sealed: "异地多方，密封信封，没有公开随机数" };
  const KINDS = { minutes: "纪要", receipt: "回执", portal: "网站公布", rfc3161: "时间戳", cosign: "会签" };
  const WORTH = { counts: "有效", late: "过迟，不算", unscanned: "没有扫描件，不算", beside: "旁证" };
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
      say("genuine", found.voided ? "真实：本次封存已作废，没有抽取结果 / genuine: void, nothing was drawn" : "真实：重新计算的结果与公布的结果完全一致 / genuine");
      if (found.voided) return;
      draw = found;
      showOutcome(found);
      byId("query").hidden = false;
      byId("salt-row").hidden = !found.blind;
      answerFromAddress();
    } catch (problem) {
      say("forged", "不真实：" + problem.message + " / NOT GENUINE");
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
    const { strength } = found;
    fact("强度", [LEVELS[strength.level], ...strength.lacking.map(l => `缺 ${l.subject} 在 ${l.before} 之前的见证`)].join("\n"));
    fact("方式", FORMS[strength.form]);
    fact("见证", found.witnesses.map(w => `${w.subject}　${w.time}　${KINDS[w.kind]}　${w.reference.split(":")[0]}　${WORTH[w.worth]}`).join("\n") || "无");
    if (found.steps.length) fact("抽取之后", found.steps.map((step, k) => `${k + 1}. ${step}`).join("\n"));
    if (found.pending) fact("尚未完成", found.pending);
    if (found.withheld.length) fact("未提供的封存文件", found.withheld.join("、"));
  }

  function showOutcome(found) {
    const now = (i, c) => found.drawn.get(i.item).get(c.cell).length;
    const rows = found.items.flatMap(i => i.strata.map(c => [i.item, i.text, c.cell, c.N, c.n, c.pi.join("/"), ...(found.steps.length ? [now(i, c)] : [])]));
    table(byId("outcome"), ["事项", "方式", "分组", "待抽 N", "抽中 n", "抽中概率", ...(found.steps.length ? ["更正、递补之后"] : [])], rows);
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
      for (const c of item.strata) {
        const at = c.order.findIndex(e => e.oid === oid);
        if (at < 0) continue;
        const last = c.n > BigInt(0) ? c.order[Number(c.n) - 1].ticket : "无";
        rows.push([item.item, c.cell, c.N, c.n, c.order[at].rank, c.order[at].ticket, last, standing(item, c, at, oid)]);
      }
    }
    if (!rows.length) {
      return add(place, "p", draw.blind ? "该代码和凭据不在本次待抽名单中；请核对是否抄错，或凭据属于另一次抽取。" : "该代码不在本次待抽名单中。");
    }
    add(place, "p", rows.some(r => r[7].startsWith("抽中")) ? "抽中。" : "未抽中。", "verdict");
    table(place, ["事项", "分组", "待抽 N", "抽中 n", "位次", "抽签码", "入围的最大抽签码", "结果"], rows);
    add(place, "p", "每个分组中抽签码排在前 n 位的为抽中；抽签码是随机种子、范围和代码的摘要，从小到大排列（方式带 +desc 的从大到小）。");
  }

  /** Whether an object is drawn now, and what changed since the draw. */
  function standing(item, c, at, oid) {
    const was = BigInt(at) < c.n, is = draw.drawn.get(item.item).get(c.cell).includes(oid);
    return is ? was ? "抽中" : "抽中（抽取之后增补）" : was ? "未抽中（抽取之后退出）" : "未抽中";
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
    for (const file of list) {
      // A chosen folder: its own files, and those of the steps after the draw.
      const parts = (file.webkitRelativePath || file.name).split("/").slice(file.webkitRelativePath ? 1 : 0);
      if (parts.length === 1 || parts.length === 2 && parts[0].startsWith("amend-")) files[parts.join("/")] = new Uint8Array(await file.arrayBuffer());
    }
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
    say("waiting", "材料超过 5 MB，未嵌入本页：请在下方选择核验材料文件夹。");
  }
})();

"""#)
}
