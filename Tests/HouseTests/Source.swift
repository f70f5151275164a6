import Foundation

/// One Swift file of the house.
struct Source {
  /// From the top of the checkout.
  let path: String
  let text: String
  let tokens: [Token]
  /// Where each piece stands among the tokens.
  let places: [String: [Int]]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    tokens = Token.all(in: text)
    places = Dictionary(grouping: tokens.indices) { [tokens] in tokens[$0].text }
  }

  var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
  var isShipped: Bool { path.hasPrefix("Sources/") }
  var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }

  /// The modules it imports, with their lines: of `package import struct Casework.Day` the `Casework`.
  var imports: [(module: String, line: Int)] {
    (places["import"] ?? []).compactMap { place in
      guard place == 0 || tokens[place - 1].text != "." else {
        return nil
      }
      let named = tokens[(place + 1)...].first { !Self.importKinds.contains($0.text) }
      return named.map { ($0.text, $0.line) }
    }
  }

  private static let importKinds: Set = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor",
  ]
}

/// The checkout that this test was compiled from.
enum Checkout {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Every Swift file under Sources and Tests, in the order of their paths.
  static func sources() throws -> [Source] {
    try ["Sources", "Tests"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
        .filter { $0.hasSuffix(".swift") }
        .map { try Source(path: "\(folder)/\($0)", text: text("\(folder)/\($0)")) }
    }
    .sorted { $0.path < $1.path }
  }
}
