"""The verify page of a kit, tried in headless Chromium."""

import hashlib
import hmac
import http.server
import re
import subprocess
import sys
import tempfile
import threading
import unittest
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "Tests" / "PeerTests")]

from browser import data_of, opened, text_of, with_data  # noqa: E402

TOOL = ROOT / ".build" / "release" / "doublerandom"
VECTORS = ROOT / "Tests" / "DrawingTests" / "Cases"


def kit(folder):
    return {path.name: path.read_text("utf-8") for path in Path(folder).iterdir() if path.suffix in (".txt", ".tsv")}


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


if __name__ == "__main__":
    unittest.main()
