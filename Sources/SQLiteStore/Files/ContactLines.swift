import Casework
import GRDB

struct PastContactLine: PlacedLine {
  static let table = "past_contact"
  static let columns =
    [
      "at", "channel", "direction", "rep", "reason", "summary", "reference", "cause", "lasted",
    ] + Circumstances.columns
  static let insertion = insert(before: ["customer", "source"])
  let contact: PastContact

  var bound: [DatabaseValue] {
    [
      contact.at.milliseconds.bound, contact.channel.rawValue.bound,
      contact.direction.rawValue.bound, contact.rep.bound, contact.reason.bound,
      contact.summary.bound, contact.reference.bound, contact.cause.bound,
      (contact.lasted?.milliseconds).bound,
    ] + Circumstances(contact).bound
  }

  static func read(_ row: Reading) throws -> PastContact {
    let circumstances = try Circumstances(row)
    return PastContact(
      at: try row.instant("at"), channel: try row.choice("channel"),
      direction: try row.choice("direction"), rep: try row.text("rep"),
      reason: try row.text("reason"), summary: try row.text("summary"),
      reference: try row.optionalInteger("reference"), interface: circumstances.interface,
      speaker: circumstances.speaker, identification: circumstances.level,
      cause: try row.optionalText("cause"), waited: circumstances.waited,
      menu: circumstances.menu, lasted: try row.optionalSpan("lasted"),
      contact: try row.optionalInteger("contact").map(ContactID.init(rawValue:)))
  }
}

/// Where a contact touched us, who spoke and how he came to us: the same columns for one that goes on and one that is over.
struct Circumstances: Hashable {
  static let columns = [
    "interface", "speaker", "speaker_name", "speaker_form", "level", "waited", "menu",
  ]
  var interface: Interface
  var speaker: Speaker?
  var level: Identification?
  var waited: Duration?
  var menu: String?

  init(_ contact: PastContact) {
    interface = contact.interface
    speaker = contact.speaker
    level = contact.identification
    waited = contact.waited
    menu = contact.menu
  }

  init(_ facts: ContactFacts) {
    interface = facts.touchedAt
    speaker = facts.speaker
    level = facts.identification
    waited = facts.opening.waited
    menu = facts.opening.menu
  }

  init(_ row: Reading) throws {
    interface = try row.choice("interface")
    level = try row.optionalChoice("level")
    waited = try row.optionalSpan("waited")
    menu = try row.optionalText("menu")
    guard let who: Speaker.Who = try row.optionalChoice("speaker") else { return }
    speaker = Speaker(
      who: who, name: try row.text("speaker_name"), form: try row.choice("speaker_form"))
  }

  var bound: [DatabaseValue] {
    [
      interface.rawValue.bound, (speaker?.who.rawValue).bound, (speaker?.name).bound,
      (speaker?.form.rawValue).bound, (level?.rawValue).bound, (waited?.milliseconds).bound,
      menu.bound,
    ]
  }
}
