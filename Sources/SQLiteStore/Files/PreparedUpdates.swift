package import Casework

/// Updates of which all is worked out that asks nothing of the store: the lines of those who may be new, what each section amounts
/// to, and by which words they are found. An import makes these while the store keeps the ones before.
package struct PreparedUpdates: Sendable {
  struct One: Sendable {
    let update: FileUpdate
    let sections: [Section]
    let told: ToldFields
    /// Where his values begin in `lines`: his own line, what was told of him, his words, and then his contact points.
    let start: Int

    var isKnownByAccount: Bool { update.knownBy == nil }
  }

  let all: [One]
  let lines: LineBuffer
  let words: GatheredWords

  package init(_ updates: some Collection<FileUpdate>) {
    var all: [One] = []
    var lines = LineBuffer()
    var book = WordBook()
    var having: [Grouped.Pair] = []
    all.reserveCapacity(updates.count)
    lines.reserve(cells: updates.count * 32, bytes: updates.count * 700)
    for update in updates {
      let told = ToldFields(update)
      let entries = book.entries(of: update.customer)
      for entry in entries {
        having.append(Grouped.Pair(group: Int32(entry), value: Int32(all.count)))
      }
      all.append(
        One(update: update, sections: update.sections, told: told, start: lines.cells.count))
      lines.add(update.customer, told, words: book.text(of: entries))
    }
    self.all = all
    self.lines = lines
    words = GatheredWords(book, having: having)
  }

  func line(of one: One) -> Range<Int> { one.start..<one.start + CustomerLine.columns.count }

  func told(of one: One) -> Range<Int> { cell(CustomerLine.columns.count, of: one) }

  func words(of one: One) -> Range<Int> { cell(CustomerLine.columns.count + 1, of: one) }

  func points(of one: One) -> [Range<Int>] {
    let first = one.start + CustomerLine.columns.count + 2
    let width = ContactPointLine.columns.count + 1
    return one.update.customer.contactPoints.indices.map {
      first + $0 * width..<first + ($0 + 1) * width
    }
  }

  private func cell(_ place: Int, of one: One) -> Range<Int> {
    one.start + place..<one.start + place + 1
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
