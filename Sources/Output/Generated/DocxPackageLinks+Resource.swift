// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let docxPackageLinks = Resource(
        path: "docx/package-links.xml",
        text: #"""
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>

"""#)
}
