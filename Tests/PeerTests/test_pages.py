"""The pages that we hand out, tried in headless Chromium: the verify page of a kit beside verify_office.py, the party's page."""

import hashlib
import hmac
import html
import http.server
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest
import urllib.parse
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "Tests" / "PeerTests")]

from browser import Window, data_of, opened, text_of, with_data  # noqa: E402

TOOL = ROOT / ".build" / "release" / "doublerandom"
VECTORS = ROOT / "Tests" / "DrawingTests" / "Cases"
CASES = ROOT / "Tests" / "CommandTests" / "Cases"
RESOURCES = ROOT / "Sources" / "Drawing" / "Resources"


def kit(folder):
    """The texts of a kit by their path below its folder."""
    paths = [path for path in sorted(Path(folder).rglob("*")) if path.suffix in (".txt", ".tsv", ".toml")]
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}


class Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.scratch.cleanup)
        cls.county = Path(cls.scratch.name) / "county"
        subprocess.run(["cp", "-R", ROOT / "samples" / "jieshou", cls.county], check=True)
        subprocess.run([TOOL, "annual-plan", cls.county], check=True, capture_output=True)
        cls.page = next(cls.county.glob("public/tasks/*/*/verify/*/verify.html"))

    def verdict(self, files):
        copy = Path(self.scratch.name) / "other.html"
        with_data(self.page, files, copy)
        return text_of(opened(copy), "verdict")

    def test_a_public_kit_is_genuine_from_the_disk_and_over_plain_http(self):
        self.assertIn("真实：", text_of(opened(self.page), "verdict"))
        handler = partial(Silent, directory=str(self.page.parent))
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            document = opened(f"http://127.0.0.1:{server.server_port}/verify.html")
            server.shutdown()
        self.assertIn("真实：", text_of(document, "verdict"))

    def test_vectors_of_both_algorithms_are_genuine(self):
        for name in ("sha256", "sm3"):
            with self.subTest(name):
                self.assertIn("真实：", self.verdict(kit(VECTORS / name)))

    def test_any_change_is_found(self):
        """The control: one character less, one more or another in every file is not genuine."""
        files = data_of(self.page)
        for name in sorted(files):
            # A witness speaks of a time and a document; nothing else in the kit can contradict these.
            place = files[name].find("witness F ") + 12 if name == "witness.txt" else len(files[name]) // 2
            other = "0" if files[name][place] != "0" else "1"
            changed = files[name][:place] + other + files[name][place + 1:]
            with self.subTest(name):
                self.assertIn("不真实：", self.verdict(files | {name: changed}))
        self.assertIn("不真实：", self.verdict(files | {"extra.tsv": ""}))

    def test_a_chosen_folder_is_verified_and_a_tampered_one_is_refused(self):
        """The page of one kit, and folders picked in its chooser: another draw's, its own whole one, altered ones."""
        own = Path(self.scratch.name) / "own"
        shutil.copytree(self.page.parent, own)
        with Window(self.page) as window:
            window.wait("document.getElementById('verdict').className === 'genuine'")

            def said(folder):
                """The verdict on a folder, and which draw it is about."""
                window.value("document.getElementById('verdict').textContent = ''")
                window.choose("#choose", folder)
                verdict = window.wait("document.getElementById('verdict').textContent")
                return verdict, window.value("(document.querySelector('#steps dd') || {}).textContent") or ""

            self.assertIn("真实：", said(own)[0])
            verdict, draw = said(VECTORS / "sha256")
            self.assertTrue(verdict.startswith("真实："), verdict)
            self.assertEqual(draw, re.search("(?m)^draw (.*)$", (VECTORS / "sha256" / "freeze.txt").read_text()).group(1))
            later = next(folder for folder in sorted((VECTORS / "v2").iterdir()) if (folder / "amend-1").is_dir())
            self.assertTrue(said(later)[0].startswith("真实："), "steps after the draw are read from their folders")
            for name, old, new in (("result.txt", b"take", b"teke"), ("frame.tsv", b"P-", b"P-0"), ("seed.txt", b"DICE", b"DICF")):
                before = (own / name).read_bytes()
                self.assertIn(old, before)
                (own / name).write_bytes(before.replace(old, new, 1))
                self.assertTrue(said(own)[0].startswith("不真实："), name)
                (own / name).write_bytes(before)
            (own / "reveals.txt").rename(own / "reveals.bak")
            self.assertTrue(said(own)[0].startswith("不真实："), "a file is missing")
            (own / "reveals.bak").rename(own / "reveals.txt")
            self.assertTrue(said(own)[0].startswith("真实："), "the control: put right, it is genuine again")

    def verdicts(self, kits):
        """What the page says of many kits at once: nothing, or why one is not genuine; and who is drawn now."""
        script = """const said = JSON.parse(document.getElementById("kits").textContent).map(kit => {
            const files = {};
            for (const [name, text] of Object.entries(kit)) files[name] = Uint8Array.from(text, c => c.charCodeAt(0));
            try {
                const found = Draw.verify(files);
                return [null, found.voided ? "" : found.items.flatMap(i => i.strata.map(c =>
                    [i.item, c.cell, ...[...found.drawn.get(i.item).get(c.cell)].sort()].join(" "))).join("\\n")];
            } catch (problem) { return [problem.message, ""]; }
        });
        const end = document.createElement("pre"); end.id = "said"; end.textContent = JSON.stringify(said);
        document.body.appendChild(end);"""
        raw = [{name: text.encode("utf-8").decode("latin-1") for name, text in files.items()} for files in kits]
        data = json.dumps(raw).replace("<", "\\u003c")
        page = Path(self.scratch.name) / "many.html"
        text = self.page.read_text("utf-8")
        begin = text.index('id="data">') + len('id="data">')
        kits_ = f'null</script><script type="application/json" id="kits">{data}'
        page.write_text(text[:begin] + kits_ + text[text.index("</script>", begin):], "utf-8")
        return json.loads(html.unescape(text_of(opened(page, script=script), "said")))

    def program(self, files):
        """The auditor's program on a kit: who is drawn now in lines of sorted codes, or nothing when it is refused."""
        folder = Path(tempfile.mkdtemp(dir=self.scratch.name))
        for name, text in files.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(text, "utf-8", newline="")
        run = subprocess.run([sys.executable, "-IB", RESOURCES / "verify_office.py", folder], capture_output=True, text=True)
        shutil.rmtree(folder)
        if run.returncode:
            return None
        rows = [line.split() for line in run.stdout.splitlines()]
        return "\n".join(" ".join([i, c, *sorted(oids)]) for i, c, _, *oids in rows)

    def test_all_modes_and_every_later_step_are_genuine_and_say_who_is_drawn(self):
        folders = sorted((VECTORS / "v2").iterdir())
        kits = [kit(folder) for folder in folders]
        self.assertEqual(len({line.split("\t")[1].split("+")[0] for line in kits[0]["items.tsv"].splitlines()}), 6)
        self.assertTrue(any("amend-3/correction.txt" in files for files in kits))
        for folder, files, (refused, drawn) in zip(folders, kits, self.verdicts(kits)):
            with self.subTest(folder.name):
                self.assertIsNone(refused)
                self.assertEqual(drawn, self.program(files))

    def test_the_page_and_the_program_agree_on_every_change(self):
        """Characters changed, lines taken out, put in twice or swapped, files taken away and exchanged, at fixed places."""
        chance = random.Random(20260321)
        kits = []
        for folder in sorted((VECTORS / "v2").iterdir()):
            whole = kit(folder)
            kits += [self.altered(whole, chance) for _ in range(40)]
        said = self.verdicts(kits)
        for files, (refused, drawn) in zip(kits, said):
            expected = self.program(files)
            self.assertEqual(refused is None, expected is not None, refused or expected)
            self.assertEqual(drawn, expected or "")
        # The control: most changes are found; what is not speaks of a witness, or takes away what may be withheld.
        self.assertGreater(sum(refused is not None for refused, _ in said), 0.6 * len(said))
        self.assertGreater(len({refused.split("：")[0] for refused, _ in said if refused}), 15)

    def altered(self, whole, chance):
        files, name = dict(whole), chance.choice(sorted(whole))
        text, way = files[name], chance.randrange(6)
        lines = text.splitlines(keepends=True)
        if way == 0 or not text:
            del files[name]
        elif way == 1:
            files[name] = text.replace(*chance.sample(["0", "1", "A", "2026", "reveal", "missing", " ", "-"], 2))
        elif way == 2:
            files[name] = "".join(chance.sample(lines, len(lines)))
        elif way == 3:
            files[name] = "".join(lines[:-1])
        else:
            place = chance.randrange(len(text))
            files[name] = text[:place] + chance.choice("0123456789ABCDEFabcdef\t \r\n中") + text[place + (way == 5):]
        return files if files != whole else self.altered(whole, chance)

    def test_an_enterprise_finds_itself_with_its_receipt(self):
        name = self.page.parent.name
        master = (self.county / "secrets" / name / "master").read_text().encode()
        openings = {}
        for code in self.codes():
            salt = hmac.new(master, b"ssj-draw/1 salt|" + code, "sm3").hexdigest()
            pid = "P-" + hashlib.new("sm3", f"ssj-draw/1 pid|{salt}|".encode() + code).hexdigest()[:40].upper()
            openings[pid] = (pid, code.decode(), salt)
        taken = {line.split("\t")[5] for line in data_of(self.page)["result.txt"].splitlines() if line[:4] == "take"}
        frozen = {line.split("\t")[2] for line in data_of(self.page)["frame.tsv"].splitlines()}
        drawn, spared = openings[min(taken)], openings[min(frozen - taken)]
        for (pid, oid, salt), word in ((drawn, "抽中。"), (spared, "未抽中。")):
            document = opened(self.page, f"#code={oid}&salt={salt}")
            self.assertIn(pid, document)
            self.assertIn(f">{word}<", document)
        self.assertIn("不在本次待抽名单中", opened(self.page, f"#code={drawn[1]}&salt={spared[2]}"))

    def codes(self):
        """Every code that the departments' text files hold."""
        files = (self.county / "inbox").rglob("*")
        return {code for path in files if path.is_file() for code in re.findall(rb"\b[0-9A-Z]{18}\b", path.read_bytes())}

    def test_a_code_is_answered_in_the_full_form(self):
        copy = Path(self.scratch.name) / "full.html"
        with_data(self.page, kit(VECTORS / "sha256"), copy)
        self.assertIn(">抽中。<", opened(copy, "#code=91370921MA3C00017U"))
        self.assertIn(">未抽中。<", opened(copy, f"#code={self.checked('91370921MA3C00016')}"))

    def checked(self, body):
        """A code with its check character (GB 32100-2015)."""
        alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
        total = sum(alphabet.index(c) * pow(3, i, 31) for i, c in enumerate(body))
        return body + alphabet[-total % 31]


