extension ContactState {
  /// Acts that a rep did on top of what he knew, as they can be kept after what others have put there meanwhile; nil
  /// where that may change what they mean.
  /// - Parameters:
  ///   - sequence: behind which he thought them.
  ///   - known: how many entries of others he knew.
  package func rebased(
    _ acts: [Act], after sequence: Int, knowing known: Int, by rep: String
  ) -> [Act]? {
    let unknown = entries.filter { $0.by != rep }.dropFirst(known)
    guard !unknown.isEmpty, lastSequence == sequence + unknown.count,
      unknown.allSatisfy({ $0.act.leavesOthersAlone })
    else { return nil }
    let places = unknown.map(\.sequence)
    return acts.map { $0.shifted(by: places) }
  }
}

extension Act {
  /// What is done beside it means the same before and after it.
  fileprivate var leavesOthersAlone: Bool {
    switch self {
    case .held, .resumed, .lineEnded, .wentElsewhere, .noted: true
    default: false
    }
  }

  /// Entries that came in between have moved what it speaks of.
  fileprivate func shifted(by places: [Int]) -> Act {
    func moved(_ sequence: Int) -> Int { places.reduce(sequence) { $1 <= $0 ? $0 + 1 : $0 } }
    switch self {
    case .undone(let sequence): return .undone(sequence: moved(sequence))
    case .withdrawn(let sequence): return .withdrawn(sequence: moved(sequence))
    default: return self
    }
  }
}
