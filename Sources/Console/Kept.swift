/// What was worked out of some part of the console, beside that part: it stands until the part is another. It says nothing
/// that the rest does not say, so two consoles that differ in it alone are the same.
struct Kept<Source: Hashable & Sendable, Value: Sendable>: Hashable, Sendable {
  private final class Made: Sendable {
    let source: Source
    let value: Value

    init(_ value: Value, of source: Source) {
      (self.value, self.source) = (value, source)
    }
  }

  private var made: Made?

  /// What stands; of another source it is worked out here and now.
  func value(of source: Source, _ make: () -> Value) -> Value {
    if let made, made.source == source { return made.value }
    return make()
  }

  /// From now on the value of this source stands.
  mutating func keep(_ value: Value, of source: Source) {
    if made?.source != source { made = Made(value, of: source) }
  }

  static func == (left: Kept, right: Kept) -> Bool { true }

  func hash(into hasher: inout Hasher) {}
}
