import Casework

// Comparisons and arithmetic: which types go together.
extension Checker {
  func comparison(
    _ kind: Comparison, _ left: Syntax, _ right: Syntax, at: Int
  ) throws(ConditionError) -> Checked {
    let first = try value(left)
    let second = try value(right, hint: first.type)
    try need(second, like: first, at: right.start)
    let order = try order(of: first.type, for: kind, at: at)
    return Checked(
      term: .compare(kind, first.term, second.term, order: order), type: .truth)
  }

  func member(
    _ value: Syntax, _ members: [Syntax], at: Int
  ) throws(ConditionError) -> Checked {
    let first = try self.value(value)
    _ = try order(of: first.type, for: .equal, at: at)
    var terms: [Term] = []
    for member in members {
      let checked = try self.value(member, hint: first.type)
      try need(checked, like: first, at: member.start)
      terms.append(checked.term)
    }
    return Checked(term: .member(first.term, of: terms), type: .truth)
  }

  func between(
    _ value: Syntax, _ low: Syntax, _ high: Syntax, at: Int
  ) throws(ConditionError) -> Checked {
    let first = try self.value(value)
    let order = try order(of: first.type, for: .atLeast, at: at)
    let lowest = try self.value(low, hint: first.type)
    try need(lowest, like: first, at: low.start)
    let highest = try self.value(high, hint: first.type)
    try need(highest, like: first, at: high.start)
    return Checked(
      term: .between(first.term, lowest.term, highest.term, order: order), type: .truth)
  }

  func arithmetic(
    _ kind: Arithmetic, _ left: Syntax, _ right: Syntax, at: Int
  ) throws(ConditionError) -> Checked {
    let first = try value(left)
    let second = try value(right)
    guard let type = kind.result(first.type, second.type) else {
      throw ConditionError(
        at: at,
        "`\(kind.rawValue)` does not go with \(first.type.sentence) and \(second.type.sentence)")
    }
    return Checked(term: .arithmetic(kind, first.term, second.term), type: type)
  }

  func timing(
    _ kind: Timing, _ when: Syntax, span: Syntax, at: Int
  ) throws(ConditionError) -> Checked {
    let first = try value(when)
    guard first.type == .day || first.type == .instant else {
      throw ConditionError(
        at: when.start, "`\(kind.rawValue)` needs a day or a time; this is \(first.type.sentence)")
    }
    let length = try value(span)
    guard length.type == .duration || length.type == .workdays else {
      throw ConditionError(
        at: span.start,
        "`\(kind.rawValue)` needs a length of time, as 30 days; this is \(length.type.sentence)")
    }
    return Checked(term: .timing(kind, first.term, span: length.term), type: .truth)
  }

  private func need(
    _ second: Checked, like first: Checked, at offset: Int
  ) throws(ConditionError) {
    guard second.type != first.type else { return }
    let mend = first.type == .money && second.type == .number ? "; write it as 20 ₪" : ""
    throw ConditionError(
      at: offset, "\(first.type.sentence) is needed here; this is \(second.type.sentence)\(mend)")
  }

  /// The order of an ordered choice.
  /// - Throws: where things of that type cannot be compared so.
  private func order(
    of type: FactType, for kind: Comparison, at: Int
  ) throws(ConditionError) -> Choice? {
    let isEquality = kind == .equal || kind == .unequal
    switch type {
    case .number, .money, .day, .instant, .duration: return nil
    case .truth, .text, .record:
      if isEquality { return nil }
    case .choice(let choice):
      if choice.isOrdered { return choice }
      if isEquality { return nil }
    case .words, .list, .optional, .workdays: break
    }
    throw ConditionError(
      at: at, "`\(kind.rawValue)` cannot be asked of \(type.sentence)")
  }
}

extension Arithmetic {
  /// The type of what it gives, nil where the two do not go together.
  fileprivate func result(_ left: FactType, _ right: FactType) -> FactType? {
    switch (self, left, right) {
    case (.plus, .number, .number), (.minus, .number, .number), (.times, .number, .number):
      .number
    case (.divided, .number, .number): .optional(.number)
    case (.plus, .money, .money), (.minus, .money, .money), (.times, .money, .number): .money
    case (.divided, .money, .number): .optional(.money)
    case (.divided, .money, .money), (.divided, .duration, .duration): .optional(.number)
    case (.plus, .duration, .duration), (.minus, .duration, .duration),
      (.times, .duration, .number), (.minus, .instant, .instant), (.minus, .day, .day):
      .duration
    case (.plus, .instant, .duration), (.minus, .instant, .duration), (.plus, .instant, .workdays):
      .instant
    case (.plus, .day, .duration), (.minus, .day, .duration), (.plus, .day, .workdays): .day
    default: nil
    }
  }
}
