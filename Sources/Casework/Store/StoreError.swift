/// What went wrong with the store, without a word of the customer's.
package struct StoreError: Error, Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case cannotOpen, newerVersion, corrupt, full, readOnly, busy, conflict, refused, inputOutput
  }

  package let kind: Kind
  /// For the log: never an argument, a name or a text.
  package let detail: String

  package init(_ kind: Kind, _ detail: String = "") {
    self.kind = kind
    self.detail = detail
  }
}
