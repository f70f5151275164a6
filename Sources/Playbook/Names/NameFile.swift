package import Casework
package import Markup

extension NameTable {
  /// Reads files of Resources/names: a list, each item a list of spellings of one name, or a map with a list of `particles`.
  package init(files: [Node]) throws(MarkupError) {
    var groups: [[String]] = []
    var particles: [String] = []
    for file in files {
      if file.pairs != nil {
        particles += try NameTable.particles(file)
      } else {
        for item in try file.requiredItems() { groups.append(try NameTable.group(item)) }
      }
    }
    self.init(groups: groups, particles: particles)
  }

  private static func particles(_ file: Node) throws(MarkupError) -> [String] {
    try file.allowOnly(["particles"])
    var particles: [String] = []
    for item in try file.required("particles").requiredItems() {
      particles.append(try item.requiredText())
    }
    return particles
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
