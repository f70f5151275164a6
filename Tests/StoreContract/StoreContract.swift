package import Casework
import Testing

/// What every store must keep to. A test target runs each rule against an empty store of its own:
/// `@Test(arguments: StoreContract.rules) func ...(_ rule: StoreRule) throws { try rule.check(store) }`.
package enum StoreContract {
  package static let rules: [StoreRule] = [
    opening, acting, projecting, undoing, takingBack, attaching, merging, caring, findingRules,
    desk, calls,
    sharing, joining, forgetting, notices, states, outbox, sampling, counting, countingHouse,
    countingVoice, forecasting,
  ].flatMap(\.self)
}

/// One sentence that is true of every store.
package struct StoreRule: Sendable, CustomTestStringConvertible {
  let name: String
  package let check: @Sendable (any CaseStore) throws -> Void

  init(_ name: String, _ check: @escaping @Sendable (any CaseStore) throws -> Void) {
    self.name = name
    self.check = check
  }

  package var testDescription: String { name }
}

/// Runs `body` and says of which kind its failure was; nil where it went well.
func failure(_ body: () throws -> Void) -> StoreError.Kind? {
  do {
    try body()
    return nil
  } catch let error as StoreError {
    return error.kind
  } catch {
    Issue.record("not an error of the store: \(error)")
    return nil
  }
}

/// Expects `body` to end with the store's error of this kind.
func expectFailure(
  _ kind: StoreError.Kind, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: () throws -> Void
) {
  let failed = failure(body)
  #expect(failed == kind, sourceLocation: sourceLocation)
}
