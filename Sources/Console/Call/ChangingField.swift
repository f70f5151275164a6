internal import Canvas
internal import Casework
internal import Playbook

// A detail of the customer that a rep types anew: it must be what its field is, and what is wrong is said beside it.
extension Console {
  mutating func openChange() {
    let words = wording
    let phone = Customer.changeableFields.firstIndex(of: "phone") ?? 0
    let labels =
      Customer.changeableFields.map { words.field($0) }
      + surroundings.desk.ownFields.map { $0.title[language] }
    openForm(
      .change, "change.title",
      [
        (.field, Form.Field(words("change.which"), options: labels, chosen: phone)),
        (.new, Form.Field(words("change.new"))),
      ])
    guard case .form(var form) = sheet else { return }
    form.shown = shownFile
    sheet = .form(form)
  }

  /// Nil where nothing is to be written, or what was typed is nothing that the field can be.
  func fieldChange(of form: Form) -> Intent? {
    guard let field = changedField(of: form), let new = kept(form.text(.new).trimmed, form) else {
      return nil
    }
    let old = form.shown?.customer.value(ofField: field) ?? ""
    return .change(field: field, old: old, new: new)
  }

  /// What to write there, in a sentence.
  func fault(ofChange form: Form) -> String {
    let words = wording
    guard let field = changedField(of: form), !form.text(.new).trimmed.isEmpty else {
      return words("form.fault.empty")
    }
    guard let own = ownField(field) else {
      let kind = FieldKind(ofField: field)
      return words.plain(
        "change.fault.\(kind.rawValue)", ["values": titles(of: kind).joined(separator: ", ")])
    }
    switch own.kind {
    case .number: return words("change.fault.number")
    case .day: return words("change.fault.day")
    case .choice, .text:
      let titles = own.choices.map { $0.title[language] }.joined(separator: ", ")
      return words.plain("change.fault.choice", ["values": titles])
    }
  }

  /// The house's fields, and behind them the desk's own.
  private func changedField(of form: Form) -> String? {
    let names = Customer.changeableFields + surroundings.desk.ownFields.map(\.key)
    let chosen = form.chosen(.field)
    return names.indices.contains(chosen) ? names[chosen] : nil
  }

  private func ownField(_ name: String) -> OwnField? {
    surroundings.desk.ownFields.first { $0.key == name }
  }

  /// As it is kept; what the form showed may stay as another system brought it.
  private func kept(_ typed: String, _ form: Form) -> String? {
    guard !typed.isEmpty, let field = changedField(of: form) else { return nil }
    if typed == form.shown?.customer.value(ofField: field) { return typed }
    if let own = ownField(field) { return own.canonical(typed) }
    let kind = FieldKind(ofField: field)
    return kind.canonical(code(calledBy: typed, kind) ?? typed)
  }

  /// A value that has names is chosen by any of them, in either language.
  private func code(calledBy typed: String, _ kind: FieldKind) -> String? {
    codes(of: kind).first { code in
      surroundings.words.keys.contains { title(of: code, kind, in: $0).matches(typed) }
    }
  }

  private func titles(of kind: FieldKind) -> [String] {
    codes(of: kind).map { title(of: $0, kind, in: language) }
  }

  private func codes(of kind: FieldKind) -> [String] {
    switch kind {
    case .form: FormOfAddress.allCases.map(\.rawValue)
    case .language: surroundings.desk.languages
    default: []
    }
  }

  private func title(of code: String, _ kind: FieldKind, in language: String) -> String {
    wording(in: language)(kind == .form ? "change.form.\(code)" : "language.\(code)")
  }
}

extension String {
  fileprivate func matches(_ typed: String) -> Bool { lowercased() == typed.lowercased() }
}
