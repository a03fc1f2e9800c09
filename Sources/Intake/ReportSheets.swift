/// The sheets of a quality workbook that are for reading only; when the workbook comes back they are passed over.
public enum ReportSheets {
    /// Every finding, without the department's columns.
    public static let findings = "全部问题"
    /// Notes about the file as a whole, and how often each reason occurs.
    public static let notes = "文件说明"
    /// The columns that are added behind the department's own: 错误行号, 错误列, 错误代码, 原因, 原值, 建议, 处理.
    public static let errorHeaders = ErrorColumns.headers

    /// Whether a sheet of a workbook is one of them.
    static func contain(_ sheet: String?) -> Bool { sheet == findings || sheet == notes }
}
