// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let scriptStyle = Resource(
        path: "script-style.css",
        text: #"""
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; color: #1a1a1a; background: #fff;
  font: 1.0625rem/1.7 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem 3rem; }
.banner { margin: 0; padding: .5rem 1.25rem; text-align: center; font-weight: 700;
  color: #7a0000; background: #fdecea; border-bottom: 2px solid #7a0000; }
h1 { font-size: 1.625rem; line-height: 1.4; margin: 2rem 0 1rem; }
h2 { font-size: 1.25rem; line-height: 1.4; margin: 2rem 0 .75rem; }
#verdict, .verdict { padding: .75rem 1rem; font-size: 1.25rem; font-weight: 700; border-left: 6px solid; white-space: pre-line; }
.waiting { color: #404040; background: #f4f6f8; }
.genuine { color: #0b5c2e; background: #e9f6ee; }
.forged { color: #7a0000; background: #fdecea; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; }
dt { font-weight: 700; }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
code, .mono, dd { font-variant-numeric: tabular-nums; }
input, button, select, textarea { font: inherit; max-width: 100%; }
input, select, textarea { border: 1px solid #595959; border-radius: .25rem; padding: .25rem .5rem; }
button { padding: .375rem 1.25rem; color: #fff; background: #1f4e79; border: 0; border-radius: .25rem; cursor: pointer; }
button:disabled { background: #767676; cursor: default; }
input:focus-visible, button:focus-visible, select:focus-visible, textarea:focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
textarea { width: 100%; font-family: Consolas, "Noto Sans Mono", monospace; font-size: .9375rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.5; }
th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: #e6ecf2; white-space: nowrap; }
tbody tr:nth-child(even) { background: #f7f8fa; }
.n { text-align: right; font-variant-numeric: tabular-nums; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }

"""#)
}
