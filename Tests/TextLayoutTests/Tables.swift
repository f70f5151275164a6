/// The files beside the tests.
enum Tables {
  /// The lines of a table, without comments and blank ones.
  static func lines(_ name: String) throws -> [Substring] {
    let file = #filePath
    let folder = file.prefix(through: file.lastIndex(of: "/")!)
    return try File.lines("\(folder)Tables/\(name)").filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }
}

extension Substring {
  /// The parts between bars.
  var cells: [String] { split(separator: "|").map(\.trimmed) }

  private var trimmed: String {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
