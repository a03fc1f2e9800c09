// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let verifyBody = Resource(
        path: "verify-body.html",
        text: #"""
<p>本页在您的浏览器里把这次抽取重新计算一遍，不联网，不上传任何内容。用 verify.py 核验得到同样的结果。</p>
<dl id="steps"></dl>
<section id="query" hidden>
<h2>查询一个单位</h2>
<form id="form">
<p><label>统一社会信用代码 <input id="code" size="24" autocomplete="off"></label></p>
<p id="salt-row"><label>凭据 <input id="salt" size="68" autocomplete="off"></label><br>名单以化名冻结，凭据由组织抽取的单位只出具给本单位。</p>
<p><button>查询</button></p>
</form>
<div id="answer" role="status"></div>
</section>
<h2>各分组的结果</h2>
<div id="outcome"></div>
<h2>核验另一份材料</h2>
<p><label>选择核验材料文件夹 <input id="choose" type="file" webkitdirectory multiple></label></p>
<h2>本页自身</h2>
<p>F 只约束名单、规则和抽取的记录，不约束本页的程序：发给您本页的人也可以改动它。请用一份不是从本次公布中取得的本页（例如上一年度的，或另一县的），在上面选择这次的文件夹；或者读过 verify.py（一百行以内）后运行它。两者结论应当相同。本页的 SHA-256 列在同一文件夹的 SHA256SUMS 中，与办公室交联席会议备案的一致。</p>

"""#)
}
