import Casework
import Testing

@testable import Playbook

@Test func `what is too old is said by the remedy's own rule, in the desk's working days`() throws {
  let library = try Library.remedies()
  // Five working days back from this Sunday, of which Friday is none.
  #expect(library.ageLimit(of: "issue-ageing", at: sunday) == sunday.now - .days(7))
  #expect(library.ageLimit(of: "issue-late", at: sunday) == nil)
  #expect(library.ageLimit(of: "nobody-wrote-it", at: sunday) == nil)
}
