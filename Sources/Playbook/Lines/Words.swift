package import Casework
package import Markup

/// All words and sentences of one language, by dotted keys: `words["call.saved"]`. They come from Resources/words; a key that
/// stands in no file is shown as itself, so that it is seen.
package struct Words: Hashable, Sendable {
  package let lexicon: Lexicon
  /// In which instants are worded.
  package var zone: Zone
  private let lines: [String: Line]

  package var language: String { lexicon.language }
  package var isRightToLeft: Bool { lexicon.isRightToLeft }
  package var keys: [String] { lines.keys.sorted() }

  /// - Parameter files: maps of maps of texts, of one language; one of them holds `lexicon`.
  /// - Throws: at a key that stands twice, a text that does not parse, or where there is no lexicon.
  package init(files: [Node], zone: Zone = .utc) throws(MarkupError) {
    var reading = WordsReading()
    for file in files { try reading.read(file, under: "") }
    guard let lexicon = reading.lexicon else {
      let place = files.first?.place ?? Place(path: "words", line: 1, column: 1)
      throw MarkupError(at: place, "no file of this language holds `lexicon`")
    }
    self.lexicon = lexicon
    self.zone = zone
    lines = reading.lines
  }

  package subscript(key: String) -> String { self(key, [:]) }

  package func callAsFunction(
    _ key: String, _ values: [String: LineValue], people: [String: FormOfAddress] = [:]
  ) -> String {
    guard let line = lines[key] else { return Words.missing(key) }
    return line.render(values: values, people: people, words: self, zone: zone)
  }

  /// A sentence of the engine, worded.
  package func callAsFunction(
    _ phrase: Phrase, people: [String: FormOfAddress] = [:]
  ) -> String {
    self(phrase.key, phrase.slots.mapValues { .text($0) }, people: people)
  }

  /// These words, with those of one file in place of what stands under the same keys.
  package func worded(otherwise file: Node) throws(MarkupError) -> Words {
    var reading = WordsReading()
    try reading.read(file, under: "")
    return Words(
      lexicon: reading.lexicon ?? lexicon, zone: zone,
      lines: lines.merging(reading.lines) { _, new in new })
  }

  private init(lexicon: Lexicon, zone: Zone, lines: [String: Line]) {
    self.lexicon = lexicon
    self.zone = zone
    self.lines = lines
  }

  package func line(_ key: String) -> Line? { lines[key] }

  /// What stands where a key or a value is missing.
  static func missing(_ name: String) -> String { "[?\(name)]" }
}

/// The keys read so far, of several files.
private struct WordsReading {
  var lines: [String: Line] = [:]
  var lexicon: Lexicon?

  mutating func read(_ node: Node, under prefix: String) throws(MarkupError) {
    guard let pairs = node.pairs else { return try keep(try Line(node), prefix) }
    for pair in pairs {
      let name = try pair.key.requiredText()
      if prefix.isEmpty, name == "lexicon" {
        try keep(pair.value)
      } else {
        try read(pair.value, under: prefix.isEmpty ? name : "\(prefix).\(name)")
      }
    }
  }

  private mutating func keep(_ line: Line, _ key: String) throws(MarkupError) {
    guard !key.isEmpty else { throw MarkupError(at: line.place, "a map is needed here") }
    if let first = lines[key] {
      throw MarkupError(at: line.place, "`\(key)` stands at \(first.place) too")
    }
    lines[key] = line
  }

  private mutating func keep(_ node: Node) throws(MarkupError) {
    guard lexicon == nil else { throw MarkupError(at: node.place, "a second `lexicon`") }
    lexicon = try Lexicon(node)
  }
}
