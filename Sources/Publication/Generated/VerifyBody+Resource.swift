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
<p><label>选择一个核验材料文件夹中的全部文件 <input id="choose" type="file" multiple></label></p>

"""#)
}
