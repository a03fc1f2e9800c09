import Output
import Standards

/// What every document of a filing has around its contents: who sends it to whom, as what, and when.
public struct Letter: Sendable {
    /// Who files: its full name.
    public let sender: String
    /// The addressee (主送机关).
    public let addressee: String
    /// The kind of document: 报送函, 报告, 请示 or 备案.
    public let kind: String
    /// The closing formula.
    public let closing: String
    /// The day it bears.
    public let date: CivilDate
    /// 样例数据，不得公示, or nil.
    public let banner: String?

    /// Takes all parts.
    public init(
        sender: String, addressee: String, kind: String, closing: String, date: CivilDate, banner: String?
    ) {
        self.sender = sender
        self.addressee = addressee
        self.kind = kind
        self.closing = closing
        self.date = date
        self.banner = banner
    }

    /// The draft after GB/T 9704-2012: number and seal are left to the sender's own office; `annex` begins a page.
    func document(
        about subject: String, _ contents: [Document.Block], attachment: String, annex: [Document.Block] = []
    ) -> Document {
        let head: [Document.Block] = [
            .documentNumber(nil), .title("\(sender)\n关于\(subject)的\(kind == "备案" ? "备案报告" : kind)"),
            .addressee(addressee),
        ]
        let tail: [Document.Block] = [
            .paragraph(closing), .attachments([attachment]), .signature(organ: sender, date: date),
        ]
        return Document(
            title: "\(sender)关于\(subject)的\(kind)", created: date, banner: banner,
            blocks: head + contents + tail + (annex.isEmpty ? [] : [.pageBreak] + annex))
    }
}
