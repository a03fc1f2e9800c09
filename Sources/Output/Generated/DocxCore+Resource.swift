// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let docxCore = Resource(
        path: "docx/core.mustache",
        text: #"""
{{% CONTENT_TYPE:MARKUP}}
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<dc:title>{{title}}</dc:title>
<dcterms:created xsi:type="dcterms:W3CDTF">{{date}}T12:00:00Z</dcterms:created>
<dcterms:modified xsi:type="dcterms:W3CDTF">{{date}}T12:00:00Z</dcterms:modified>
</cp:coreProperties>

"""#)
}
