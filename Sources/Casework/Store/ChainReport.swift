/// What a walk over every stream of the journal found.
package struct ChainReport: Hashable, Codable, Sendable {
  package struct Break: Hashable, Codable, Sendable {
    /// `contact 12`, or `desk`.
    package var stream: String
    package var sequence: Int
    package var what: String
    package init(stream: String, sequence: Int, what: String) {
      self.stream = stream
      self.sequence = sequence
      self.what = what
    }
  }

  package var streams: Int
  package var entries: Int
  package var firstBreak: Break?
  package init(streams: Int, entries: Int, firstBreak: Break?) {
    self.streams = streams
    self.entries = entries
    self.firstBreak = firstBreak
  }
}
