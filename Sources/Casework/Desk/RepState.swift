/// What a rep does between calls, as he says it himself; whether he is in one is told by his calls.
package enum RepState: String, Codable, Sendable, CaseIterable {
  case available
  case onBreak = "break"
  case office, training, meeting
  /// His shift is over.
  case away

  /// Can what he promised be kept by him today?
  package var keepsPromises: Bool { self == .available || self == .onBreak || self == .office }
}
