package import Testing

/// Runs each test of a suite once on each of these keyboards: its keys are pressed there, and what it expects is the
/// same.
package struct PressedOn: SuiteTrait, TestTrait, TestScoping {
  fileprivate let layouts: [Layout]

  package var isRecursive: Bool { true }

  package func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    for layout in layouts {
      try await Layout.$current.withValue(layout) { try await function() }
    }
  }
}

extension Trait where Self == PressedOn {
  /// As it is written, and on a Hebrew keyboard.
  package static var bothLayouts: PressedOn { PressedOn(layouts: Layout.allCases) }

  /// On a Hebrew keyboard only: for suites that take long, or look at what is the same whoever presses. Suites that run
  /// on both press the same keys on a Latin one.
  package static var hebrewLayout: PressedOn { PressedOn(layouts: [.hebrew]) }
}
