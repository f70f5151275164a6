/// What the slots and marks of a script's lines may name beside facts and answers.
package enum LineContext {
  /// Filled by the engine from the desk and the call.
  static let slots = [
    "desk.name", "rep.name", "lead.name", "address", "reference", "recap", "time",
  ]
  /// Whose forms a word may follow: the person on the line, the rep, the lead.
  static let people = ["c", "r", "lead"]
}
