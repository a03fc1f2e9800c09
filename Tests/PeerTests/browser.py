"""A headless Chromium that opens a page, runs a script in it and hands back the finished document."""

import json
import re
import subprocess
import tempfile
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
