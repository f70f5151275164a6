import Casework
import Markup

// Names.
extension Checker {
  func literal(
    _ value: FactValue, hint: FactType?, at: Int
  ) throws(ConditionError) -> Checked {
    if case .text(let text) = value, case .choice(let choice)? = hint?.present {
      guard choice.values.contains(text) else { throw notAChoice(text, choice, at: at) }
      return Checked(term: .literal(.choice(text)), type: .choice(choice))
    }
    return Checked(term: .literal(value), type: value.literalType)
  }

  func path(
    _ names: [String], hint: FactType?, at: Int
  ) throws(ConditionError) -> Checked {
    if names.count == 1, case .choice(let choice)? = hint?.present,
      choice.values.contains(names[0])
    {
      return Checked(term: .literal(.choice(names[0])), type: .choice(choice))
    }
    if names == ["now"] { return Checked(term: .now, type: .instant) }
    if names == ["today"] { return Checked(term: .today, type: .day) }
    guard let (root, text, type) = resolve(names[0]) else {
      if names.count == 1, case .choice(let choice)? = hint?.present {
        throw notAChoice(names[0], choice, at: at)
      }
      throw unknownName(names.joined(separator: "."), at: at)
    }
    let start = FactPath(root: root, text: text)
    if case .element = root { return try follow(names[...], from: start, type, at: at) }
    return try follow(names.dropFirst(), from: start, type, at: at)
  }

  /// The innermost thing with a field of that name, else a fact.
  private func resolve(_ name: String) -> (FactPath.Root, String, FactType)? {
    for (level, scope) in scopes.enumerated().reversed() {
      if scope.type.index(of: name) != nil {
        return (.element(level), scope.text, .record(scope.type))
      }
    }
    return schema.type(of: name).map { (.name(name), name, $0) }
  }

  private func follow(
    _ names: ArraySlice<String>, from start: FactPath, _ type: FactType, at: Int
  ) throws(ConditionError) -> Checked {
    var path = start
    var type = present.contains(.fact(start)) ? type.present : type
    for name in names { (path, type) = try step(name, from: path, type, at: at) }
    return Checked(term: .fact(path), type: type)
  }

  private func step(
    _ name: String, from path: FactPath, _ type: FactType, at: Int
  ) throws(ConditionError) -> (FactPath, FactType) {
    guard case .record(let record) = type.present else {
      throw ConditionError(at: at, "`\(path.text)` is \(type.sentence) and has no `\(name)`")
    }
    guard let index = record.index(of: name) else {
      throw ConditionError(
        at: at, unknown("field", name, among: record.fields.map(\.name)) + " (of `\(path.text)`)")
    }
    let next = FactPath(
      root: path.root, indexes: path.indexes + [index], text: "\(path.text).\(name)")
    let declared = record.fields[index].type
    if present.contains(.fact(next)) { return (next, declared.present) }
    return (next, type.isOptional ? declared.orAbsent : declared)
  }

  func field(
    of inner: Syntax, _ names: [String], at: Int
  ) throws(ConditionError) -> Checked {
    var checked = try check(inner)
    for name in names {
      guard case .record(let record) = checked.type.present else {
        throw ConditionError(at: at, "this is \(checked.type.sentence) and has no `\(name)`")
      }
      guard let index = record.index(of: name) else {
        throw ConditionError(at: at, unknown("field", name, among: record.fields.map(\.name)))
      }
      let term = Term.field(checked.term, index: index, name: name)
      let declared = record.fields[index].type
      let type = checked.type.isOptional ? declared.orAbsent : declared
      checked = Checked(term: term, type: present.contains(term) ? declared.present : type)
    }
    return checked
  }

  private func notAChoice(_ word: String, _ choice: Choice, at: Int) -> ConditionError {
    ConditionError(at: at, unknown("value", word, among: choice.values))
  }

  /// Proposes a whole path for a part of one: `customer.invoices` for `invoices`.
  private func unknownName(_ name: String, at: Int) -> ConditionError {
    let here = scopes.flatMap { $0.type.fields.map(\.name) }
    let paths = schema.paths
    let tail = paths.first { $0.hasSuffix(".\(name)") }
    let near = nearest(to: name, among: here + paths) ?? tail ?? nearestTail(name, paths)
    let mend = near.map { "; did you mean `\($0)`?" } ?? ""
    return ConditionError(at: at, "there is no fact `\(name)`\(mend)")
  }

  private func nearestTail(_ name: String, _ paths: [String]) -> String? {
    let tails = paths.map { String($0.split(separator: ".").last ?? "") }
    guard let near = nearest(to: name, among: tails), let index = tails.firstIndex(of: near) else {
      return nil
    }
    return paths[index]
  }
}
