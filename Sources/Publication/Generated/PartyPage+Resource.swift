// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let partyPage = Resource(
        path: "party-page.js",
        text: #"""
// The page of a party: seals a random number under a freeze, and discloses it only under a commits.txt that holds its seal.
(() => {
  "use strict";
  const { HEX, NAME, need, Reader } = Grammar;
  const byId = id => document.getElementById(id);
  const groups = hex => hex.match(/.{1,4}/g).join(" ");
  const state = { freeze: null, commits: null, secret: null };

  function say(kind, text) {
    byId("verdict").className = kind;
    byId("verdict").textContent = text;
  }

  function offer(id, name, text) {
    const link = byId(id);
    link.href = "data:text/plain;charset=utf-8," + encodeURIComponent(text);
    link.download = name.replace(/[/]/g, "_") + ".txt";
  }

  const sealOf = (party, secret) => Digest.hash(state.freeze.hash, `ssj-draw/1 commit|${state.freeze.digest}|${party}|${secret}`);

  function readFreeze(bytes) {
    const freeze = Freeze.read({ "freeze.txt": bytes });
    need(freeze.terms.parties.length, "本次封存没有参与方，不需要密封");
    state.freeze = freeze;
    const facts = byId("facts");
    facts.textContent = "";
    const fact = (name, text) => {
      facts.appendChild(document.createElement("dt")).textContent = name;
      facts.appendChild(document.createElement("dd")).textContent = text;
    };
    fact("抽取编号", freeze.draw);
    fact(`封存摘要 F（${freeze.hash.toUpperCase()}）`, groups(freeze.digest));
    fact("请核对", "与公布或寄送的 F 逐字相同，才可密封。");
    fact("密封截止", freeze.terms.times[0]);
    fact("启封截止", freeze.terms.times[1]);
    byId("party").textContent = "";
    for (const party of freeze.terms.parties) byId("party").appendChild(new Option(party, party));
    byId("commit").hidden = byId("reveal").hidden = false;
    say("waiting", "已读取 freeze.txt。");
  }

  function seal() {
    const bytes = crypto.getRandomValues(new Uint8Array(32));
    const secret = Array.from(bytes, x => x.toString(16).padStart(2, "0")).join("");
    const party = byId("party").value, { freeze } = state;
    const text = `ssj-draw/1 secret\nfreeze ${freeze.digest}\nparty ${party}\nsecret ${secret}\n`;
    offer("secret-file", `secret-${freeze.draw}-${party}`, text);
    offer("commit-file", `commit-${freeze.draw}-${party}`, `commit ${party} ${sealOf(party, secret)}\n`);
    byId("seal-out").hidden = false;
    // A second number for the same party would leave two seals about.
    byId("seal").disabled = true;
    say("genuine", "已密封。请先保存随机数文件，再把密封文件发出。");
  }

  function readSecret(bytes) {
    const r = new Reader({ secret: bytes }, "secret", "secret");
    need(r.take("freeze", HEX)[0] === state.freeze.digest, "随机数文件属于另一次封存");
    state.secret = { party: r.take("party", NAME)[0], value: r.take("secret", HEX)[0] };
    r.end();
    disclose();
  }

  function readCommits(bytes) {
    const r = new Reader({ "commits.txt": bytes }, "commits.txt", "commits");
    need(r.take("freeze", HEX)[0] === state.freeze.digest, "commits.txt 引用了另一次封存");
    state.commits = state.freeze.terms.parties.map(party => {
      const row = r.next[0] === "absent" ? r.take("absent", NAME) : r.take("commit", NAME, HEX);
      need(row[0] === party, `commits.txt：应为 ${party}`);
      return row.join(" ");
    });
    r.end();
    disclose();
  }

  function disclose() {
    byId("reveal-out").hidden = true;
    if (!state.commits || !state.secret) return say("waiting", "还需要另一个文件。");
    const { party, value } = state.secret;
    need(state.commits.includes(`${party} ${sealOf(party, value)}`), "commits.txt 中没有本方的密封，不得启封；请联系组织抽取的单位");
    offer("reveal-file", `reveal-${state.freeze.draw}-${party}`, `reveal ${party} ${value}\n`);
    byId("reveal-out").hidden = false;
    say("genuine", "commits.txt 中有本方的密封，可以启封。");
  }

  function onFile(id, read) {
    byId(id).addEventListener("change", async event => {
      try {
        read(new Uint8Array(await event.target.files[0].arrayBuffer()));
      } catch (problem) {
        say("forged", problem.message);
      }
    });
  }

  onFile("freeze", readFreeze);
  onFile("commits", readCommits);
  onFile("secret", readSecret);
  byId("seal").addEventListener("click", seal);
  say("waiting", "请先选择 freeze.txt。");
})();

"""#)
}
