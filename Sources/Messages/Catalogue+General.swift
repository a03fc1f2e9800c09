extension Message {
    /// The registry cannot be opened.
    public static let registryUnusable = Message(
        "G001", exit: .inputOutput,
        zh: "登记库无法使用：{found}", remedy: "确认磁盘未满、文件可写；登记库损坏时从备份恢复 registry.sqlite。",
        en: "The registry cannot be used: {found}",
        remedyEnglish: "Check free space and permissions; restore registry.sqlite from a backup if it is damaged.")
    /// The registry was written by a newer program.
    public static let registryNewer = Message(
        "G002", exit: .configuration,
        zh: "登记库由更新版本的程序写成：{found}", remedy: "升级本程序后再运行。",
        en: "The registry was written by a newer program: {found}",
        remedyEnglish: "Upgrade this program first.")
    /// A stored value that cannot be read back.
    public static let registryDamaged = Message(
        "G003", exit: .inputOutput,
        zh: "登记库中的记录无法读出：{found}", remedy: "从备份恢复 registry.sqlite，或删除它后重新导入全部文件。",
        en: "A record of the registry cannot be read: {found}",
        remedyEnglish: "Restore registry.sqlite from a backup, or delete it and import all files again.")
}

extension Catalogue {
    /// The entries declared in this file.
    static let general: [Message] = [.registryUnusable, .registryNewer, .registryDamaged]
}
