package import Casework

/// What the console asks of the world. Each is answered by an event.
package enum Effect: Hashable, Sendable {
  case find(String)
  case loadBoard
  case loadRinging
  case loadUnfinished
  case loadOpenCalls
  case loadSeats
  /// The rep sits down: he is available, where he has said nothing else today.
  case arrive
  case say(RepState)
  /// Wrap-ups of the rep that he leaves over the end of his shift.
  case leaveWrapUps([ContactID])
  case takeOver(promise: Int64, from: String)
  case loadNotices
  case postNotice(DeskNotice)
  case endNotice(Int64)
  case openContact(Opening)
  /// Another call of this rep, or one that is offered to him.
  case loadCall(ContactID)
  /// A call that another rep has rings here: it is taken from him.
  case takeRinging(call: String)
  /// Has somebody else gone on with the open call?
  case refreshContact(ContactID)
  case loadFile(CustomerID)
  /// Somebody else has written: is the open file still as it was?
  case refreshFile(CustomerID)
  case loadLibrary
  /// Has the desk learned anything new?
  case loadLearned
  /// The theme that follows the one of this name.
  case loadTheme(after: String)
  /// - Parameters:
  ///   - knowing: how many entries of others were known when these acts were done.
  ///   - within: what the customer's credits may come to, where one is given.
  case keep(
    [Act], contact: ContactID, after: Int, knowing: Int, within: CreditCeiling?, at: Instant)
  /// Others are told which file is open here, and whether it is written in; nil where none is.
  case announce(CustomerID?, Presence.Doing)
  /// Who else has the file open?
  case loadPresent(CustomerID)
  case saveDraft(String, contact: ContactID)
  case stopRinging(call: String)
  case copy(String)
  case mouse(on: Bool)
  case ring
  case suspend
  case quit
}
