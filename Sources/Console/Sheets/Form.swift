package import Canvas
package import Casework
package import Playbook

/// A few fields over the side of the screen. Enter goes on to the next field and commits from the last.
package struct Form: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    case promise, credit, request, escalate, followUp
    case skip
    case override(gate: String)
  }

  package struct Field: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
      case text(Editor)
      /// Labels to choose among, and the chosen one.
      case options([String], chosen: Int)
    }

    package let label: String
    package var content: Content
    /// What is wrong with it, once it was left or the form was to be committed.
    package var fault: String?
  }

  package let purpose: Purpose
  package let title: String
  package var fields: [Field]
  package var focus = 0
  /// What is done once this was committed: the credit for which an approval was asked.
  package var then: Intent?
  /// The times that a field of due times stands for.
  package var dues: [Instant] = []

  enum Answer { case committed, left, stays }

  mutating func handle(_ key: Key) -> Answer {
    switch key {
    case .escape: return .left
    case .enter where focus == fields.count - 1: return .committed
    case .enter, .tab, .down: focus = min(focus + 1, fields.count - 1)
    case .backTab, .up: focus = max(focus - 1, 0)
    default: fields[focus].handle(key)
    }
    return .stays
  }

  mutating func paste(_ text: String) {
    guard case .text(var editor) = fields[focus].content else { return }
    editor.insert(text)
    fields[focus].content = .text(editor)
  }

  func text(_ index: Int) -> String {
    guard fields.indices.contains(index), case .text(let editor) = fields[index].content else {
      return ""
    }
    return editor.text
  }

  func chosen(_ index: Int) -> Int {
    guard fields.indices.contains(index), case .options(_, let chosen) = fields[index].content
    else { return 0 }
    return chosen
  }
}

extension Form.Field {
  init(_ label: String, text: String = "") {
    self.init(label: label, content: .text(Editor(text)))
  }

  init(_ label: String, options: [String], chosen: Int = 0) {
    self.init(label: label, content: .options(options, chosen: chosen))
  }

  mutating func handle(_ key: Key) {
    fault = nil
    switch content {
    case .text(var editor):
      _ = editor.handle(key)
      content = .text(editor)
    case .options(let labels, let chosen):
      content = .options(labels, chosen: Self.choice(key, chosen, count: labels.count))
    }
  }

  private static func choice(_ key: Key, _ chosen: Int, count: Int) -> Int {
    switch key {
    case .left, .right, .character(" "): (chosen + 1) % max(1, count)
    case .character(let digit):
      digit.wholeNumberValue.flatMap { (1...max(1, count)).contains($0) ? $0 - 1 : nil } ?? chosen
    default: chosen
    }
  }
}
