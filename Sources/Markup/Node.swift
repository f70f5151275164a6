/// A value of a YAML file that knows where it stands.
package struct Node: Hashable, Sendable {
  /// What stands there, in the order of the file.
  package enum Content: Hashable, Sendable {
    /// A text, number or word; `isQuoted` where the writer said that it is a text.
    case scalar(String, isQuoted: Bool)
    case list([Node])
    case map([Pair])
  }

  /// A key and its value; the key is a node too, so that a wrong one is told with its place.
  package struct Pair: Hashable, Sendable {
    package let key: Node
    package let value: Node
    package init(key: Node, value: Node) {
      self.key = key
      self.value = value
    }
  }

  package let content: Content
  package let place: Place

  package init(content: Content, place: Place) {
    self.content = content
    self.place = place
  }
}

/// A place in a file; line and column count from 1.
package struct Place: Hashable, Sendable, CustomStringConvertible {
  package let path: String
  package let line: Int
  package let column: Int

  package init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }

  package var description: String { "\(path):\(line):\(column)" }
}

/// What is wrong with a file, where, and how to mend it.
package struct MarkupError: Error, Hashable, Sendable, CustomStringConvertible {
  package let place: Place
  package let sentence: String

  package init(at place: Place, _ sentence: String) {
    self.place = place
    self.sentence = sentence
  }

  package var description: String { "\(place): \(sentence)" }
}
