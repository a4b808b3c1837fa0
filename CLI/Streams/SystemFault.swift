#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the system said when it would not read or write.
struct SystemFault: Error {
    /// The number of the error.
    let number: Int32

    /// What went wrong in the last call.
    static var last: SystemFault { SystemFault(number: errno) }

    /// The system's own words.
    var words: String {
        unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
    }

    /// Whether nobody reads what is written any more.
    var isBrokenPipe: Bool { number == EPIPE }
}
