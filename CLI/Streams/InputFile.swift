#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file to be read, or standard input where its path is `-`.
struct InputFile {
    let path: String

    /// The name for messages.
    var name: String { path == "-" ? "standard input" : path }

    /// Opens the file.
    ///
    /// - Throws: `Failure`, wrong use, where that cannot be.
    func open() throws(Failure) -> ByteStream {
        if path == "-" { return .standardInput }
        let descriptor = systemOpen(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(.last) }
        return ByteStream(descriptor: descriptor)
    }

    /// The whole content.
    ///
    /// - Throws: `Failure`, wrong use, where it cannot be read or has more than `limit` bytes.
    func contents(limit: Int = 16 << 20) throws(Failure) -> [UInt8] {
        let stream = try open()
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count: Int
            do { count = try stream.read(into: &buffer) } catch { throw failure(error) }
            if count == 0 { break }
            all += buffer[..<count]
            if all.count > limit { throw Failure("\(name): more than \(limit >> 20) MiB") }
        }
        if path != "-" { try? stream.close() }
        return all
    }

    /// The failure that a fault of the system is for whoever named the file.
    func failure(_ fault: SystemFault) -> Failure { Failure("\(name): \(fault.words)") }
}

private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { unsafe open(path, flags) }
