/// The columns of a table. Their names are compared without case, spaces and punctuation: `Customer ID` is `customer_id`.
struct Header {
  let names: [String]
  private let indexes: [String: Int]

  init(_ names: [String]) {
    self.names = names
    indexes = Dictionary(
      names.enumerated().map { (Header.plain($0.element), $0.offset) }
    ) { first, _ in first }
  }

  /// The column that has the first of these names that any has.
  func index(of names: [String]) -> Int? {
    for name in names {
      if let index = indexes[Header.plain(name)] { return index }
    }
    return nil
  }

  private static func plain(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "." })
  }
}
