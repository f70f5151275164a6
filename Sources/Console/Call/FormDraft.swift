internal import Canvas
internal import Casework
internal import Playbook

// What was typed into a form that is still open is kept as the note is: with its draft, behind it, so that whoever has to
// leave in the midst of a form finds the words in the note when he goes on.
extension Console {
  /// A line for each field, behind its label, the digits that are being typed held back.
  var formDraft: [String] {
    typedForm.map { pair($0.label, CardMask.draft($0.editor.characters, caret: $0.caret)) }
  }

  /// The same, with all that was typed.
  var formLines: [String] { typedForm.map { pair($0.label, $0.editor.text.trimmed) } }

  private var typedForm: [Form.Typed] {
    guard call != nil else { return [] }
    let aside = formAside?.form.typed ?? []
    guard case .form(let form) = sheet else { return aside }
    return aside + form.typed
  }

  /// What is typed is due on disk; what was committed or dropped is taken from there at once.
  mutating func followForm() {
    guard let drafted = call?.draftedForm, drafted != formDraft else { return }
    if typedForm.isEmpty { call?.draftDue = now } else { noteChanged() }
  }
}

extension Form {
  /// What stands in a field, and its caret where that has the keys.
  fileprivate struct Typed {
    let label: String
    let editor: Editor
    let caret: Int?
  }

  /// A time that is asked for stands behind the words of the form that asks for it.
  fileprivate var typed: [Typed] {
    guard case .time(let asked) = purpose else { return typedFields }
    let due = asked.dueField.flatMap { asked.fields[$0]?.label }
    return asked.typedFields
      + typedFields.map { Typed(label: due ?? $0.label, editor: $0.editor, caret: $0.caret) }
  }

  private var typedFields: [Typed] {
    fields.all.enumerated().compactMap { index, field in
      guard case .text(let editor) = field.content, !editor.text.trimmed.isEmpty else { return nil }
      return Typed(
        label: field.label, editor: editor, caret: index == fields.focus ? editor.caret : nil)
    }
  }
}
