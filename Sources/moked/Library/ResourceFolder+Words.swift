import Casework
import Markup
import Playbook

// Words read without a store, for what is said where there may be none.
extension ResourceFolder {
  /// Those that there are words for.
  var languages: [String] {
    let names = files(in: "words", ending: ".yaml").compactMap { path in
      path.split(separator: ".").dropLast().last.map(String.init)
    }
    return Set(names).sorted()
  }

  /// The shipped words, and over them those that the desk words otherwise; an own file that is wrong is left out.
  func words(in language: String) throws -> Words {
    try words(
      in: language, zone: .utc, node: { path, folder in try folder.node(path) },
      own: { words, path in (try? words.worded(otherwise: node(path))) ?? words })
  }

  /// - Parameters:
  ///   - node: reads a file of a folder.
  ///   - own: lays the words of an own file over those before it.
  func words(
    in language: String, zone: Zone, node: (String, ResourceFolder) throws -> Node,
    own: (Words, String) -> Words
  ) throws -> Words {
    let base = try Words(
      files: shipped.wordFiles(in: language).map { try node($0, shipped) }, zone: zone)
    return wordFiles(in: language).filter { ownFile($0) != nil }.reduce(base, own)
  }

  private func wordFiles(in language: String) -> [String] {
    files(in: "words", ending: ".\(language).yaml")
  }

  private func node(_ path: String) throws -> Node { try Node(yaml: text(path), path: path) }
}
