import Casework
import GRDB

/// Which rows may have been changed in calls whose acts are forgotten: those of the files that were ever joined with the one that
/// is forgotten; and where a call went from one file to another, any.
struct ForgottenChanges {
  /// Who was ever one with whom.
  private var families: [Int64: Int64] = [:]
  private var customers: [Int64: Int64] = [:]
  /// Kinds of changes, by the family of whose file they may be.
  private var kinds: [Int64: Set<String>] = [:]
  private var kindsAnywhere: Set<String> = []

  init(_ db: Database) throws {
    let sql = """
      SELECT act FROM entry JOIN part USING (stream, sequence)
      WHERE stream = 0 AND kind IN ('joined', 'forgotten') ORDER BY sequence
      """
    for act in try readAll(db, sql, [], { try ActCoding.act($0.bytes("act"), in: db) as DeskAct }) {
      take(act)
    }
  }

  private mutating func take(_ act: DeskAct) {
    switch act {
    case .joined(let joining):
      families[family(of: joining.other.rawValue)] = family(of: joining.into.rawValue)
    case .forgotten(let customer, let contacts):
      for contact in contacts { customers[contact.rawValue] = customer.rawValue }
    default: break
    }
  }

  private func family(of customer: Int64) -> Int64 {
    var head = customer
    while let next = families[head], next != head { head = next }
    return head
  }

  /// - Parameter state: of a call whose acts are forgotten.
  mutating func take(_ state: ContactState) {
    let all = state.entries.map(\.act.kind)
    let changing = all.filter(Act.changingKinds.contains)
    guard let customer = customers[state.id.rawValue], all.count(where: { $0 == "attached" }) < 2
    else { return kindsAnywhere.formUnion(changing) }
    kinds[family(of: customer), default: []].formUnion(changing)
  }

  func mayHaveChanged(_ table: String, of customer: Int64?) -> Bool {
    let his = customer.flatMap { kinds[family(of: $0)] } ?? []
    return !his.union(kindsAnywhere).isDisjoint(with: Act.changingKinds(of: table))
  }
}
