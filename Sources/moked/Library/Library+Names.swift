import Casework
import Markup
import Playbook

extension Library {
  /// Names that translate each other, for finding: the shipped files, and beside them those that the desk adds.
  func names() throws -> NameTable {
    try NameTable(
      files: folder.files(in: "names", ending: ".yaml").compactMap { try names(in: $0) })
  }

  /// Nil for a file of the desk's own that is wrong and stands in for none.
  private func names(in path: String) throws -> Node? {
    guard folder.ownFile(path) != nil else { return try node(path, in: folder) }
    let own = attempt(path) {
      let file = try node(path, in: folder)
      _ = try NameTable(files: [file])
      return file
    }
    guard own == nil, folder.shipped.files(in: "names", ending: ".yaml").contains(path) else {
      return own
    }
    return try node(path, in: folder.shipped)
  }
}
