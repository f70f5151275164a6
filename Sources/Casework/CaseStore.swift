/// Where the desk's cases are kept. Every call blocks until what it says is on disk, so none runs on the
/// thread that draws. Two stores serve this port: a file (SQLite) and, for a desk of many machines, a server.
package protocol CaseStore: Sendable {
  // Finding
  /// Customers for what was typed so far, best first; those with whom `rep` has open work come first among equals.
  func find(_ typed: String, for rep: String, limit: Int) throws(StoreError) -> [Found]
  /// Customers with exactly this number, in any spelling.
  func customers(withPhone number: String) throws(StoreError) -> [Found]
  func customer(account: String) throws(StoreError) -> CustomerID?
  func file(of customer: CustomerID) throws(StoreError) -> CustomerFile?
  /// Ids above `after`, in order: how a sweep goes over everybody.
  func customers(after: CustomerID?, limit: Int) throws(StoreError) -> [CustomerID]
  func customerCount() throws(StoreError) -> Int

  // The life of a call
  /// Begins a contact: gives it its number and its reference, and keeps its first entry.
  func open(_ opening: Opening, by rep: String, at: Instant) throws(StoreError) -> ContactState
  /// Keeps acts after `sequence` and changes the files they touch, all or nothing.
  /// - Throws: `StoreError.Kind.conflict` where the contact has gone on since `sequence`, and `.refused` where it is closed.
  func append(
    _ acts: [Act], to contact: ContactID, after sequence: Int, by rep: String, at: Instant
  )
    throws(StoreError) -> [Entry]
  func contact(_ id: ContactID) throws(StoreError) -> ContactState?
  /// The rep's contacts that are not closed, newest first.
  func unfinished(of rep: String) throws(StoreError) -> [ContactID]
  /// What is being typed and is not yet an act.
  func saveDraft(_ text: String, of contact: ContactID) throws(StoreError)
  func draft(of contact: ContactID) throws(StoreError) -> String?

  // The telephone
  func ring(_ ring: Ring) throws(StoreError)
  func ringing(for rep: String) throws(StoreError) -> [Ring]
  /// The call no longer rings: it was answered, or the caller gave up.
  func stopRinging(call: String) throws(StoreError)

  // The desk
  func rep(login: String) throws(StoreError) -> Rep?
  func reps() throws(StoreError) -> [Rep]
  func keep(_ rep: Rep) throws(StoreError)
  func board(for rep: String, at now: Instant) throws(StoreError) -> Board
  func setFaults(_ faults: [Fault]) throws(StoreError)
  func setting(_ name: String) throws(StoreError) -> String?
  func set(_ name: String, to value: String) throws(StoreError)

  // What other systems bring
  /// Creates or updates by account, all or nothing; fields and sections that an update does not tell stay as they
  /// are, and so does one of which it tells what was told the last time, whatever the desk has done to it since.
  func merge(_ updates: [FileUpdate]) throws(StoreError) -> MergeCounts
  /// Writes an import into the desk's own journal.
  func record(_ summary: ImportSummary, by rep: String, at: Instant) throws(StoreError)

  // What is compiled from Resources, by the hash of its source
  func compiled(_ hash: String) throws(StoreError) -> [UInt8]?
  func keepCompiled(_ bytes: [UInt8], hash: String) throws(StoreError)
  /// SHA-256 in hex.
  func hash(_ bytes: [UInt8]) -> String
  /// The same, of bytes that come piece by piece until there is none.
  func hash(reading next: () throws -> [UInt8]?) rethrows -> String

  // Whether it is whole
  func check() throws(StoreError) -> ChainReport
}

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

/// A line of a search's results.
package struct Found: Hashable, Codable, Sendable {
  package var id: CustomerID
  package var account: String
  package var name: String
  package var city: String
  package var phone: String
  package var openIssues: Int
  package var hasLeft: Bool

  package init(
    id: CustomerID, account: String, name: String, city: String, phone: String,
    openIssues: Int, hasLeft: Bool
  ) {
    self.id = id
    self.account = account
    self.name = name
    self.city = city
    self.phone = phone
    self.openIssues = openIssues
    self.hasLeft = hasLeft
  }
}

/// What waits for a rep between two calls.
package struct Board: Hashable, Codable, Sendable {
  package struct Due: Hashable, Codable, Sendable {
    package var customer: CustomerID
    package var name: String
    package var promise: Promise
    package init(customer: CustomerID, name: String, promise: Promise) {
      self.customer = customer
      self.name = name
      self.promise = promise
    }
  }

  package struct Waiting: Hashable, Codable, Sendable {
    package var customer: CustomerID
    package var name: String
    package var issue: Issue
    package init(customer: CustomerID, name: String, issue: Issue) {
      self.customer = customer
      self.name = name
      self.issue = issue
    }
  }

  /// Open promises of this rep, soonest first; what is late stands first.
  package var promises: [Due]
  /// Open issues of this rep, oldest first.
  package var issues: [Waiting]
  package var faults: [Fault]
  /// Contacts of this rep closed since the start of the day before `now`.
  package var closedToday: Int

  package init(
    promises: [Due] = [], issues: [Waiting] = [], faults: [Fault] = [], closedToday: Int = 0
  ) {
    self.promises = promises
    self.issues = issues
    self.faults = faults
    self.closedToday = closedToday
  }
}

/// What an import or a demo says of one customer. A nil section leaves what the store has.
package struct FileUpdate: Hashable, Codable, Sendable {
  package var customer: Customer
  /// Which fields of `customer` are told; nil for all. The others are for a customer who is new.
  package var fields: Set<Customer.Field>?
  package var contract: Contract?
  package var products: [Product]?
  package var bills: [Bill]?
  package var paymentMethods: [PaymentMethod]?
  package var issues: [Issue]?
  package var promises: [Promise]?
  package var requests: [InternalRequest]?
  package var contacts: [PastContact]?
  package var told: [Expectation]?
  package var needs: [Need]?

  package init(customer: Customer) { self.customer = customer }
}

package struct MergeCounts: Hashable, Codable, Sendable {
  package var created = 0
  package var updated = 0
  package var unchanged = 0
  package init(created: Int = 0, updated: Int = 0, unchanged: Int = 0) {
    self.created = created
    self.updated = updated
    self.unchanged = unchanged
  }
}

package struct ImportSummary: Hashable, Codable, Sendable {
  package var file: String
  package var fileHash: String
  package var mapping: String
  package var counts: MergeCounts
  package var rejected: Int
  package init(
    file: String, fileHash: String, mapping: String, counts: MergeCounts, rejected: Int
  ) {
    self.file = file
    self.fileHash = fileHash
    self.mapping = mapping
    self.counts = counts
    self.rejected = rejected
  }
}

/// What a walk over every stream of the journal found.
package struct ChainReport: Hashable, Codable, Sendable {
  package struct Break: Hashable, Codable, Sendable {
    /// `contact 12`, or `desk`.
    package var stream: String
    package var sequence: Int
    package var what: String
    package init(stream: String, sequence: Int, what: String) {
      self.stream = stream
      self.sequence = sequence
      self.what = what
    }
  }

  package var streams: Int
  package var entries: Int
  package var firstBreak: Break?
  package init(streams: Int, entries: Int, firstBreak: Break?) {
    self.streams = streams
    self.entries = entries
    self.firstBreak = firstBreak
  }
}
