/// The columns of a table. Their names are compared without case, spaces and punctuation: `Customer ID` is `customer_id`.
struct Header {
  let names: [String]
  /// By plain name, in order.
  private let indexes: [String: [Int]]

  init(_ names: [String]) {
    self.names = names
    indexes = Dictionary(grouping: names.indices) { Header.plain(names[$0]) }
  }

  /// The column that has the first of these names that any has.
  func index(of names: [String]) -> Int? {
    for name in names {
      if let index = indexes[Header.plain(name)]?.first { return index }
    }
    return nil
  }

  /// Whether another column has its name too.
  func isTwice(_ index: Int) -> Bool { (indexes[Header.plain(names[index])]?.count ?? 0) > 1 }

  /// The columns that have a name and are none of these, each by a name of its own.
  func named(besides taken: Set<Int>) -> [(cell: Int, name: String)] {
    let kept = names.indices.filter { !taken.contains($0) && !names[$0].isEmpty }
    return zip(kept, Header.numbered(kept.map { names[$0] })).map { ($0, $1) }
  }

  /// Names under which values are kept beside each other: `Note`, `Note (2)`.
  static func numbered(_ names: [String]) -> [String] {
    var taken = Set(names.map { $0.lowercased() })
    var counts: [String: Int] = [:]
    return names.map { name in
      let plain = name.lowercased()
      counts[plain, default: 0] += 1
      guard var count = counts[plain], count > 1 else { return name }
      while taken.contains("\(plain) (\(count))") { count += 1 }
      counts[plain] = count
      taken.insert("\(plain) (\(count))")
      return "\(name) (\(count))"
    }
  }

  private static func plain(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "." })
  }
}
