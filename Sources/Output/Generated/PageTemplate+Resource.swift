// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let pageTemplate = Resource(
        path: "page-template.mustache",
        text: #"""
{{% CONTENT_TYPE:MARKUP}}
<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{{title}}</title>
<style>
{{{css}}}</style>
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
{{#banner}}
<p class="banner" role="note">{{banner}}</p>
{{/banner}}
<main id="main">
<h1>{{title}}</h1>
{{#hasFacts}}
<dl>
{{#facts}}
<dt>{{label}}</dt><dd>{{value}}</dd>
{{/facts}}
</dl>
{{/hasFacts}}
{{#blocks}}
{{#heading}}
<h2>{{heading}}</h2>
{{/heading}}
{{#paragraph}}
<p>{{paragraph}}</p>
{{/paragraph}}
{{#table}}
<div class="scroll" role="region" tabindex="0" aria-label="{{caption}}">
<table>
<caption>{{caption}}</caption>
<thead><tr>{{#headers}}<th scope="col"{{{mark}}}>{{text}}</th>{{/headers}}</tr></thead>
<tbody>
{{{body}}}</tbody>
</table>
</div>
{{/table}}
{{#list}}
<ul>
{{#links}}
<li><a href="{{target}}">{{text}}</a></li>
{{/links}}
</ul>
{{/list}}
{{/blocks}}
</main>
{{#hasFooter}}
<footer>
{{#footer}}
<p>{{.}}</p>
{{/footer}}
</footer>
{{/hasFooter}}
</body>
</html>

"""#)
}
