import Model
import Standards

/// Tells whether a table holds everything of its kind or only what has changed.
enum CoverageFinder {
    /// Flags of operations make it incremental; else the word 全量 in title, sheet, file or folder name makes it full.
    ///
    /// Where both words or none stand it is incremental: then nothing is taken away. A reject table that comes back is a
    /// part of a file, whatever the file's name says.
    static func coverage(_ headers: [String], _ mapping: HeaderMapping, title: String, name: String) -> Coverage {
        if mapping.has(.operation) || ErrorColumns.stand(in: headers) { return .incremental }
        for text in [title, name] {
            let isFull = text.contains("全量")
            let isIncremental = text.contains("增量")
            if isFull != isIncremental { return isFull ? .full : .incremental }
        }
        return .incremental
    }
}
