import Casework
import Foundation

/// An entry as `moked journal show --json` prints it. How the store keeps acts is the store's own matter: here each
/// field of an act has a name, spans and times are milliseconds, and what an act says of one thing stands in it at once.
struct JournalRecord: Encodable {
  let sequence: Int
  let at: Instant
  let by: String
  let kind: String
  /// It was taken back, or its step was opened again.
  let isUndone: Bool
  let act: [String: JSONTree]

  init(_ entry: Entry, isUndone: Bool) throws {
    sequence = entry.sequence
    at = entry.at
    by = entry.by
    kind = entry.act.kind
    self.isUndone = isUndone
    act = try Self.fields(of: entry.act)
  }

  private static func fields(of act: Act) throws -> [String: JSONTree] {
    guard case .object(let parts) = try JSONTree(act).sole?.value else { return [:] }
    var fields: [String: JSONTree] = [:]
    for (key, part) in parts {
      switch act {
      case _ where !key.hasPrefix("_"): fields[key] = part
      case .remedy: fields.merge(part.choice(named: "outcome")) { $1 }
      case .step: fields.merge(step(part)) { $1 }
      default: fields.merge(part.fields(named: name(ofOnlyFieldIn: act))) { $1 }
      }
    }
    if case .opened(let opening, _) = act, let waited = opening.waited {
      fields["waited"] = .whole(waited.milliseconds)
    }
    return fields
  }

  private static func step(_ part: JSONTree) -> [String: JSONTree] {
    guard case .object(var fields) = part, let (what, held) = fields["what"]?.sole else {
      return [:]
    }
    fields["what"] = .text(what)
    for (key, part) in held.fields(named: "value") {
      if key.hasPrefix("_") {
        fields["answer"] = .object(part.choice(named: "type"))
      } else {
        fields[key] = part
      }
    }
    return fields
  }

  private static func name(ofOnlyFieldIn act: Act) -> String {
    switch act {
    case .attached: "customer"
    case .identified: "level"
    case .mood: "mood"
    case .noted: "text"
    case .cause: "cause"
    case .interface: "interface"
    case .endedEarly: "why"
    default: "value"
    }
  }
}

/// Any JSON, as what it is.
enum JSONTree: Codable, Hashable {
  case none
  case flag(Bool)
  case whole(Int64)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  init(_ value: some Encodable) throws {
    self = try JSONDecoder().decode(JSONTree.self, from: JSONEncoder().encode(value))
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .none
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let whole = try? value.decode(Int64.self) {
      self = .whole(whole)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSONTree].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSONTree].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .none: try value.encodeNil()
    case .flag(let flag): try value.encode(flag)
    case .whole(let whole): try value.encode(whole)
    case .number(let number): try value.encode(number)
    case .text(let text): try value.encode(text)
    case .list(let list): try value.encode(list)
    case .object(let object): try value.encode(object)
    }
  }

  /// The only member of an object.
  var sole: (key: String, value: JSONTree)? {
    guard case .object(let object) = self, let first = object.first, object.count == 1 else {
      return nil
    }
    return first
  }

  /// Its members, or itself under that name where it has none.
  func fields(named name: String) -> [String: JSONTree] {
    if case .object(let members) = self { members } else { [name: self] }
  }

  /// A choice, as the store keeps it: its name, with what it holds beside it.
  func choice(named name: String) -> [String: JSONTree] {
    guard let (chosen, held) = sole else { return [name: self] }
    var fields: [String: JSONTree] = [name: .text(chosen)]
    for (key, part) in held.fields(named: "value") {
      let own = key.hasPrefix("_") ? part.fields(named: "value") : [key: part]
      fields.merge(own) { mine, _ in mine }
    }
    return fields
  }
}
