import StoreContract
import Testing

@testable import SQLiteStore

@Test(arguments: StoreContract.rules)
func `a store in a file keeps to the contract`(_ rule: StoreRule) throws {
  let scratch = try Scratch()
  try rule.check(scratch.open())
}
