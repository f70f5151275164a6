package import Canvas
package import Casework
package import Playbook

/// A few fields over the side of the screen. Enter goes on to the next field and commits from the last.
package struct Form: Hashable, Sendable {
  /// What its fields become when it is committed.
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

  /// A field as Canvas draws it; what it asks for is its `Name`.
  package typealias Field = FormField

  /// What a field asks for, by which its answer is read, wherever it stands and however it is labelled.
  package enum Name: Hashable, Sendable {
    case what, due, amount, reason, department, words, kind, owner, status
    case strength, ended, needed, toldBy, place, inFact, purpose, said, giver, person
    case about, point, text, listing, forecast, level, evidence, answer, answeredBy, isGood
    case effect, cause, priority, title, area, until, say, script, field, new, whose, time
    case taker, how
    /// Which of the things that the form is about.
    case thing
    case question(Survey.Question)
  }

  package let purpose: Purpose
  package let title: String
  package var fields: FormFields
  /// What the fields ask for, in their order.
  let names: [Name]
  /// What is done once this was committed: the credit for which an approval was asked.
  package var then: Intent?
  /// The times that a field of due times stands for.
  package var dues: [Instant] = []
  /// Where the customer is reached, in the order of the field that chooses.
  package var points: [ContactPoint] = []
  /// What a survey asks, in the order of its fields.
  package var questions: [Survey.Question] = []
  /// The file as it was when the form opened: what is changed was decided on that.
  package var shown: CustomerFile?
  /// The numbers of the things that its first field chooses among.
  package var ids: [Int64] = []

  init(
    _ purpose: Purpose, _ title: String, _ fields: [(name: Name, field: Field)],
    startAt focus: Name? = nil
  ) {
    self.purpose = purpose
    self.title = title
    names = fields.map(\.name)
    self.fields = FormFields(
      fields.map(\.field), focus: fields.firstIndex { $0.name == focus } ?? 0)
  }

  /// Somebody has typed in it what would be lost with it.
  var isBegun: Bool {
    if case .time(let asked) = purpose, asked.isBegun { return true }
    return fields.all.contains { field in
      guard case .text(let editor) = field.content else { return false }
      return editor.changes > 0 && !editor.isEmpty
    }
  }

  subscript(name: Name) -> Field? { names.firstIndex(of: name).flatMap { fields[$0] } }

  func text(_ name: Name) -> String { self[name]?.text ?? "" }

  func chosen(_ name: Name) -> Int { self[name]?.chosen ?? 0 }

  /// The field that offers its due times, and another time after them.
  var dueField: Int? { names.firstIndex(of: .due) }

  /// - Parameter faults: a sentence for each field that is wrong.
  mutating func accept(_ faults: [Name: String]) {
    let places = names.enumerated().compactMap { place, name in faults[name].map { (place, $0) } }
    _ = fields.accept(Dictionary(places) { first, _ in first })
  }
}
