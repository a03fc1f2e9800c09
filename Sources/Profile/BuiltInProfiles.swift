/// The profiles that ship with the program, as text (Sources/Profile/Resources/*.toml).
public enum BuiltInProfiles {
    /// Their names, sorted.
    public static let names = Resource.all.map { String($0.path.description.dropLast(".toml".count)) }

    /// The text of one; nil when there is none of that name.
    public static func text(_ name: String) -> String? {
        Resource.all.first { $0.path.description == name + ".toml" }?.text.description
    }
}
