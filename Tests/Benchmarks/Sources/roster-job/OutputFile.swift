import Glibc

/// A file being written, with the C library's buffer.
struct OutputFile {
    private let file: UnsafeMutablePointer<FILE>

    init(_ path: String) {
        guard let file = fopen(path, "w") else { preconditionFailure("cannot create \(path)") }
        setvbuf(file, nil, _IOFBF, 1 << 16)
        self.file = file
    }

    func write(_ text: String) { fputs(text, file) }

    func write(_ bytes: UnsafeRawBufferPointer) { fwrite(bytes.baseAddress, 1, bytes.count, file) }

    func close() { fclose(file) }
}
