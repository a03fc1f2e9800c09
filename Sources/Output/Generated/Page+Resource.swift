// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let page = Resource(
        path: "page.css",
        text: #"""
:root { color-scheme: light; }
* { box-sizing: border-box; }
body {
  margin: 0; color: #1a1a1a; background: #fff;
  font: 1.125rem/1.75 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", sans-serif;
}
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: .5rem; background: #fff; padding: .25rem .75rem; }
main, footer { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem; }
.banner {
  margin: 0; padding: .5rem 1.25rem; text-align: center; font-weight: 700;
  color: #7a0000; background: #fdecea; border-bottom: 2px solid #7a0000;
}
h1 { font-size: 1.75rem; line-height: 1.4; text-align: center; margin: 2rem 0 1.5rem; }
h2 { font-size: 1.375rem; line-height: 1.4; margin: 2.25rem 0 .75rem; }
p { margin: .75rem 0; white-space: pre-line; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: 1rem 0;
  padding: .75rem 1rem; background: #f4f6f8; border-left: 4px solid #1f4e79; }
dt { font-weight: 700; }
dd { margin: 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; margin: 1.25rem 0; }
table { border-collapse: collapse; width: 100%; font-size: 1rem; line-height: 1.6; }
caption { text-align: left; font-weight: 700; padding: .375rem 0; }
th, td { border: 1px solid #767676; padding: .375rem .625rem; text-align: left; vertical-align: top;
  white-space: pre-line; }
thead th { background: #e6ecf2; white-space: nowrap; }
tbody tr:nth-child(even) { background: #f7f8fa; }
tbody th { font-weight: 400; }
.n { text-align: right; font-variant-numeric: tabular-nums; }
a { color: #0b4f9e; text-underline-offset: .2em; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
footer { margin-top: 2.5rem; padding-top: .75rem; padding-bottom: 2rem; border-top: 1px solid #767676; color: #404040;
  font-size: 1rem; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
@media print {
  @page { size: A4; margin: 20mm 18mm; }
  body { font-size: 11pt; line-height: 1.5; }
  main, footer { max-width: none; padding: 0; }
  .skip { display: none; }
  .scroll { overflow: visible; }
  table { font-size: 9.5pt; }
  thead { display: table-header-group; }
  thead th { white-space: normal; }
  tr { break-inside: avoid; }
  h2, caption { break-after: avoid; }
  a { color: inherit; }
}

"""#)
}
