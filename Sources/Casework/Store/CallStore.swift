/// What a store must know of calls on the line, beside their entries. What any call may throw is told at `CaseStore`.
package protocol CallStore: Sendable {
  /// Begins a contact: gives it its number and its reference, and keeps its first entry and `acts` behind it, all or
  /// nothing. A call of the exchange that has a contact already gets that one, as it stands: the answer comes from the
  /// rep's key and from the exchange, in either order. The call no longer rings.
  /// - Throws: `.notAllowed` where the rep's role takes no calls, and what `CaseStore.append` throws of `acts`.
  func open(
    _ opening: Opening, with acts: [Act], by rep: String, at: Instant
  ) throws(StoreError) -> ContactState
  /// The contact of a call, by the exchange's name of it.
  func contact(ofCall call: String) throws(StoreError) -> ContactID?
  /// The contact of a reference number, which is what people know it by.
  func contact(ofReference reference: Int64) throws(StoreError) -> ContactID?
  /// The contact of a reference number that stands on a file and has no act in this store.
  func broughtContact(ofReference reference: Int64) throws(StoreError) -> BroughtContact?
  /// The ring of a call that nobody has answered here.
  func ring(ofCall call: String) throws(StoreError) -> Ring?
  /// Calls that the rep has and that are not closed, newest first.
  func openCalls(of rep: String) throws(StoreError) -> [OpenCall]
  /// Calls that are offered to the rep by another and whose customer is on the line, oldest first.
  func offered(to rep: String) throws(StoreError) -> [ContactID]
  /// Everybody who works here, by login: who is in a call, else what he has said since the day began; who has said
  /// nothing is available once he has had a call today, and not in before.
  func seats(at now: Instant) throws(StoreError) -> [Seat]
  /// What the rep does from now on, when he is in no call.
  func say(_ state: RepState, of rep: String, at: Instant) throws(StoreError)
  /// The rep keeps the promise from now on, in the place of `keeper`.
  /// - Throws: `.conflict` where it is not open any more, or somebody else keeps it already; `.notAllowed` where the
  ///   rep's role does no such work.
  func takeOver(
    promise id: Int64, from keeper: String, by rep: String, at: Instant
  ) throws(StoreError)
}

extension CallStore {
  package func open(
    _ opening: Opening, by rep: String, at: Instant
  ) throws(StoreError) -> ContactState {
    try open(opening, with: [], by: rep, at: at)
  }
}
