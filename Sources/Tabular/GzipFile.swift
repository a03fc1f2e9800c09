import CZlib

/// Unpacks gzip files in memory and within bounds.
enum GzipFile {
    /// Why a gzip file cannot be unpacked.
    enum Fault: Error {
        case damaged
        case tooLarge
        case ratio
    }

    /// The content: of all parts, when several files were packed one after the other.
    ///
    /// Complexity: O(content). Bytes of other kinds behind the last part, such as padding, are left out.
    static func content(_ bytes: [UInt8]) throws(Fault) -> [UInt8] {
        var stream = z_stream()
        // 31: the largest window, and the header of gzip.
        guard inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .damaged
        }
        defer { inflateEnd(&stream) }
        var content: [UInt8] = []
        var fault: Fault?
        var packed = bytes
        var piece = [UInt8](repeating: 0, count: 256 << 10)
        packed.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(clamping: source.count)
            var code = Z_OK
            while fault == nil {
                let count = piece.withUnsafeMutableBufferPointer { target in
                    stream.next_out = target.baseAddress
                    stream.avail_out = UInt32(target.count)
                    code = inflate(&stream, Z_NO_FLUSH)
                    return target.count - Int(stream.avail_out)
                }
                content += piece[..<count]
                let used = source.count - Int(stream.avail_in)
                if content.count > ZipFile.memberCap {
                    fault = .tooLarge
                } else if content.count > ZipFile.ratioGrace, content.count / ZipFile.ratioCap > used {
                    fault = .ratio
                } else if code == Z_STREAM_END {
                    guard stream.avail_in > 2, source[used] == 0x1F, source[used + 1] == 0x8B else { return }
                    inflateReset(&stream)
                } else if code != Z_OK || stream.avail_in == 0 && count == 0 {
                    fault = .damaged
                }
            }
        }
        if let fault { throw fault }
        return content
    }
}
