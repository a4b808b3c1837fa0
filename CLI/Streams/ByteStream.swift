#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An open file, pipe or terminal by its number.
struct ByteStream {
    /// Where programs read from.
    static let standardInput = ByteStream(descriptor: STDIN_FILENO)
    /// Where results go.
    static let standardOutput = ByteStream(descriptor: STDOUT_FILENO)
    /// Where messages go.
    static let standardError = ByteStream(descriptor: STDERR_FILENO)

    let descriptor: Int32

    /// Whether a person sits at the other end.
    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// How many columns the terminal has; nil where it is none.
    var columns: Int? {
        var size = winsize()
        guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// How many bytes a regular file has; nil for a pipe, a terminal or a device.
    var size: Int? {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// Reads up to as many bytes as `buffer` has behind `start`; returns how many came, 0 at the end.
    func read(into buffer: inout [UInt8], from start: Int = 0) throws(SystemFault) -> Int {
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { bytes in
                let room = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
                return unsafe systemRead(descriptor, room.baseAddress, room.count)
            }
            if count >= 0 { return count }
            if errno != EINTR { throw .last }
        }
    }

    /// Writes all the bytes.
    func write(_ bytes: [UInt8]) throws(SystemFault) { try write(bytes.span) }

    /// Writes all the bytes.
    func write(_ bytes: Span<UInt8>) throws(SystemFault) {
        var start = 0
        while start < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { all in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: all[start...])
                return unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
            }
            if count >= 0 {
                start += count
            } else if errno != EINTR {
                throw .last
            }
        }
    }

    /// Closes the file; what could not be written until now comes to light here.
    func close() throws(SystemFault) {
        guard systemClose(descriptor) == 0 else { throw .last }
    }
}

private func systemRead(_ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    unsafe read(descriptor, start, count)
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(descriptor, start, count)
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
