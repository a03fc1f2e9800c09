import Glibc
import Messages

/// The element paths of a document, as a tree of local names; a path is an index into it, the document itself is 0.
struct XMLPaths {
    /// The most paths a document may have: a roster has some dozens, and every new one is compared with its siblings.
    static let cap = 4_096

    private struct Node {
        var name: XMLName?
        let parent: Int
        var firstChild = -1
        var lastChild = -1
        var nextSibling = -1
    }

    private var nodes = [Node(name: nil, parent: -1)]
    private var names = [""]

    /// How many paths there are.
    var count: Int { nodes.count }

    /// Whether there are too many paths.
    var isTooMany: Bool { nodes.count > Self.cap + 1 }

    /// The refusal of a document with too many paths; nil for others.
    var refusal: Problem? {
        isTooMany ? Problem(.xmlTooManyNames, expected: String(Self.cap)) : nil
    }

    /// The local name at the end of a path.
    func name(_ path: Int) -> String { names[path] }

    /// The path one level up; -1 for the document.
    func parent(_ path: Int) -> Int { nodes[path].parent }

    /// Whether elements of this path have child elements.
    func hasChildren(_ path: Int) -> Bool { nodes[path].firstChild >= 0 }

    /// The names from below one path down to another, joined by 「/」.
    func route(_ path: Int, below top: Int) -> String {
        let parent = nodes[path].parent
        return parent == top || parent <= 0 ? name(path) : route(parent, below: top) + "/" + name(path)
    }

    /// Forgets the interned pointers, which live only as long as one parse.
    mutating func forgetPointers() {
        for index in nodes.indices { nodes[index].name = nil }
    }

    /// The path of a child element, made when it is new; `hint` is the path of the element just before it, or -1.
    mutating func child(_ name: XMLName, of parent: Int, after hint: Int) -> Int {
        let guess = hint < 0 ? nodes[parent].firstChild : nodes[hint].nextSibling
        if guess >= 0, nodes[guess].name == name { return guess }
        var at = nodes[parent].firstChild
        while at >= 0 {
            if nodes[at].name == name { return at }
            at = nodes[at].nextSibling
        }
        let text = String(cString: name)
        at = nodes[parent].firstChild
        while at >= 0 {
            if nodes[at].name == nil, names[at] == text {
                nodes[at].name = name
                return at
            }
            at = nodes[at].nextSibling
        }
        nodes.append(Node(name: name, parent: parent))
        names.append(text)
        let made = nodes.count - 1
        if nodes[parent].lastChild >= 0 {
            nodes[nodes[parent].lastChild].nextSibling = made
        } else {
            nodes[parent].firstChild = made
        }
        nodes[parent].lastChild = made
        return made
    }
}
