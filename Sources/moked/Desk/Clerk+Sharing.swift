import Casework
import Console

// What several desks on one store mean for each other.
extension Clerk {
  /// That others cannot be told is no reason to stop a call.
  func announce(_ customer: CustomerID?, _ doing: Presence.Doing) -> [Event] {
    try? store.enter(customer, doing, by: rep.login, at: now())
    guard let customer, let colleagues = try? colleagues(in: customer) else { return [] }
    return [.present(colleagues)]
  }

  func colleagues(in customer: CustomerID) throws(StoreError) -> [Colleague] {
    var colleagues: [Colleague] = []
    for presence in try store.present(in: customer, besides: rep.login) {
      colleagues.append(
        Colleague(name: try name(of: presence.rep), isWriting: presence.doing == .writing))
    }
    return colleagues
  }

  /// The file is read again with it: what was refused was decided on an older one.
  func refused(_ acts: [Act], _ contact: ContactID, _ error: StoreError) -> [Event] {
    do throws(StoreError) {
      let kept = try store.contact(contact)
      guard let customer = kept?.facts.customer, let file = try store.file(of: customer) else {
        return [.failed(.notKept(error, kept))]
      }
      let changed = Event.fileChanged(file)
      if error.kind == .conflict, let overtaken = try overtaken(acts, in: kept, with: file) {
        return [changed, .failed(overtaken)]
      }
      guard error.kind == .conflict, let clash = try clash(in: acts, with: file) else {
        return [changed, .failed(.notKept(error, kept))]
      }
      return [changed, .failed(.clash(clash, kept))]
    } catch {
      return [.failed(.notKept(error, nil))]
    }
  }

  /// Where an act could not be taken back because of what somebody else has done.
  private func overtaken(
    _ acts: [Act], in contact: ContactState?, with file: CustomerFile
  ) throws(StoreError) -> Failure? {
    guard let contact else { return nil }
    for target in acts.compactMap(\.target) {
      guard let entry = contact.entries.first(where: { $0.sequence == target }),
        let last = file.lastChange(of: entry, besides: contact.id)
      else { continue }
      return .overtaken(target, by: try name(of: last.by), at: last.at, contact)
    }
    return nil
  }

  private func clash(in acts: [Act], with file: CustomerFile) throws(StoreError) -> FieldClash? {
    guard var clash = FieldClash(in: acts, with: file) else { return nil }
    switch clash.thing {
    case .customer:
      guard let last = try store.lastChange(of: clash.field, of: file.id) else { break }
      clash.by = try name(of: last.by)
      clash.at = last.at
    case .issue(let number, let field):
      let issue = file.issues.first { $0.number == number }
      guard let last = issue?.history.last(where: { $0.field == field }) else { break }
      clash.by = try name(of: last.by)
      clash.at = last.at
    case .idea: break
    }
    return clash
  }

  private func name(of login: String) throws(StoreError) -> LocalText {
    try store.rep(login: login)?.name ?? LocalText(verbatim: login)
  }
}
