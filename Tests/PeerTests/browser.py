"""A headless Chromium that opens a page, runs a script in it and hands back the finished document."""

import json
import os
import re
import shlex
import subprocess
import tempfile
import time
from pathlib import Path

SWITCHES = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=30000", "--dump-dom"]


def opened(page, fragment="", script=""):
    """The document of a page after its scripts, and `script` behind them, have run; `page` is a path or an address."""
    address = str(page)
    with tempfile.TemporaryDirectory() as folder:
        if script:
            copy = Path(folder) / "page.html"
            copy.write_text(Path(page).read_text("utf-8").replace("</body>", f"<script>{script}</script></body>"), "utf-8")
            address = str(copy)
        if "://" not in address:
            address = Path(address).resolve().as_uri()
        command = ["chromium", *SWITCHES, f"--user-data-dir={folder}/profile", address + fragment]
        return subprocess.run(command, check=True, capture_output=True, timeout=120).stdout.decode("utf-8")


def with_data(page, files, target):
    """Writes a copy of a page that holds other texts."""
    data = json.dumps(files, ensure_ascii=False).replace("<", "\\u003c")
    text = Path(page).read_text("utf-8")
    begin = text.index('id="data">') + len('id="data">')
    Path(target).write_text(text[:begin] + data + text[text.index("</script>", begin):], "utf-8")


def data_of(page):
    """The texts that a page holds."""
    return json.loads(re.search(r'id="data">(.*?)</script>', Path(page).read_text("utf-8"), re.S).group(1))


def text_of(document, identity):
    """The visible text of an element without children of its own kind."""
    tag, inner = re.search(rf'<(\w+)[^>]*id="{identity}"[^>]*>(.*?)</\1>', document, re.S).groups()
    return re.sub(r"<[^>]+>", " ", inner)


class Window:
    """A page that is kept open and used as a person would, over Chromium's debugging pipe."""

    def __init__(self, page):
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        ours, theirs = os.pipe(), os.pipe()  # what it reads, what it writes
        command = ["chromium", *SWITCHES[:3], "--remote-debugging-pipe", f"--user-data-dir={self.profile.name}"]
        fixed = f"exec 3<&{ours[0]} 4>&{theirs[1]}; exec " + shlex.join(command)
        self.browser = subprocess.Popen(["bash", "-c", fixed], pass_fds=(ours[0], theirs[1]), stderr=subprocess.DEVNULL)
        os.close(ours[0]), os.close(theirs[1])
        self.to, self.back, self.last = os.fdopen(ours[1], "wb", 0), os.fdopen(theirs[0], "rb"), 0
        self.session = None
        target = self.call("Target.createTarget", url=Path(page).resolve().as_uri())["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.session = None
        self.call("Browser.close")
        self.browser.wait(30)
        self.to.close(), self.back.close()
        self.profile.cleanup()

    def call(self, method, **parameters):
        """One command of the DevTools protocol, and its result."""
        self.last += 1
        message = {"id": self.last, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        self.to.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = b""
            while not answer.endswith(b"\0"):
                answer += self.back.read(1) or (_ for _ in ()).throw(EOFError(method))
            said = json.loads(answer[:-1])
            if said.get("id") == self.last:
                if "error" in said:
                    raise RuntimeError(said["error"]["message"])
                return said["result"]

    def choose(self, selector, *paths):
        """Picks files, or a folder, in the page's own chooser."""
        root = self.call("DOM.getDocument")["root"]["nodeId"]
        node = self.call("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        self.call("DOM.setFileInputFiles", nodeId=node, files=[str(Path(path).resolve()) for path in paths])

    def value(self, expression):
        """What an expression gives in the page."""
        return self.call("Runtime.evaluate", expression=expression, awaitPromise=True)["result"].get("value")

    def wait(self, expression, seconds=30):
        """What an expression gives once it gives something."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if found := self.value(expression):
                return found
            time.sleep(0.05)
        raise TimeoutError(expression)
