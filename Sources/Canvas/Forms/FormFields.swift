/// A field of a form: something typed, or one of several options; and what is wrong with it.
package struct FormField: Hashable, Sendable {
  /// What the field takes.
  package enum Content: Hashable, Sendable {
    case text(Editor)
    /// Labels to choose among, and the chosen one.
    case options([String], chosen: Int)
  }

  package let label: String
  package var content: Content
  /// A sentence, once the form was to be committed, until something is changed here.
  package var fault: String?
  /// The number of an option so far, while it may go on: `1` and then `2` choose the twelfth.
  private var number: Int?

  package init(_ label: String, text: String = "") {
    self.label = label
    content = .text(Editor(text))
  }

  package init(_ label: String, options: [String], chosen: Int = 0) {
    self.label = label
    content = .options(options, chosen: chosen)
  }

  package var text: String {
    guard case .text(let editor) = content else { return "" }
    return editor.text
  }

  package var chosen: Int {
    guard case .options(_, let chosen) = content else { return 0 }
    return chosen
  }

  /// None where something is typed.
  package var options: [String] {
    guard case .options(let labels, _) = content else { return [] }
    return labels
  }

  package mutating func handle(_ key: Key) {
    let before = content
    switch content {
    case .text(var editor):
      _ = editor.handle(key)
      content = .text(editor)
    case .options(let labels, let chosen):
      content = .options(labels, chosen: choice(key, chosen, count: labels.count))
    }
    if content != before { fault = nil }
  }

  /// Whether the key names one of the options, be it the one that is chosen.
  package func names(_ key: Key) -> Bool {
    guard case .character(let digit) = key, let digit = digit.wholeNumberValue else { return false }
    return number(after: digit, count: options.count) != nil
  }

  /// - Returns: false where the column of options ends there, or there is none.
  fileprivate mutating func step(by step: Int) -> Bool {
    guard case .options(let labels, let chosen) = content, labels.indices.contains(chosen + step)
    else { return false }
    content = .options(labels, chosen: chosen + step)
    number = nil
    fault = nil
    return true
  }

  /// Another number begins with the next digit.
  fileprivate mutating func endNumber() { number = nil }

  /// - Returns: false where it takes no words.
  package mutating func paste(_ text: String) -> Bool {
    guard case .text(var editor) = content else { return false }
    editor.insert(text)
    content = .text(editor)
    fault = nil
    return true
  }

  /// See `Editor.cover`.
  package mutating func cover(by mask: (_ part: String, _ caret: Int) -> String) {
    guard case .text(var editor) = content else { return }
    editor.cover(by: mask)
    content = .text(editor)
  }

  private mutating func choice(_ key: Key, _ chosen: Int, count: Int) -> Int {
    switch key {
    case .right: return past(chosen, by: 1, count: count)
    case .left: return past(chosen, by: -1, count: count)
    case .character(let character):
      guard let digit = character.wholeNumberValue, let named = number(after: digit, count: count)
      else { return chosen }
      number = named
      return named - 1
    default: return chosen
    }
  }

  /// The option beside it, round the ends.
  private mutating func past(_ chosen: Int, by step: Int, count: Int) -> Int {
    number = nil
    return (chosen + step + max(1, count)) % max(1, count)
  }

  /// The option that the digit means behind those before it, or else by itself.
  private func number(after digit: Int, count: Int) -> Int? {
    [(number ?? 0) * 10 + digit, digit].first { $0 >= 1 && $0 <= count }
  }
}

/// The fields of a form, and which has the keys. Enter goes on to the next field and commits from the last; Up and Down
/// move in a column of options, Tab leaves it. What is
/// wrong is said beside its field, and the first such field takes the focus.
package struct FormFields: Hashable, Sendable {
  /// What a key did to the form: all is to be accepted, it is to be closed, or it goes on.
  package enum Answer: Hashable, Sendable { case committed, left, stays }

  package var all: [FormField]
  package var focus: Int

  package init(_ fields: [FormField], focus: Int = 0) {
    all = fields
    self.focus = focus
  }

  /// Of the field that has the keys.
  package mutating func cover(by mask: (_ part: String, _ caret: Int) -> String) {
    if all.indices.contains(focus) { all[focus].cover(by: mask) }
  }

  package subscript(index: Int) -> FormField? { all.indices.contains(index) ? all[index] : nil }

  package mutating func handle(_ key: Key) -> Answer {
    switch key {
    case .escape: return .left
    case .enter where focus >= all.count - 1: return .committed
    case .down where stepInColumn(by: 1), .up where stepInColumn(by: -1): break
    case .enter, .tab, .down: go(to: min(focus + 1, all.count - 1))
    case .backTab, .up: go(to: max(focus - 1, 0))
    default: if all.indices.contains(focus) { all[focus].handle(key) }
    }
    return .stays
  }

  /// Up and Down move in a column of options, and past its ends to the next field.
  private mutating func stepInColumn(by step: Int) -> Bool {
    all.indices.contains(focus) && all[focus].step(by: step)
  }

  private mutating func go(to field: Int) {
    if all.indices.contains(focus) { all[focus].endNumber() }
    focus = field
  }

  /// The field takes the focus, and of its options the one that is meant.
  package mutating func choose(_ option: Int, of field: Int) {
    guard all.indices.contains(field), case .options(let labels, _) = all[field].content,
      labels.indices.contains(option)
    else { return }
    focus = field
    all[field].content = .options(labels, chosen: option)
    all[field].fault = nil
  }

  /// - Returns: false where the field with the focus takes no words.
  package mutating func paste(_ text: String) -> Bool {
    all.indices.contains(focus) && all[focus].paste(text)
  }

  /// - Parameter faults: a sentence for each field that is wrong.
  /// - Returns: whether there is none.
  package mutating func accept(_ faults: [Int: String]) -> Bool {
    for index in all.indices { all[index].fault = faults[index] }
    if let first = all.firstIndex(where: { $0.fault != nil }) { focus = first }
    return !all.contains { $0.fault != nil }
  }
}
