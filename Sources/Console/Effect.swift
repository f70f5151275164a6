package import Casework

/// What the console asks of the world. Each is answered by an event.
package enum Effect: Hashable, Sendable {
  case find(String)
  case loadBoard
  case loadRinging
  case loadUnfinished
  case openContact(Opening)
  case loadFile(CustomerID)
  /// Somebody else has written: is the open file still as it was?
  case refreshFile(CustomerID)
  case loadLibrary
  /// The theme that follows the one of this name.
  case loadTheme(after: String)
  case keep([Act], contact: ContactID, after: Int, at: Instant)
  case saveDraft(String, contact: ContactID)
  case stopRinging(call: String)
  case copy(String)
  case mouse(on: Bool)
  case ring
  case suspend
  case quit
}
