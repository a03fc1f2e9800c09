// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let scriptPage = Resource(
        path: "script-page.mustache",
        text: #"""
{{% CONTENT_TYPE:MARKUP}}
<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>{{title}}</title>
<style>
{{{css}}}</style>
</head>
<body>
{{#banner}}
<p class="banner" role="note">{{banner}}</p>
{{/banner}}
<main>
<h1>{{title}}</h1>
<p id="verdict" class="waiting" role="status">正在打开……</p>
<noscript><p class="forged">浏览器禁用了脚本，本页无法工作。</p></noscript>
{{{body}}}</main>
<script>
if (typeof BigInt === "undefined" || typeof TextDecoder === "undefined") {
  document.getElementById("verdict").innerHTML = "浏览器过旧，本页无法工作；请换用新版 Edge、Chrome、Firefox 或国产浏览器的极速模式。";
}
</script>
<script type="application/json" id="data">{{{data}}}</script>
<script>
{{{script}}}</script>
</body>
</html>

"""#)
}
