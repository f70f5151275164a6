/// One person who was kept as two customers: what of the other one counts for both. Nothing of either is lost; the other
/// one's list of products, bills and contacts is read in the file of the one who stays.
package struct Joining: Hashable, Codable, Sendable {
  /// Who is found no more by himself.
  package var other: CustomerID
  /// Whose file it becomes.
  package var into: CustomerID
  /// The fields, by the names that scripts use, that are taken from the other one.
  package var taking: [String]

  package init(_ other: CustomerID, into: CustomerID, taking: [String] = []) {
    self.other = other
    self.into = into
    self.taking = taking
  }
}

/// A field that two customers have differently.
package struct FieldDifference: Hashable, Codable, Sendable {
  package var field: String
  package var stays: String
  package var other: String

  package init(field: String, stays: String, other: String) {
    self.field = field
    self.stays = stays
    self.other = other
  }
}

/// What came of parting two who were joined.
package struct Parting: Hashable, Codable, Sendable {
  /// From whom he was parted.
  package var from: CustomerID
  /// Fields that were changed since they were taken, and stay as they are now.
  package var changedSince: [String]

  package init(from: CustomerID, changedSince: [String]) {
    self.from = from
    self.changedSince = changedSince
  }
}

extension Customer {
  /// The fields of `other` that say something, and something else than here. Phones and mails are no difference: he is
  /// reached by all of them.
  package func differences(from other: Customer) -> [FieldDifference] {
    let single = Customer.changeableFields.filter { $0 != "phone" && $0 != "mail" }
    let names = single + Set(extra.keys).union(other.extra.keys).sorted()
    return names.compactMap { name in
      let (mine, his) = (value(ofField: name), other.value(ofField: name))
      guard !his.isEmpty, mine != his else { return nil }
      return FieldDifference(field: name, stays: mine, other: his)
    }
  }
}
