extension Encoding {
  /// Tells the encoding of a file by its first bytes, else by all of them: valid UTF-8 wins, then the counts of
  /// bytes that only one of the Hebrew encodings uses.
  /// - Throws: `IntakeError` where the file is empty, is no text, or fits no encoding that is known here.
  package static func recognise(_ source: ByteSource) throws -> Encoding {
    let first = try source.read(0, chunkSize)
    guard !first.isEmpty else { throw IntakeError(file: source.name, "intake.no-rows") }
    if let format = knownBinary(first) {
      throw IntakeError(
        file: source.name, Reason("intake.not-a-table", ["format": .reasons([format])]))
    }
    if let marked = marked(first) { return marked }
    var counts = ByteCounts()
    var check = UTF8Check()
    var offset = 0
    while true {
      let bytes = try source.read(offset, chunkSize)
      if bytes.isEmpty { break }
      counts.add(bytes)
      check.take(bytes)
      offset += bytes.count
    }
    return try decide(check.isValid(), counts, source)
  }

  static let chunkSize = 65_536

  /// The mark of UTF-32 begins with that of UTF-16.
  private static func marked(_ first: [UInt8]) -> Encoding? {
    allCases.filter { !$0.byteOrderMark.isEmpty && first.starts(with: $0.byteOrderMark) }
      .max { $0.byteOrderMark.count < $1.byteOrderMark.count }
  }

  /// Half of the bytes of ASCII in UTF-16 are zero, all on the same side of the pair. A few bytes that mean nothing
  /// spoil their rows, not the file.
  private static func decide(
    _ isUTF8: Bool, _ counts: ByteCounts, _ source: ByteSource
  ) throws -> Encoding {
    if counts.zeros.even + counts.zeros.odd > 1 {
      if counts.zeros.odd > counts.zeros.even * 8, counts.isHalfZeros { return .utf16LittleEndian }
      if counts.zeros.even > counts.zeros.odd * 8, counts.isHalfZeros { return .utf16BigEndian }
    }
    guard !counts.looksBinary else {
      throw IntakeError(
        file: source.name, "intake.binary")
    }
    if isUTF8 { return .utf8 }
    if counts.looksHebrew {
      let logical = counts.only8859 > counts.only1255 ? Encoding.iso8859_8 : .windows1255
      return counts.looksVisual ? logical.visual : logical
    }
    if counts.looksLikeUTF8 { return .utf8 }
    throw IntakeError(
      file: source.name,
      Reason(
        "intake.encoding",
        ["known": .text(allCases.map(\.rawValue).joined(separator: ", "))]))
  }

  private static func knownBinary(_ first: [UInt8]) -> Reason? {
    let signatures: [([UInt8], Reason)] = [
      ([0x50, 0x4B, 3, 4], "intake.format.zip"),
      ([0xD0, 0xCF, 0x11, 0xE0], "intake.format.xls"),
      (Array("%PDF".utf8), "intake.format.pdf"), ([0x1F, 0x8B], "intake.format.gzip"),
      ([0x89, 0x50, 0x4E, 0x47], "intake.format.picture"),
      ([0xFF, 0xD8, 0xFF], "intake.format.picture"),
      (Array("SQLite format 3".utf8), "intake.format.database"),
      ([0x7F, 0x45, 0x4C, 0x46], "intake.format.program"),
    ]
    return signatures.first { first.starts(with: $0.0) }?.1
  }
}

/// How often bytes stand in a file that tell its encoding.
private struct ByteCounts {
  var zeros = (even: 0, odd: 0)
  private(set) var total = 0
  private var high = 0
  /// E0 to FA are the letters alef to tav in both.
  private var letters = 0
  /// Points that stand behind a letter, in Windows.
  private var points = 0
  /// Points, dashes, quotes and ₪ of Windows, which ISO leaves out.
  private(set) var only1255 = 0
  /// DF is the double low line of ISO, and nothing in Windows.
  private(set) var only8859 = 0
  /// C2 to DF and D7 begin a letter in UTF-8, 80 to BF go on with it.
  private var pairs = 0
  private var previous: UInt8 = 0
  /// The last that was no point.
  private var written: UInt8 = 0
  /// Hebrew letters that follow one another, as they do in words.
  private var neighbours = 0
  /// Final letters (ך ם ן ף ץ) that begin a word, and those that end one.
  private var finals = (first: 0, last: 0)

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes {
      if byte < 0x80 {
        if byte == 0 { if total % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 } }
      } else {
        count(byte)
      }
      if isPoint(byte), isLetter(written) {
        points += 1
      } else {
        if (byte | written) >= 0x80 { countFinals(byte) }
        written = byte
      }
      previous = byte
      total += 1
    }
  }

  private mutating func count(_ byte: UInt8) {
    high += 1
    switch byte {
    case 0xE0...0xFA: letters += 1
    case 0xDF: only8859 += 1
    case 0x80...0x9F, 0xA4, 0xC0...0xD8: only1255 += 1
    default: break
    }
    if (0x80...0xBF).contains(byte), (0xC2...0xEF).contains(previous) { pairs += 1 }
  }

  private mutating func countFinals(_ byte: UInt8) {
    if isLetter(byte), isLetter(written) { neighbours += 1 }
    if isFinal(byte), !isLetter(written) { finals.first += 1 }
    if isFinal(written), !isLetter(byte) { finals.last += 1 }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0xE0...0xFA).contains(byte) }
  private func isPoint(_ byte: UInt8) -> Bool { (0xC0...0xD8).contains(byte) }
  private func isFinal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xEA, 0xED, 0xEF, 0xF3, 0xF5: true
    default: false
    }
  }

  var looksHebrew: Bool {
    (letters + points) * 10 >= high * 6 && neighbours * 3 >= letters && letters > 1
  }
  /// Final letters end words; where they begin them, lines are written as they stand on the glass.
  var looksVisual: Bool { finals.first > finals.last * 2 }
  var looksLikeUTF8: Bool { pairs * 10 >= high * 4 || high * 100 <= total }
  /// Less than half where much of it is Hebrew.
  var isHalfZeros: Bool { (zeros.even + zeros.odd) * 10 > total }
  var looksBinary: Bool { zeros.even + zeros.odd > 10 && (zeros.even + zeros.odd) * 50 > total }
}
