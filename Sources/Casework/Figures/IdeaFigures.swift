/// Ideas of a period, for whoever looks after the idea box.
package struct IdeaFigures: Hashable, Sendable, Encodable {
  package static let mostListed = 50

  /// All of the period; the newest of them are listed.
  package let count: Int
  /// One that was noted in a call of who is forgotten has no words left.
  package let lines: [Idea]

  package init(count: Int, lines: [Idea]) {
    self.count = count
    self.lines = lines
  }
}
