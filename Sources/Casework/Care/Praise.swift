/// A good word: from a customer or a colleague, for one of us, for a colleague elsewhere, or for a customer.
package struct Kudos: Hashable, Codable, Sendable {
  /// What the giver is to us.
  package enum Giver: String, Codable, Sendable, CaseIterable { case customer, colleague, lead }

  /// How it was shown: said to him, with something small, or with others listening.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case thanks, gift
    case beforeOthers = "before-others"
  }

  package var at: Instant
  package var from: Giver
  package var kind: Kind
  /// Who says it, by name.
  package var by: String
  /// Whom it is for: a name, where he works beside it if that is elsewhere.
  package var to: String
  /// Where he works, if not at this desk; empty for here.
  package var department: String
  package var words: String

  package init(
    at: Instant, from: Giver, kind: Kind = .thanks, by: String, to: String,
    department: String = "", words: String
  ) {
    self.at = at
    self.from = from
    self.kind = kind
    self.by = by
    self.to = to
    self.department = department
    self.words = words
  }
}

extension Kudos {
  /// The first programs kept no kind with it.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      at: try values.decode(Instant.self, forKey: .at),
      from: try values.decode(Giver.self, forKey: .from),
      kind: try values.decodeIfPresent(Kind.self, forKey: .kind) ?? .thanks,
      by: try values.decode(String.self, forKey: .by),
      to: try values.decode(String.self, forKey: .to),
      department: try values.decode(String.self, forKey: .department),
      words: try values.decode(String.self, forKey: .words))
  }
}

/// Something that would make the service better, from the front line or from a customer.
package struct Idea: Hashable, Codable, Sendable {
  /// How far it has got, as whoever looks after it says.
  package enum Status: String, Codable, Sendable, CaseIterable {
    case new, looked = "looked-at", trying, done, declined
  }

  /// What a person can change of it.
  package enum Field: String, Codable, Sendable, CaseIterable { case status, owner, effect }

  /// The store's number; zero until it is kept there.
  package var id: Int64
  package var at: Instant
  package var by: String
  package var words: String
  package var status: Status
  /// Who looks after it; empty while nobody does.
  package var owner: String
  /// What came of it.
  package var effect: String
  /// Whose idea it is, as it will be told; empty for who wrote it down.
  package var credit: String

  package init(
    id: Int64 = 0, at: Instant, by: String, words: String, status: Status = .new,
    owner: String = "", effect: String = "", credit: String = ""
  ) {
    self.id = id
    self.at = at
    self.by = by
    self.words = words
    self.status = status
    self.owner = owner
    self.effect = effect
    self.credit = credit
  }

  package func value(of field: Field) -> String {
    switch field {
    case .status: status.rawValue
    case .owner: owner
    case .effect: effect
    }
  }

  /// - Returns: false where `value` is none that the field can have; nothing is changed then.
  package mutating func set(_ field: Field, to value: String) -> Bool {
    switch field {
    case .owner: owner = value
    case .effect: effect = value
    case .status:
      guard let read = Status(rawValue: value) else { return false }
      status = read
    }
    return true
  }
}

extension Idea {
  /// The first programs kept no number with it.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decodeIfPresent(Int64.self, forKey: .id) ?? 0
    at = try values.decode(Instant.self, forKey: .at)
    by = try values.decode(String.self, forKey: .by)
    words = try values.decode(String.self, forKey: .words)
    status = try values.decode(Status.self, forKey: .status)
    owner = try values.decode(String.self, forKey: .owner)
    effect = try values.decode(String.self, forKey: .effect)
    credit = try values.decode(String.self, forKey: .credit)
  }
}
