import Markup
import Playbook

extension Library {
  /// What the desk knows: an own file counts in place of the shipped one of its path, and one that is wrong is told and
  /// left out.
  func knowledge() throws -> Knowledge {
    let files = folder.files(in: "knowledge", ending: ".yaml").map { path in
      Result<Node, MarkupError> { () throws(MarkupError) in try article(path) }
    }
    let knowledge = Knowledge(files, languages: try desk().languages)
    for fault in knowledge.faults { remember("\(fault)") }
    return knowledge
  }

  private func article(_ path: String) throws(MarkupError) -> Node {
    do {
      return try node(path, in: folder)
    } catch let error as MarkupError {
      throw error
    } catch {
      throw MarkupError(at: Place(path: path, line: 1, column: 1), "\(error)")
    }
  }
}
