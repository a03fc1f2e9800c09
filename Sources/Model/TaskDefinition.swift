/// A task as `items.toml` groups it, before departments are resolved and the plan is made.
public struct TaskDefinition: Hashable, Sendable {
    /// The id, unique in the year, of the grammar of item codes.
    public let id: String
    /// The name.
    public let name: String
    /// Codes of its items, sorted.
    public let items: [String]
    /// The code of the initiating department.
    public let initiator: String
    /// One window, or one per batch, in order.
    public let windows: [DateWindow]

    /// Makes a definition.
    public init(id: String, name: String, items: [String], initiator: String, windows: [DateWindow]) {
        self.id = id
        self.name = name
        self.items = items
        self.initiator = initiator
        self.windows = windows
    }
}
