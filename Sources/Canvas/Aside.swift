/// What was worked out of a value and is kept beside it. It says nothing that the value does not say, so two values that
/// differ in it alone are the same.
package struct Aside<Value: Sendable>: Hashable, Sendable {
  package var value: Value

  package init(_ value: Value) { self.value = value }

  package static func == (_: Aside, _: Aside) -> Bool { true }

  package func hash(into _: inout Hasher) {}
}
