import Digest
import Drawing
import Foundation
import Testing

/// The core vectors of SSJ-DRAW/1 §3.1 as folders.
enum Vectors {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

    static func v1(_ hash: HashAlgorithm) throws -> DrawFiles {
        let names = ["cells.tsv", "commits.txt", "frame.tsv", "freeze.txt", "items.tsv", "seed.txt"]
        return DrawFiles(
            try names.map { name in
                let url = folder.appending(path: hash.rawValue).appending(path: name)
                return (name, Array(try Data(contentsOf: url)))
            })
    }
}
