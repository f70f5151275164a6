package import Casework

/// What a call is worked with: the desk, its words and scripts, and who is at the keys.
package struct CallSetting: Hashable, Sendable {
  package let desk: Desk
  package let rep: Rep
  package let library: ScriptLibrary
  /// Of the desk's first language; they stand in where a language has none.
  private let first: Words
  private let others: [String: Words]

  /// - Parameter words: of the desk's first language; `others` are those of the rest.
  package init(
    desk: Desk, rep: Rep, library: ScriptLibrary, words: Words, others: [Words] = []
  ) {
    self.desk = desk
    self.rep = rep
    self.library = library
    func here(_ words: Words) -> Words {
      var words = words
      words.zone = desk.calendar.zone
      return words
    }
    first = here(words)
    self.others = Dictionary(others.map { ($0.language, here($0)) }) { first, _ in first }
  }

  package func words(_ language: String) -> Words { others[language] ?? first }

  package func time(_ now: Instant) -> DeskTime {
    DeskTime(now: now, calendar: desk.calendar, currency: desk.currency)
  }

  func inEveryLanguage(_ key: String) -> LocalText {
    LocalText(
      Dictionary(desk.languages.map { ($0, words($0)[key]) }) { first, _ in first })
  }

  /// Who approves exceptions, by name, or by title where the desk names nobody.
  func leadTitle(_ envelope: Envelope, in language: String? = nil) -> String {
    let language = language ?? desk.language
    return (envelope.approverName ?? desk.lead?.name)?[language]
      ?? words(language)["lead.shift-lead"]
  }

  /// A title of a script's escalation in words; who was kept by the name that the desk's own language has for him goes by
  /// his name in that of the reader.
  func title(ofLead to: String, _ envelope: Envelope, _ words: Words) -> String {
    if words.line("lead.\(to)") != nil { return words["lead.\(to)"] }
    return to == leadTitle(envelope) ? leadTitle(envelope, in: words.language) : to
  }

  func department(_ name: String, _ words: Words) -> String {
    desk.department(name, in: words.language)
  }
}

extension Desk {
  /// The desk's own language: what it keeps its summaries in.
  package var language: String { languages.first ?? "he" }
}

extension FactRecord {
  /// What is left of an envelope once `spent` was credited in this call.
  init(_ envelope: Envelope, less spent: Money) {
    let left = envelope.creditLeft.subtracting(spent) ?? envelope.creditLeft
    self.init(
      .envelope,
      [
        .money(left), .number(Int64(envelope.gesturesLeft)), .duration(envelope.callback),
        envelope.approver.map(FactValue.text),
      ])
  }
}
