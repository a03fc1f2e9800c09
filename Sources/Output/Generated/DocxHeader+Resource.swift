// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let docxHeader = Resource(
        path: "docx/header.mustache",
        text: #"""
{{% CONTENT_TYPE:MARKUP}}
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:p><w:pPr><w:pStyle w:val="Banner"/></w:pPr>{{#banner}}<w:r><w:t xml:space="preserve">{{banner}}</w:t></w:r>{{/banner}}</w:p>
</w:hdr>

"""#)
}
