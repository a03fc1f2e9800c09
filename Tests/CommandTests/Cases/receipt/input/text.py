"""The text of a .docx, a paragraph a line."""
import re
import sys
import zipfile

xml = zipfile.ZipFile(sys.argv[1]).read("word/document.xml").decode()
for paragraph in re.findall(r"<w:p>.*?</w:p>", xml, re.S):
    text = "".join(t or "\n" for t in re.findall(r"<w:t[^>]*>([^<]*)</w:t>|<w:br/>", paragraph))
    if text.strip():
        print(text)
