# page.py PAGE: headings, facts and tables as text
import re, sys
page = open(sys.argv[1], encoding='utf-8').read()
for tag, text in re.findall(r'<(h1|h2|dt|dd|caption|tr|p)\b[^>]*>(.*?)</\1>', page, re.S):
    cells = re.findall(r'<t[hd]\b[^>]*>(.*?)</t[hd]>', text, re.S) if tag == 'tr' else [text]
    print({'h1': '# ', 'h2': '## ', 'caption': '= '}.get(tag, '') + ' | '.join(re.sub(r'\s*\n\s*', ' / ', c) for c in cells))
