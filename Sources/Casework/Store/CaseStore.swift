/// Where the desk's cases are kept. Every call blocks until what it says is on disk, so none runs on the
/// thread that draws. One store serves this port, a file (SQLite) that all desks of a machine share.
///
/// What befalls any store, any call may throw: `.inputOutput`, `.corrupt`, `.busy`, `.cannotOpen`, and where it writes
/// `.full` and `.readOnly`. A write throws `.refused` too where a value cannot be kept at all, as a rep without a login.
/// Beside a function stands what it throws beyond that.
package protocol CaseStore: CallStore, OutboxStore {
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
  /// Who is drawn, in the order of the lots: nobody who has left, who does not want to be asked or called, or who was
  /// asked of late or is to be asked.
  func sample(_ sample: Sample) throws(StoreError) -> [Found]

  // The life of a call
  /// Keeps acts after `sequence` and changes the files they touch, all or nothing.
  /// - Parameter ceiling: what the customer's credits may come to with these acts; nil where there is no limit.
  /// - Throws: `.conflict` where the contact has gone on since `sequence`, or somebody else has changed what an act
  ///   changes or takes back; `.refused` where it is closed or unknown, or an act cannot be of it; `.overLimit` where
  ///   credits come to more than the ceiling; `.notAllowed` where the rep's role forbids an act.
  func append(
    _ acts: [Act], to contact: ContactID, after sequence: Int, within ceiling: CreditCeiling?,
    by rep: String, at: Instant
  ) throws(StoreError) -> [Entry]
  func contact(_ id: ContactID) throws(StoreError) -> ContactState?
  /// The rep's contacts that are not closed, newest first.
  func unfinished(of rep: String) throws(StoreError) -> [ContactID]
  /// Every contact of a customer, in order.
  func contacts(of customer: CustomerID) throws(StoreError) -> [ContactID]
  /// What is being typed and is not yet an act.
  /// - Throws: `.refused` where the contact is closed or unknown.
  func saveDraft(_ text: String, of contact: ContactID) throws(StoreError)
  func draft(of contact: ContactID) throws(StoreError) -> String?

  // Who is in which file
  /// This desk has the file open, until it leaves it or its process ends, however it ends. Nil leaves every file.
  func enter(
    _ customer: CustomerID?, _ doing: Presence.Doing, by rep: String, at: Instant
  ) throws(StoreError)
  /// Others who have the file open now, by login.
  func present(in customer: CustomerID, besides rep: String) throws(StoreError) -> [Presence]
  /// Who was the last to change a field of a customer by hand, and when.
  func lastChange(of field: String, of customer: CustomerID) throws(StoreError) -> FieldVersion?

  // One person who is two customers, and one who is to be forgotten
  /// - Throws: `.refused` with himself or who is joined already, `.callOpen` while a call of either is open,
  ///   `.notAllowed` where the rep's role forbids it.
  func join(_ joining: Joining, by rep: String, at: Instant) throws(StoreError)
  /// Makes two of them again.
  /// - Throws: `.refused` where the customer was not joined to another, `.callOpen` while a call of his is open,
  ///   `.notAllowed` where the rep's role forbids it.
  func part(account: String, by rep: String, at: Instant) throws(StoreError) -> Parting
  /// Removes what identifies a person from the file, the journal and the disk; headers and digests stay, so that the
  /// chain holds.
  /// - Throws: `.callOpen` while a call of his is open, `.refused` where there is no such customer, `.notAllowed` by who
  ///   is no lead.
  func forget(_ customer: CustomerID, by rep: String, at: Instant) throws(StoreError) -> Forgetting

  // The telephone
  func ring(_ ring: Ring) throws(StoreError)
  func ringing(for rep: String) throws(StoreError) -> [Ring]
  /// The call no longer rings: it was answered, or the caller gave up.
  func stopRinging(call: String) throws(StoreError)

  // The desk
  func rep(login: String) throws(StoreError) -> Rep?
  func reps() throws(StoreError) -> [Rep]
  /// Lets a rep work here, or changes him, and writes into the desk's own journal which role he has and by whom.
  func keep(_ rep: Rep, by login: String, at: Instant) throws(StoreError)
  func board(for rep: String, at now: Instant) throws(StoreError) -> Board
  /// In the place of all that there were: for a desk that is drawn.
  func setFaults(_ faults: [Fault]) throws(StoreError)
  /// Something broke in an area. Its number is the store's.
  /// - Throws: `.refused` where it would work again before it broke.
  func tell(_ fault: Fault, by rep: String, at: Instant) throws(StoreError) -> Fault
  /// When it should work again is known, or is another time; nil where nobody can say.
  /// - Throws: `.refused` where there is none of this number, or it is mended.
  func expect(_ end: Instant?, ofFault id: Int64, by rep: String, at: Instant) throws(StoreError)
  /// It works again.
  /// - Throws: `.refused` where there is none of this number, or it was mended already.
  func endFault(_ id: Int64, by rep: String, at: Instant) throws(StoreError)
  /// Those that are not mended, in the order in which they began.
  func faults() throws(StoreError) -> [Fault]
  /// Tells the whole desk: from its `from` on it stands on every screen. Its number is the store's.
  /// - Throws: `.refused` where it would be over before it begins.
  func post(_ notice: DeskNotice) throws(StoreError) -> DeskNotice
  /// - Throws: `.refused` where there is none of this number, or it was ended already.
  func endNotice(_ id: Int64, by rep: String, at: Instant) throws(StoreError)
  /// Notices that are not over, in the order in which they begin; one may be still to come.
  func notices(at now: Instant) throws(StoreError) -> [DeskNotice]
  func setting(_ name: String) throws(StoreError) -> String?
  /// Keeps a setting, and writes into the desk's own journal who set it to what.
  func set(_ name: String, to value: String, by rep: String, at: Instant) throws(StoreError)
  /// The desk's hours since they are kept, oldest first.
  func hours() throws(StoreError) -> [KeptHours]
  /// From then on these are the desk's hours; nothing where they were already.
  /// - Throws: `.refused` where later hours are kept.
  func keep(_ hours: DeskHours, from: Instant, by rep: String) throws(StoreError)

  // What leads look at
  /// What was done in a period, over all customers.
  /// - Parameters:
  ///   - agedBefore: an open issue from before it is too old; nil where nobody has said what is.
  ///   - hours: departments answer within business days, so how long they took is counted in the desk's open hours. What
  ///     a customer waited is counted by the clock: he waits at night too.
  ///   - now: nothing that is still to come counts.
  func figures(
    of period: Period, agedBefore: Instant?, hours: CalendarHistory, at now: Instant
  ) throws(StoreError) -> Figures

  // What the desk learns of its history
  /// A row for each customer at each of the times that are asked: what was known of him then, as
  /// `CustomerFile.facts(at:told:in:)` tells it, and whether it came true in the days after. Who was not with us then has
  /// none, nor has who left nobody knows when, nor who is two customers in one.
  /// - Parameter progress: rows that were gathered, of how many at most, from time to time.
  func observations(
    _ asking: ForecastAsking, progress: (Int, Int) -> Void
  ) throws(StoreError) -> Observations
  /// Keeps what was learned beside what was learned before, and writes into the desk's journal that it was.
  func keep(_ learned: Learned) throws(StoreError)
  /// What was learned last.
  func learned(_ forecast: Forecast) throws(StoreError) -> Learned?

  // What other systems bring
  /// Creates or updates by account, all or nothing; fields and sections that an update does not tell stay as they
  /// are, and so does one of which it tells what was told the last time, whatever the desk has done to it since.
  /// - Throws: `.refused` where an issue has the number of another one, or a ticket has too many contacts.
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

extension CaseStore {
  package func observations(_ asking: ForecastAsking) throws(StoreError) -> Observations {
    try observations(asking) { _, _ in }
  }

  package func append(
    _ acts: [Act], to contact: ContactID, after sequence: Int, by rep: String, at: Instant
  ) throws(StoreError) -> [Entry] {
    try append(acts, to: contact, after: sequence, within: nil, by: rep, at: at)
  }
}
