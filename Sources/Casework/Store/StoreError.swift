/// What went wrong with the store, without a word of the customer's.
package struct StoreError: Error, Hashable, Sendable {
  /// What a caller can act on; the detail, if there is one, is for a person.
  package enum Kind: String, Hashable, Sendable {
    case cannotOpen, newerVersion, corrupt, full, readOnly, busy, conflict, refused, inputOutput
    /// The rep's role does not reach so far.
    case notAllowed
    /// Somebody else gave a credit meanwhile, and both are more than may be given.
    case overLimit
    /// A call of this customer is not closed.
    case callOpen
    /// Another process has the store open.
    case inUse
    /// What lies there is another program's.
    case foreign
  }

  package let kind: Kind
  /// For the log: never an argument, a name or a text.
  package let detail: String

  package init(_ kind: Kind, _ detail: String = "") {
    self.kind = kind
    self.detail = detail
  }
}
