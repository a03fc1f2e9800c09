/// All messages of the product, in the order of their codes' letters.
///
/// One file per area (`Catalogue+….swift`) declares the entries and lists them; this list joins the areas.
public enum Catalogue {
    /// Every entry, each code once.
    public static let all: [Message] =
        general + workspace + drawDay + drawChoices + parties + tabular + containers + workbook + standards + intake
        + entries + singleRecords + profile
        + planning
        + drawing
        + drawRecords
        + office + amendments
        + assignment + crews + output + publication
}
