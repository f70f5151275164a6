/// The names that conditions may use and the type of each. A script adds its own variables to the desk's.
package struct FactSchema: Hashable, Sendable {
  /// In the order in which they were declared.
  package private(set) var fields: [RecordType.Field]

  package init(_ fields: [RecordType.Field] = []) { self.fields = fields }

  package func type(of name: String) -> FactType? { fields.first { $0.name == name }?.type }

  /// The type of `which.odd.amount`: optional where any step on the way may be absent; nil where there is no such name.
  package func type(at path: [String]) -> FactType? {
    guard let first = path.first, var current = type(of: first) else { return nil }
    for name in path.dropFirst() {
      guard case .record(let record) = current.present, let index = record.index(of: name) else {
        return nil
      }
      let next = record.fields[index].type
      current = current.isOptional ? next.orAbsent : next
    }
    return current
  }

  /// The same with one more name, which replaces one that is there.
  package func adding(_ name: String, _ type: FactType) -> FactSchema {
    var copy = self
    copy.fields.removeAll { $0.name == name }
    copy.fields.append(RecordType.Field(name, type))
    return copy
  }

  package func merging(_ other: FactSchema) -> FactSchema {
    other.fields.reduce(self) { $0.adding($1.name, $1.type) }
  }

  /// Every path that names something, shortest first: what an error proposes from.
  package var paths: [String] {
    func below(_ prefix: String, _ type: FactType, _ depth: Int) -> [String] {
      guard depth < 4, case .record(let record) = type.present else { return [prefix] }
      return [prefix]
        + record.fields.flatMap { below("\(prefix).\($0.name)", $0.type, depth + 1) }
    }
    return fields.flatMap { below($0.name, $0.type, 0) }
  }
}
