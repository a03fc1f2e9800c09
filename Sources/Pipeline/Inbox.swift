import Digest
import Messages
import Model
import Output
import Standards
import Tabular

/// The folder where departments' exports lie: `inbox/<department>/<file>`.
struct Inbox {
    /// One file of the inbox, or of an archive in it.
    struct File {
        /// Path below the inbox, and the bytes.
        let source: SourceFile
        /// The department its folder names; nil for files that lie directly in the inbox.
        let department: Department?
        /// SHA-256 of the bytes.
        let digest: HashValue
        /// What was written beside the inbox as the file came, and is read instead of it.
        private let copy: ReceivedCopy?

        /// Takes the bytes and their digest from a copy of that name, or else from the source.
        init(source: SourceFile, department: Department?, copies: [String: ReceivedCopy] = [:]) throws(Problem) {
            copy = copies[source.name]
            self.source = copy.map { SourceFile(name: source.name, path: $0.path) } ?? source
            digest = if let copy { copy.digest } else { try Inbox.digest(of: source) }
            self.department = department
        }

        /// Keeps the bytes; once they are kept, the source cannot be read any more.
        func keep(in received: FileSink) throws(Problem) {
            if let copy { return try copy.keep() }
            try received.keep(received: source.forEachPiece, digest: digest, in: Inbox.kept)
        }

        /// Removes the copy of a file that was not kept.
        func giveUp() { copy?.giveUp() }
    }

    /// Where received files are kept.
    static let kept = "received"

    private static func digest(of source: SourceFile) throws(Problem) -> HashValue {
        let hash = RunningHash(.sha256)
        try source.forEachPiece { hash.add($0) }
        return hash.finished
    }

    /// The files, by path; folders whose department nobody knows are told as problems (P011).
    let files: [File]
    /// What could not be used.
    let problems: [Problem]

    /// Looks through the inbox of a workspace, folders in a department's folder included; `copies` holds files that were
    /// just written, by path below the inbox.
    init(_ workspace: Workspace, copies: [String: ReceivedCopy] = [:]) throws(Problem) {
        let root = workspace.root + "/inbox"
        var search = Search(root: root, copies: copies)
        for name in FileReader.names(in: root) {
            guard FileReader.isFolder("\(root)/\(name)") else {
                search.take(name, department: nil)
                continue
            }
            do {
                let department = try workspace.register.resolve(name, at: Position(file: "inbox/\(name)"))
                search.walk(name, department: department, depth: 1)
            } catch {
                search.problems.append(error)
            }
        }
        files = search.files
        problems = search.problems
    }

    /// Collects files; one that cannot be read is told and the others are taken.
    private struct Search {
        let root: String
        let copies: [String: ReceivedCopy]
        var files: [File] = []
        var problems: [Problem] = []

        mutating func walk(_ folder: String, department: Department, depth: Int) {
            for name in FileReader.names(in: "\(root)/\(folder)") {
                let path = "\(folder)/\(name)"
                if !FileReader.isFolder("\(root)/\(path)") {
                    take(path, department: department)
                } else if depth < Inbox.deepest {
                    walk(path, department: department, depth: depth + 1)
                } else {
                    problems.append(Problem(.inputMissing, at: Position(file: "inbox/\(path)"), found: path))
                }
            }
        }

        mutating func take(_ path: String, department: Department?) {
            guard !Inbox.isLitter(path) else { return }
            do {
                let members = ArchiveMembers(SourceFile(name: path, path: "\(root)/\(path)"))
                for file in members.files {
                    files.append(try File(source: file, department: department, copies: copies))
                }
                problems += members.problems
            } catch {
                problems.append(error)
            }
        }
    }

    /// How deep folders are followed; deeper ones are links in a circle.
    private static let deepest = 8

    /// Files that Windows and office programs leave behind.
    private static func isLitter(_ path: String) -> Bool {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasPrefix("~$") || ["thumbs.db", "desktop.ini"].contains(name.lowercased())
    }

    /// The exports at some paths, files or folders of files, each with the name of the folder it lies in.
    static func exports(at paths: [String]) throws(Problem) -> [(folder: String, source: SourceFile)] {
        var exports: [(folder: String, source: SourceFile)] = []
        for path in paths {
            let files =
                FileReader.isFolder(path) ? FileReader.names(in: path).map { "\(path)/\($0)" } : [path]
            for file in files {
                if FileReader.isFolder(file) {
                    exports += try self.exports(at: [file])
                    continue
                }
                if isLitter(file) { continue }
                let parts = file.split(separator: "/").map(String.init)
                let source = SourceFile(name: parts.last ?? file, path: file)
                exports.append((parts.dropLast().last ?? "", source))
            }
        }
        return exports
    }

    /// Where an export goes in the inbox: `<department>/<name>`; a name that stands for other bytes which were not taken
    /// in yet gets the file's digest behind it, so that no file is lost.
    static func place(
        for source: SourceFile, of department: Department, in root: String, received: Set<String>
    ) throws(Problem) -> String {
        var name = "\(department.shortName)/\(source.name)"
        if FileReader.exists("\(root)/inbox/\(name)") {
            let digest = try digest(of: source)
            let standing = try self.digest(of: SourceFile(name: name, path: "\(root)/inbox/\(name)"))
            if standing != digest, !received.contains(standing.hex) {
                let dot = name.lastIndex(of: ".") ?? name.endIndex
                name = "\(name[..<dot])-\(digest.hex.prefix(8))\(name[dot...])"
            }
        }
        return name
    }
}
