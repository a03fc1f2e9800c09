import Messages
import Mustache
import Standards

extension Document {
    /// The document as the bytes of a .docx file, stored without compression; the same value gives the same bytes.
    ///
    /// Geometry of GB/T 9704-2012: A4, margins 37/35/28/26 mm, 22 lines of 28 characters, page numbers outside.
    /// Errors: `outputLibraryFailed`. Complexity: O(text).
    public func docx() throws(Problem) -> [UInt8] {
        try ZipArchive(parts.map { ZipArchive.Entry($0.path, Array($0.text.utf8), method: .stored) }).bytes()
    }

    /// The parts of the package in the order of the archive.
    var parts: [(path: String, text: String)] {
        let header = Self.render(Self.header, banner.map { ["banner": $0] } ?? [:])
        return [
            ("[Content_Types].xml", Self.text(.docxContentTypes)),
            ("_rels/.rels", Self.text(.docxPackageLinks)),
            ("docProps/core.xml", Self.render(Self.core, ["title": title, "date": created.text])),
            ("word/document.xml", DocumentMarkup.text(of: self)),
            ("word/_rels/document.xml.rels", Self.text(.docxDocumentLinks)),
            ("word/styles.xml", Self.text(.docxStyles)),
            ("word/settings.xml", Self.text(.docxSettings)),
            ("word/header-odd.xml", header),
            ("word/header-even.xml", header),
            ("word/footer-odd.xml", Self.text(.docxFooterOdd)),
            ("word/footer-even.xml", Self.text(.docxFooterEven)),
        ]
    }

    private static let core = MarkupContent.template(.docxCore)
    private static let header = MarkupContent.template(.docxHeader)

    private static func text(_ resource: Resource) -> String { String(describing: resource.text) }

    private static func render(_ template: MustacheTemplate?, _ values: [String: String]) -> String {
        guard let template else { preconditionFailure("a template of the document does not parse") }
        return template.render(values)
    }
}
