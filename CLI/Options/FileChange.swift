import Reports

/// Writes the new text of a file about a person beside it and puts it in its place, readable by its owner alone.
///
/// - Throws: `Failure` where it cannot be written, or where the file is no longer as it was read; it is then left alone.
func replace(_ path: String, from before: [UInt8], with bytes: [UInt8], _ page: PageOptions) throws(Failure) {
    let output = try OutputFile(path)
    try output.write(bytes)
    if path != "-", try InputFile(path: path).contents() != before {
        output.abandon()
        throw Failure(
            page.messageStyle.say(
                "\(path) was changed by somebody else meanwhile; nothing was written",
                "\(path) è stato modificato nel frattempo da altri; nulla è stato scritto"),
            status: .wrongContent)
    }
    try output.finish()
}
