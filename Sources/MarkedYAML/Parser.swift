import CLibYAML

/// The C parser and its event, which live on the heap for as long as this value does.
@safe struct Parser: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>
    private let isReady: Bool

    /// A parser of UTF-8 without a byte order mark, which has to outlive it.
    @unsafe init(_ input: UnsafeBufferPointer<UInt8>) {
        unsafe parser = .allocate(capacity: 1)
        unsafe event = .allocate(capacity: 1)
        unsafe parser.initialize(to: yaml_parser_t())
        unsafe event.initialize(to: yaml_event_t())
        isReady = unsafe yaml_parser_initialize(parser) == 1
        guard isReady, let start = input.baseAddress else { return }
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, start, input.count)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe event.deallocate()
    }

    /// The next step; not to be called again after it threw.
    mutating func next() throws(ParserFault) -> Event {
        guard isReady, unsafe yaml_parser_parse(parser, event) == 1 else { throw fault() }
        defer { unsafe yaml_event_delete(event) }
        var result = Event(
            kind: .other, start: Int(unsafe event.pointee.start_mark.index),
            end: Int(unsafe event.pointee.end_mark.index))
        switch unsafe event.pointee.type {
        case YAML_STREAM_END_EVENT: result.kind = .streamEnd
        case YAML_DOCUMENT_START_EVENT: result.kind = .documentStart
        case YAML_ALIAS_EVENT: result.kind = .alias
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: result.kind = .collectionEnd
        case YAML_SEQUENCE_START_EVENT:
            let start = unsafe event.pointee.data.sequence_start
            result.kind = .sequenceStart
            result.hasProperties = unsafe start.anchor != nil || start.tag != nil
        case YAML_MAPPING_START_EVENT:
            let start = unsafe event.pointee.data.mapping_start
            result.kind = .mappingStart
            result.hasProperties = unsafe start.anchor != nil || start.tag != nil
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.pointee.data.scalar
            result.hasProperties = unsafe scalar.anchor != nil || scalar.tag != nil
            let text = unsafe String(
                decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            result.kind = .scalar(Scalar(text: text, style: unsafe Scalar.Style(scalar.style)))
        default: break
        }
        return result
    }

    private func fault() -> ParserFault {
        let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? ""
        switch unsafe parser.pointee.error {
        case YAML_MEMORY_ERROR:
            return ParserFault(cause: .memory, problem: problem, place: 0)
        case YAML_READER_ERROR:
            return ParserFault(cause: .reader, problem: problem, place: Int(unsafe parser.pointee.problem_offset))
        default:
            let context = unsafe parser.pointee.context.map { words in
                unsafe (words: String(cString: words), place: Int(parser.pointee.context_mark.index))
            }
            return ParserFault(
                cause: .grammar, problem: problem, place: Int(unsafe parser.pointee.problem_mark.index),
                context: context)
        }
    }
}

extension Scalar.Style {
    fileprivate init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: self = .literal
        case YAML_FOLDED_SCALAR_STYLE: self = .folded
        default: self = .plain
        }
    }
}
