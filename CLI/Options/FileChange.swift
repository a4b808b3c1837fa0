import Reports

/// Writes the new text of a file about a person beside it and puts it in its place, readable by its owner alone.
///
/// - Throws: `Failure` where it cannot be written, or where the file is no longer as it was read; it is then left alone.
func replace(_ path: String, from before: [UInt8], with bytes: [UInt8], _ page: PageOptions) throws(Failure) {
    let output = try OutputFile(path)
    try output.write(bytes)
    do throws(Failure) {
        try expect(path, toBe: before, page)
    } catch {
        output.abandon()
        throw error
    }
    try output.finish()
}

private func expect(_ path: String, toBe before: [UInt8], _ page: PageOptions) throws(Failure) {
    if path == "-" { return }
    if try InputFile(path: path).contents() == before { return }
    throw Failure(
        page.messageStyle.say(
            "\(path) was changed by somebody else meanwhile; nothing was written",
            "\(path) è stato modificato nel frattempo da altri; nulla è stato scritto"),
        status: .wrongContent)
}
