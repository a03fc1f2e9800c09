extension Catalogue {
    /// The entries declared in this file.
    static let intake: [Message] = []
}
