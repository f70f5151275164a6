/// The store's number of a customer, from 1. Other systems know him by his account.
package struct CustomerID: Hashable, Comparable, Codable, Sendable, RawRepresentable {
  package let rawValue: Int64
  package init(rawValue: Int64) { self.rawValue = rawValue }
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Who the customer is. What he has and what happened to him is in `CustomerFile`.
package struct Customer: Hashable, Codable, Sendable {
  /// Somebody, or a firm that others speak for.
  package enum Kind: String, Codable, Sendable { case person, business }

  /// The number by which other systems know him; unique in a store.
  package var account: String
  package var kind: Kind
  /// As he writes it; empty where the source had none.
  package var name: String
  /// The same name in other letters or spellings, for finding.
  package var otherNames: [String]
  /// How to address him: "רונית", "Mr. Levy".
  package var address: String
  package var form: FormOfAddress
  /// BCP 47: `he`, `en`, `ar`, `ru`.
  package var language: String
  package var city: String
  package var street: String
  package var contactPoints: [ContactPoint]
  /// The last four digits of his id number, asked when he is identified.
  package var idLastFour: String?
  package var born: Day?
  package var monthsWithUs: Int
  /// He has left us.
  package var hasLeft: Bool
  /// Care that he needs, in words: "hard of hearing, speak slowly".
  package var care: String
  /// People who may act for him.
  package var authorised: [String]
  /// What the source said and the house has no field for, by the source's column.
  package var extra: [String: String]

  package init(
    account: String, kind: Kind = .person, name: String = "", otherNames: [String] = [],
    address: String = "", form: FormOfAddress = .unknown, language: String = "he",
    city: String = "", street: String = "", contactPoints: [ContactPoint] = [],
    idLastFour: String? = nil, born: Day? = nil, monthsWithUs: Int = 0, hasLeft: Bool = false,
    care: String = "", authorised: [String] = [], extra: [String: String] = [:]
  ) {
    self.account = account
    self.kind = kind
    self.name = name
    self.otherNames = otherNames
    self.address = address
    self.form = form
    self.language = language
    self.city = city
    self.street = street
    self.contactPoints = contactPoints
    self.idLastFour = idLastFour
    self.born = born
    self.monthsWithUs = monthsWithUs
    self.hasLeft = hasLeft
    self.care = care
    self.authorised = authorised
    self.extra = extra
  }

  package var title: String { Self.title(name: name, account: account) }

  /// What a list calls him: his name, else his account.
  package static func title(name: String, account: String) -> String {
    name.isEmpty ? account : name
  }
}

/// How Hebrew speaks to a person: it has no form for "not known", so until then every line is neutral.
package enum FormOfAddress: String, Codable, Sendable, CaseIterable {
  case masculine, feminine, plural, unknown
}

/// A way to reach a customer.
package struct ContactPoint: Hashable, Codable, Sendable {
  /// What reaches it.
  package enum Kind: String, Codable, Sendable { case phone, mail }
  package var kind: Kind
  package var value: String

  package init(_ kind: Kind, _ value: String) {
    self.kind = kind
    self.value = value
  }
}
