import Canvas
import Layouts

@testable import Console

extension Console {
  /// Keys by their names, as the keyboard of this pass sends them; any other text letter by letter. Into a field goes the
  /// letter that is meant, whatever keyboard wrote it.
  @discardableResult
  mutating func press(_ names: String...) -> [Effect] {
    names.flatMap { name in
      guard Key(name: name) == nil else { return pressOne(name) }
      return name.flatMap { pressOne(String($0)) }
    }
  }

  private mutating func pressOne(_ name: String) -> [Effect] {
    let sent = isEditing ? name : Layout.current.sent(by: name)
    return Key(name: sent).map { handle(.input(.key($0)), at: ShippedDesk.now) } ?? []
  }
}
