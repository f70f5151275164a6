package import Canvas
package import Casework

/// A line in which a customer is typed, and who it may be so far. A card's number is covered before anybody is asked
/// for it: an account that looks like one is covered in the store too, so it is found all the same.
package struct Finder: Hashable, Sendable {
  package var editor = Editor()
  package var results: [Found] = []
  package var selection = Selection()
  /// What the results answer; older answers that arrive late are dropped. Until the answer to what is typed now comes,
  /// the one before stands and no key takes a line of it.
  package var answered = ""
  /// Enter came before the answer: it opens the one person who is found, and never a line of an older answer.
  private var opensWhenAnswered = false

  package init() {}

  enum Answer { case chosen(Found), asks(String), left, stays }

  mutating func handle(_ key: Key) -> Answer {
    opensWhenAnswered = false
    switch key {
    case .escape: return .left
    case .enter where answered != editor.text:
      opensWhenAnswered = true
      return .stays
    case .enter:
      guard results.indices.contains(selection.index) else { return .stays }
      return .chosen(results[selection.index])
    default: break
    }
    if !results.isEmpty, selection.handle(key, count: results.count, page: 8) { return .stays }
    let before = editor.text
    guard editor.handle(key) else { return .stays }
    editor.cover(by: CardMask.typed)
    forgetIfEmpty()
    return editor.text == before ? .stays : .asks(editor.text)
  }

  mutating func paste(_ text: String) -> String {
    opensWhenAnswered = false
    editor.insert(text)
    editor.cover(by: CardMask.typed)
    forgetIfEmpty()
    return editor.text
  }

  /// Whoever begins anew sees nobody who was found before.
  private mutating func forgetIfEmpty() {
    guard editor.isEmpty else { return }
    (results, answered, selection) = ([], "", Selection())
  }

  /// The chosen line stays chosen where it is still among the results, so that nothing moves under the hand. Who is
  /// to be opened, where Enter waited for this answer and it leaves no choice.
  mutating func receive(_ found: [Found], for typed: String) -> Found? {
    guard typed == editor.text else { return nil }
    let chosen = results.indices.contains(selection.index) ? results[selection.index].id : nil
    let wasMoved = selection.index > 0
    results = found
    answered = typed
    let kept = wasMoved ? found.firstIndex { $0.id == chosen } : nil
    selection = Selection()
    selection.move(to: kept ?? 0, count: found.count)
    defer { opensWhenAnswered = false }
    return opensWhenAnswered && found.count == 1 ? found[0] : nil
  }
}
