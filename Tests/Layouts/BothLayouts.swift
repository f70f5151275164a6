package import Testing

/// Runs each test of a suite twice: as it is written, and with its keys pressed on a Hebrew keyboard. What it expects
/// is the same both times.
package struct BothLayouts: SuiteTrait, TestTrait, TestScoping {
  package var isRecursive: Bool { true }

  package func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    for layout in Layout.allCases {
      try await Layout.$current.withValue(layout) { try await function() }
    }
  }
}

/// Runs each test of a suite with its keys pressed on a Hebrew keyboard only: for suites that take long, or look at what
/// is the same whoever presses. Suites that run on both press the same keys on a Latin one.
package struct HebrewLayout: SuiteTrait, TestTrait, TestScoping {
  package var isRecursive: Bool { true }

  package func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    try await Layout.$current.withValue(.hebrew) { try await function() }
  }
}

extension Trait where Self == BothLayouts {
  package static var bothLayouts: BothLayouts { BothLayouts() }
}

extension Trait where Self == HebrewLayout {
  package static var hebrewLayout: HebrewLayout { HebrewLayout() }
}
