import ArgumentParser
import Interchange

/// How CSV files are written.
struct CSVOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Between the fields of CSV: one character, or 'tab'.", valueName: "char"))
    var delimiter = ","

    @Option(help: ArgumentHelp("The decimal mark of CSV: '.' or ','.", valueName: "char"))
    var decimal = "."

    @Option(help: ArgumentHelp("A text that stands for a blank in CSV, as NA; can be repeated.", valueName: "text"))
    var blank: [String] = []

    @Option(help: ArgumentHelp("A column of CSV to be passed over; can be repeated.", valueName: "column"))
    var ignore: [String] = []

    /// The dialect that is meant.
    var dialect: CSVDialect {
        let mark = delimiter == "tab" ? UInt8(ascii: "\t") : delimiter.utf8.first ?? UInt8(ascii: ",")
        return CSVDialect(
            delimiter: mark, decimal: decimal.utf8.first ?? UInt8(ascii: "."), blanks: Set(blank))
    }

    func validate() throws {
        let isMark = delimiter == "tab" || (delimiter.utf8.count == 1 && !"\"\r\n".contains(delimiter))
        if !isMark { throw ValidationError("A delimiter is one character, or 'tab'.") }
        if decimal != ".", decimal != "," { throw ValidationError("The decimal mark is '.' or ','.") }
        if decimal == delimiter {
            throw ValidationError(
                "The decimal mark and the delimiter are the same; --delimiter ';' is usual with --decimal ','.")
        }
    }
}
