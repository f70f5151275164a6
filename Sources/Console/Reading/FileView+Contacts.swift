internal import Canvas
internal import Casework
internal import Playbook

// What is known of a contact beside its summary: how it came, who spoke, and what he may have been told.
extension FileView {
  func details(of event: TimelineEvent) -> [SideLine] {
    guard case .contact(let contact) = event.what else { return [] }
    let known = circumstances(of: contact) + speaker(of: contact)
    return [
      SideLine(
        known.joined(separator: ", "), indent: 3, style: Style(.dim), rows: 3, isSentence: true)
    ]
  }

  private func circumstances(of contact: PastContact) -> [String] {
    [
      words("contact.\(contact.direction.rawValue)"),
      words("interface.\(contact.interface.rawValue)"),
      contact.reference.map { words.plain("contact.reference", ["reference": String($0)]) },
      contact.waited.map { words.plain("contact.waited", ["time": words.timer($0)]) },
      contact.menu.map { words.plain("contact.menu", ["path": $0]) },
      contact.lasted.map { words.plain("contact.lasted", ["time": words.timer($0)]) },
      contact.cause.map { words.plain("contact.cause", ["cause": cause($0)]) },
    ].compactMap { $0 }.filter { !$0.isEmpty }
  }

  private func speaker(of contact: PastContact) -> [String] {
    guard let speaker = contact.speaker else { return level(of: contact) }
    let name = speaker.name.isEmpty ? file.customer.title : speaker.name
    let who =
      speaker.who == .other || speaker.who == .authorised
      ? words("speaker.\(speaker.who.rawValue)") : ""
    let form = speaker.form == .unknown ? "" : words("contact.form.\(speaker.form.rawValue)")
    return [words.plain("contact.spoke", ["name": name]), who, form].filter { !$0.isEmpty }
      + level(of: contact)
  }

  private func level(of contact: PastContact) -> [String] {
    contact.identification.map { [words("identification.\($0.rawValue)")] } ?? []
  }

  /// One that the desk named has no words of its own.
  private func cause(_ name: String) -> String {
    let key = "cause.\(name)"
    return words.words.line(key) == nil ? name : words(key)
  }
}
