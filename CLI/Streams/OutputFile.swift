#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

import Interchange

/// A file to be written, or standard output where there is no path.
///
/// A regular file appears under its name only when it is whole: it is written beside that, readable by its owner
/// alone, and renamed by `finish`. What is no regular file (a device, a pipe) is written as it is.
struct OutputFile {
    private let path: String?
    private let temporary: String?
    private let stream: ByteStream

    /// Opens the file at `path`, standard output where it is nil or `-`.
    ///
    /// - Throws: `Failure`, wrong use, where that cannot be.
    init(_ path: String?) throws(Failure) {
        guard let path, path != "-" else {
            (self.path, temporary, stream) = (nil, nil, .standardOutput)
            return
        }
        let target = Self.target(of: path)
        self.path = target
        if Self.isSpecial(path) {
            temporary = nil
            let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw Failure("\(path): \(SystemFault.last.words)") }
            stream = ByteStream(descriptor: descriptor)
            return
        }
        var template = Array((target + ".XXXXXX").utf8CString)
        let descriptor = unsafe mkstemp(&template)
        guard descriptor >= 0 else { throw Failure("\(path): \(SystemFault.last.words)") }
        temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        stream = ByteStream(descriptor: descriptor)
    }

    /// Opens a file of a name that no file has yet: what is there is never written over.
    ///
    /// - Parameter complaint: What to say where a file has the name.
    /// - Throws: `Failure`, wrong use, where that is so, or where it cannot be opened.
    init(new path: String?, otherwise complaint: String) throws(Failure) {
        if let path, path != "-" {
            var status = stat()
            if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG { throw Failure(complaint) }
        }
        try self.init(path)
    }

    /// Where a link leads, so that the file there is replaced and not the link; the path itself where there is no file.
    private static func target(of path: String) -> String {
        guard let real = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }

    private static func isSpecial(_ path: String) -> Bool {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT != S_IFREG
    }

    /// Writes the bytes.
    ///
    /// - Throws: `Failure`, wrong use; the unfinished file is taken away.
    func write(_ bytes: [UInt8]) throws(Failure) {
        do { try stream.write(bytes) } catch { throw abandoned(error) }
    }

    /// Writes what a buffer holds.
    ///
    /// - Throws: `Failure`, wrong use; the unfinished file is taken away.
    func write(_ buffer: borrowing OutputBuffer) throws(Failure) {
        do throws(SystemFault) {
            try buffer.withBytes { bytes throws(SystemFault) in try stream.write(bytes) }
        } catch {
            throw abandoned(error)
        }
    }

    /// Writes the text.
    func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

    /// Puts the file in its place.
    ///
    /// - Parameter isKept: Whether to wait until the disk holds it; what can be made again need not wait.
    /// - Throws: `Failure`, wrong use; the unfinished file is taken away.
    func finish(isKept: Bool = true) throws(Failure) {
        guard let path else { return }
        if isKept, temporary != nil, fsync(stream.descriptor) != 0 { throw abandoned(.last) }
        do { try stream.close() } catch { throw abandoned(error) }
        if let temporary, unsafe rename(temporary, path) != 0 { throw abandoned(.last) }
    }

    /// Takes the unfinished file away.
    func abandon() {
        if let temporary { _ = unsafe unlink(temporary) }
    }

    private func abandoned(_ fault: SystemFault) -> Failure {
        abandon()
        return fault.isBrokenPipe ? Failure("", status: .done) : Failure("\(path ?? "standard output"): \(fault.words)")
    }
}
