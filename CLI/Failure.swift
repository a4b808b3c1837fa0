/// The exit statuses that other programs rely on.
enum Status: Int32 {
    /// Done; a score that is not scorable is an answer, not a failure.
    case done = 0
    /// Something is wrong with what was given.
    case wrongContent = 1
    /// Wrong use, input that cannot be read, output that cannot be written.
    case wrongUse = 2
    /// A safety finding is open; it wins over wrong content.
    case openSafetyFinding = 3
}

/// Why a verb stops before it is done, in words, with the status that the program ends with.
struct Failure: Error {
    let message: String
    let status: Status

    /// Wrong use, unless another status is named.
    init(_ message: String, status: Status = .wrongUse) {
        self.message = message
        self.status = status
    }
}
