/// A person who works at the desk.
package struct Rep: Hashable, Codable, Sendable {
  /// What he may do is in `Duty`.
  package enum Role: String, Codable, Sendable { case rep, lead, trainee, auditor }
  /// The login of the operating system.
  package var login: String
  package var name: LocalText
  package var form: FormOfAddress
  package var role: Role

  package init(login: String, name: LocalText, form: FormOfAddress, role: Role = .rep) {
    self.login = login
    self.name = name.masked
    self.form = form
    self.role = role
  }
}
