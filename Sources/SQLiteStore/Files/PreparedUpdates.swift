package import Casework

/// Updates of which all is worked out that asks nothing of the store: the lines of those who may be new, what each section amounts
/// to, and by which words they are found. An import makes these while the store keeps the ones before.
package struct PreparedUpdates: Sendable {
  struct One: Sendable {
    let update: FileUpdate
    let sections: [Section]
    let told: ToldFields
  }

  /// What is asked of each of very many, apart from all else, so that none of that is copied.
  struct Place: Sendable {
    /// Where his values begin in `lines`: his own line, what was told of him, his words, and then his contact points.
    let start: Int
    let points: Int
    let isKnownByAccount: Bool
    /// Nothing is told but who he is.
    let isAlone: Bool
  }

  let all: [One]
  /// Of each of `all`.
  let places: [Place]
  let lines: LineBuffer
  let words: GatheredWords

  package init(_ updates: some Collection<FileUpdate>) {
    var all: [One] = []
    var places: [Place] = []
    var lines = LineBuffer()
    var book = WordBook()
    var having: [Grouped.Pair] = []
    all.reserveCapacity(updates.count)
    places.reserveCapacity(updates.count)
    lines.reserve(cells: updates.count * 32, bytes: updates.count * 700)
    for update in updates {
      let told = ToldFields(update)
      let entries = book.entries(of: update.customer)
      for entry in entries {
        having.append(Grouped.Pair(group: Int32(entry), value: Int32(all.count)))
      }
      let one = One(update: update, sections: update.sections, told: told)
      places.append(Place(of: one, start: lines.cells.count))
      all.append(one)
      lines.add(update.customer, told, words: book.text(of: entries))
    }
    self.all = all
    self.places = places
    self.lines = lines
    words = GatheredWords(book, having: having)
  }
}

extension PreparedUpdates.Place {
  private static let width = CustomerLine.columns.count
  private static let widthOfPoint = ContactPointLine.columns.count + 1

  fileprivate init(of one: PreparedUpdates.One, start: Int) {
    self.start = start
    points = one.update.customer.contactPoints.count
    isKnownByAccount = one.update.knownBy == nil
    isAlone = one.sections.isEmpty && one.update.tickets == nil
  }

  var line: Range<Int> { start..<start + Self.width }

  var told: Range<Int> { start + Self.width..<start + Self.width + 1 }

  var words: Range<Int> { start + Self.width + 1..<start + Self.width + 2 }

  func point(_ number: Int) -> Range<Int> {
    let first = start + Self.width + 2 + number * Self.widthOfPoint
    return first..<first + Self.widthOfPoint
  }
}

extension LineBuffer {
  fileprivate mutating func add(_ customer: Customer, _ told: ToldFields, words: [UInt8]) {
    add(CustomerLine(customer: customer).bound)
    add(bytes: told.bytes)
    add(text: words)
    for (position, point) in customer.contactPoints.enumerated() {
      add(Int64(position))
      add(ContactPointLine(point: point).bound)
    }
  }
}
