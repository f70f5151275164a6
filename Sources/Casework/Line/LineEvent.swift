/// What a telephone exchange tells of a call.
package enum LineEvent: Hashable, Sendable {
  case answered, held, resumed, ended
  /// It was put through to another phone: that of a rep, by login, or one outside this desk.
  case moved(to: String?)
}

/// What became of what an exchange told.
package enum LineOutcome: Hashable, Sendable {
  case done
  /// It was so already: a hook may tell a thing twice.
  case already
  /// It cannot have been so; nothing was kept.
  case impossible(Why)

  /// What the store knows of the call that makes it impossible.
  package enum Why: String, Hashable, Sendable, CaseIterable {
    /// No call of that name rings here, nor did.
    case unknown
    case notAnswered = "not-answered"
    case over
  }
}

extension LineEvent {
  /// What it adds to a call that was answered; nil where it is so already.
  func acts(on facts: ContactFacts) -> Result<[Act], LineOutcome.Impossible> {
    switch (self, facts.stage) {
    case (.held, .live): .success([.held])
    case (.resumed, .held): .success([.resumed])
    case (.ended, .live), (.ended, .held): .success([.lineEnded])
    case (.moved(nil), .live), (.moved(nil), .held): .success([.wentElsewhere])
    case (.moved(let rep?), .live), (.moved(let rep?), .held):
      .success(facts.line.rep == rep ? [] : [.takenOver(by: rep)])
    case (.moved(nil), _) where facts.line.wentElsewhere: .success([])
    case (.answered, .live), (.answered, .held), (.held, .held), (.resumed, .live): .success([])
    case (.ended, _): .success([])
    default: .failure(LineOutcome.Impossible(why: .over))
    }
  }
}

extension LineOutcome {
  struct Impossible: Error {
    let why: Why
  }
}
