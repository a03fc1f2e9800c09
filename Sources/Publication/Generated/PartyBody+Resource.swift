// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let partyBody = Resource(
        path: "party-body.html",
        text: #"""
<p>供参与方（异地多方抽取）使用：密封一个随机数，到时启封。本页不联网，不上传任何内容；没有本程序的电脑也能用。</p>
<p><label>封存文件 freeze.txt <input id="freeze" type="file" accept=".txt"></label></p>
<dl id="facts"></dl>
<section id="commit" hidden>
<h2>一、密封（启封之前）</h2>
<p><label>本方 <select id="party"></select></label> <button id="seal" type="button">产生随机数并密封</button></p>
<div id="seal-out" hidden>
<p><a id="secret-file">保存随机数文件</a>　只由本方保管：启封之前不给任何人看，丢失不能补。</p>
<p><a id="commit-file">保存密封文件</a>　发给组织抽取的单位。</p>
</div>
</section>
<section id="reveal" hidden>
<h2>二、启封（收到 commits.txt 之后）</h2>
<p><label>各方密封 commits.txt <input id="commits" type="file" accept=".txt"></label></p>
<p><label>本方随机数文件 <input id="secret" type="file" accept=".txt"></label></p>
<p id="reveal-out" hidden><a id="reveal-file">保存启封文件</a>　发给组织抽取的单位。</p>
</section>

"""#)
}
