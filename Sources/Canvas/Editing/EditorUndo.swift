/// A replaced run of characters: what undo puts back.
struct Edit: Hashable, Sendable {
  var offset: Int
  var removed: [Character]
  var inserted: [Character]
  /// The next typed letter joins it.
  var isOpen: Bool
}

extension Editor {
  private static let mostSteps = 500

  package mutating func undo() {
    guard let edit = done.popLast() else { return }
    apply(edit.offset..<edit.offset + edit.inserted.count, edit.removed)
    undone.append(edit)
  }

  package mutating func redo() {
    guard let edit = undone.popLast() else { return }
    apply(edit.offset..<edit.offset + edit.removed.count, edit.inserted)
    done.append(edit)
  }

  /// - Parameter joins: one step of undo with the typed letters just before it.
  mutating func replace(
    _ range: Range<Int>, with new: [Character], isTyped: Bool = false, joins: Bool = false
  ) {
    guard !range.isEmpty || !new.isEmpty else { return }
    let (range, new) = settled(range, new)
    undone = []
    remember(
      Edit(
        offset: range.lowerBound, removed: Array(characters[range]), inserted: new,
        isOpen: isTyped && new.last?.isWhitespace == false), joins: joins)
    apply(range, new)
  }

  private mutating func remember(_ edit: Edit, joins: Bool) {
    guard joins, var last = done.last, last.isOpen, last.isContinued(by: edit) else {
      done.append(edit)
      if done.count > Self.mostSteps { done.removeFirst(Self.mostSteps / 5) }
      return
    }
    last.inserted.removeLast(edit.removed.count)
    last.inserted += edit.inserted
    last.isOpen = edit.isOpen
    done[done.count - 1] = last
  }

  private mutating func apply(_ range: Range<Int>, _ new: [Character]) {
    characters.replaceSubrange(range, with: new)
    rows?.replace(range, count: new.count, in: characters)
    moveCaret(to: range.lowerBound + new.count)
    clickedView = nil
    changes += 1
  }

  /// Neighbours may join into one character, as the letters of a Korean syllable do; they are then part of the change.
  private func settled(_ range: Range<Int>, _ new: [Character]) -> (Range<Int>, [Character]) {
    let (lower, upper) = (range.lowerBound, range.upperBound)
    let before = lower > 0 ? characters[lower - 1] : nil
    let after = upper < characters.count ? characters[upper] : nil
    if let before, before.joins(new.first ?? after) {
      return settled(lower - 1..<upper, Array(String(before) + String(new)))
    }
    if let after, let last = new.last, last.joins(after) {
      return settled(lower..<upper + 1, Array(String(new) + String(after)))
    }
    return (range, new)
  }
}

extension Edit {
  /// Does the other one go on at this one's end, a mark going onto its last letter included?
  fileprivate func isContinued(by next: Edit) -> Bool {
    next.removed.count <= inserted.count
      && next.offset + next.removed.count == offset + inserted.count
  }
}

extension Character {
  fileprivate func joins(_ next: Character?) -> Bool {
    next.map { (String(self) + String($0)).count == 1 } ?? false
  }
}
