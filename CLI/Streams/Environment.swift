#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The variables of the program's environment.
enum Environment {
    /// The value of a variable; nil where it is not set or empty.
    static func value(_ name: String) -> String? {
        guard let text = unsafe getenv(name) else { return nil }
        let value = unsafe String(cString: text)
        return value.isEmpty ? nil : value
    }

    /// The language that the environment speaks, in the order in which POSIX asks: `LC_ALL`, `LC_MESSAGES`, `LANG`.
    static var language: String {
        let locale = value("LC_ALL") ?? value("LC_MESSAGES") ?? value("LANG") ?? "en"
        return locale.lowercased().hasPrefix("it") ? "it" : "en"
    }
}
