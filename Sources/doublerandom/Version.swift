/// The program's version, printed by `--version` and `doctor`.
enum Version {
    static let text = "0.1.0"
}
