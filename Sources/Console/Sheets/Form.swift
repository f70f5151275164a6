package import Canvas
package import Casework
package import Playbook

/// A few fields over the side of the screen. Enter goes on to the next field and commits from the last.
package struct Form: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    case promise, credit, request, escalate
    case skip
    /// A firm no, and why.
    case refuse
    case care(CareForm)
    /// A field of the customer's.
    case change
    /// A field that somebody else has changed meanwhile.
    case clash(FieldClash)
    /// To the whole desk.
    case notice
    case override(gate: String)
    /// When that of another form is to be, where none of the times is meant that it offers.
    indirect case time(of: Form)
    /// To one of these, by login.
    case transfer([String])
  }

  package typealias Field = FormField

  package let purpose: Purpose
  package let title: String
  package var fields: FormFields
  /// What is done once this was committed: the credit for which an approval was asked.
  package var then: Intent?
  /// The times that a field of due times stands for.
  package var dues: [Instant] = []
  /// The field that offers them, and another time after them.
  package var dueField: Int?
  /// Where the customer is reached, in the order of the field that chooses.
  package var points: [ContactPoint] = []
  /// What a survey asks, in the order of its fields.
  package var questions: [Survey.Question] = []
  /// The file as it was when the form opened: what is changed was decided on that.
  package var shown: CustomerFile?
  /// The numbers of the things that its first field chooses among.
  package var ids: [Int64] = []

  /// Somebody has typed in it what would be lost with it.
  var isBegun: Bool {
    if case .time(let asked) = purpose, asked.isBegun { return true }
    return fields.all.contains { field in
      guard case .text(let editor) = field.content else { return false }
      return editor.changes > 0 && !editor.isEmpty
    }
  }

  func text(_ index: Int) -> String { fields[index]?.text ?? "" }

  func chosen(_ index: Int) -> Int { fields[index]?.chosen ?? 0 }
}