class PartyPages(unittest.TestCase):
    """Parties without our program: what their page makes is what `draw commit` and `draw reveal` take."""

    PARTIES = ["11341282004331111A", "11341282004332222B"]
    ID = "341282-2026-01"

    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.scratch.cleanup)
        cls.place = Path(cls.scratch.name)
        shutil.copytree(CASES / "_small" / "county", cls.place / "county")
        (cls.place / "doublerandom").symlink_to(TOOL)
        for stage in ("1-imported", "2-planned", "3-ready"):
            search = {"PATH": f"{cls.place}:/usr/bin:/bin", "LANG": "C.UTF-8"}
            subprocess.run(["sh", "-e", CASES / "_small" / "stages" / stage], cwd=cls.place, env=search, check=True, capture_output=True)

    def draw(self, step, time, *words):
        """One command at a time of the day; gives its exit status."""
        command = [TOOL, "draw", step, self.place / "county", *words, "--as-of", f"2026-03-10T{time}:00+08:00"]
        return subprocess.run(command, capture_output=True).returncode

    def test_lines_made_by_the_page_are_taken(self):
        moment = lambda time: f"2026-03-10T{time}:00+08:00"
        times = ["--commit-by", moment("09:30"), "--reveal-by", moment("10:00"), "--beacon-at", moment("21:30"), "--fallback-at", moment("23:00")]
        parties = [word for party in self.PARTIES for word in ("--party", party)]
        self.assertEqual(self.draw("freeze", "09:00", "HJ-02", *parties, "--beacon", "CWL-KL8 2026061", *times), 0)
        frozen = self.place / "county" / "draws" / self.ID
        page = self.place / "county" / "public" / "draws" / self.ID / "party.html"
        freeze = (frozen / "freeze.txt").read_text()
        secrets = {}
        for party in self.PARTIES:
            seal = f"document.getElementById('party').value = '{party}'; document.getElementById('seal').click();"
            made = self.made(page, freeze=freeze, then=seal)
            secrets[party] = made["secret-file"]
            self.assertTrue(made["secret-file"].startswith("ssj-draw/1 secret\n"))
            self.assertEqual(self.take("commit", made["commit-file"]), 0)
        self.assertNotEqual(*(text.splitlines()[-1] for text in secrets.values()))
        self.assertEqual(self.draw("commit", "09:20", self.ID, "--close"), 0)
        commits = (frozen / "commits.txt").read_text()
        # The controls: another's seal, another freeze, a seal that is not in commits.txt. The page then discloses nothing.
        first, second = self.PARTIES
        foreign = secrets[first].replace(first, second)
        sealed = re.search(f"commit {first} (.*)", commits).group(1)
        for wrong in ({"commits": commits, "secret": foreign}, {"commits": commits.replace(sealed, "0" * 64), "secret": secrets[first]},
                      {"commits": commits.replace("freeze ", "freeze 0")[:-1], "secret": secrets[first]}):
            self.assertNotIn("reveal-file", self.made(page, freeze=freeze, **wrong))
        self.assertNotEqual(self.take("reveal", f"reveal {first} {'0' * 64}\n"), 0)
        for party in self.PARTIES:
            made = self.made(page, freeze=freeze, commits=commits, secret=secrets[party])
            self.assertEqual(self.take("reveal", made["reveal-file"]), 0)
        self.assertEqual(self.draw("reveal", "09:40", self.ID, "--close"), 0)
        self.assertEqual((frozen / "reveals.txt").read_text().count("reveal "), 2)

    def take(self, step, text):
        letter = self.place / f"{step}.txt"
        letter.write_text(text)
        return self.draw(step, "09:10" if step == "commit" else "09:30", self.ID, "--letter", letter)

    def made(self, page, then="", **files):
        """The files that the page offers after others were handed to its fields, each once the one before was read."""
        with Window(page) as window:
            window.wait("document.readyState === 'complete' && document.getElementById('verdict')?.textContent")
            for name, text in files.items():
                window.value(f"""{{ document.getElementById("verdict").textContent = "";
                    const d = new DataTransfer(), i = document.getElementById("{name}");
                    d.items.add(new File([{json.dumps(text)}], "{name}.txt")); i.files = d.files;
                    i.dispatchEvent(new Event("change")); }}""")
                window.wait("document.getElementById('verdict').textContent")
            window.value(then)
            links = json.loads(window.value("JSON.stringify([...document.querySelectorAll('a[href]')].map(a => [a.id, a.href]))"))
        begin = "data:text/plain;charset=utf-8,"
        return {name: urllib.parse.unquote(link[len(begin):]) for name, link in links if link.startswith(begin)}


if __name__ == "__main__":
    unittest.main()
