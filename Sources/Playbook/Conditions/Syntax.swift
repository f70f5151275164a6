import Casework

/// A condition as it was written, before its names and types are checked.
indirect enum Syntax {
  case literal(FactValue, at: Int)
  case path([String], at: Int)
  case field(Syntax, [String], at: Int)
  case not(Syntax, at: Int)
  case and([Syntax])
  case or([Syntax])
  case compare(Comparison, Syntax, Syntax, at: Int)
  case member(Syntax, of: [Syntax], at: Int)
  case between(Syntax, Syntax, Syntax, at: Int)
  case exists(Syntax, at: Int)
  case otherwise(Syntax, Syntax, at: Int)
  case arithmetic(Arithmetic, Syntax, Syntax, at: Int)
  case timing(Timing, Syntax, span: Syntax, at: Int)
  case filtered(Syntax, where: Syntax, at: Int)
  case gather(Gathering, Syntax, at: Int)
  case sum(Syntax, over: Syntax, at: Int)

  enum Gathering: String, CaseIterable { case any, all, count, first, latest }

  /// Where it begins, for errors about it as a whole.
  var start: Int {
    switch self {
    case .literal(_, let at), .path(_, let at), .not(_, let at), .gather(_, _, let at),
      .sum(_, _, let at):
      at
    case .field(let inner, _, _), .compare(_, let inner, _, _), .member(let inner, _, _),
      .between(let inner, _, _, _), .exists(let inner, _), .otherwise(let inner, _, _),
      .arithmetic(_, let inner, _, _), .timing(_, let inner, _, _), .filtered(let inner, _, _):
      inner.start
    case .and(let parts), .or(let parts): parts.first?.start ?? 0
    }
  }
}
