/// What he was told, by whom and where: it sets what he expects.
package struct Expectation: Hashable, Codable, Sendable {
  package var on: Day
  package var by: String
  package var place: Channel
  package var words: String
  /// What is so in fact, where that differs.
  package var inFact: String

  package init(on: Day, by: String, place: Channel, words: String, inFact: String = "") {
    self.on = on
    self.by = by
    self.place = place
    self.words = words
    self.inFact = inFact
  }
}

/// Something he will need, in his words.
package struct Need: Hashable, Codable, Sendable {
  package var words: String
  package var stated: Day
  /// When he will need it, as he said; the first day of the time that he named.
  package var needed: Day?

  package init(words: String, stated: Day, needed: Day? = nil) {
    self.words = words
    self.stated = stated
    self.needed = needed
  }
}
