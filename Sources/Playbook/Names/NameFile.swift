package import Casework
package import Markup

extension NameTable {
  /// Reads files of Resources/names: a list, each item a list of spellings of one name.
  package init(files: [Node]) throws(MarkupError) {
    var groups: [[String]] = []
    for file in files {
      for item in try file.requiredItems() { groups.append(try NameTable.group(item)) }
    }
    self.init(groups: groups)
  }

  private static func group(_ node: Node) throws(MarkupError) -> [String] {
    var spellings: [String] = []
    for item in try node.requiredItems() { spellings.append(try item.requiredText()) }
    guard spellings.count > 1 else {
      throw MarkupError(at: node.place, "at least two spellings are needed here")
    }
    return spellings
  }
}
