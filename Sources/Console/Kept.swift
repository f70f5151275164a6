internal import Canvas

/// What was worked out of some part of the console, beside that part: it stands until the part is another.
struct Kept<Source: Hashable & Sendable, Value: Sendable>: Hashable, Sendable {
  private final class Made: Sendable {
    let source: Source
    let value: Value

    init(_ value: Value, of source: Source) {
      (self.value, self.source) = (value, source)
    }
  }

  private var made = Aside<Made?>(nil)

  /// What stands; of another source it is worked out here and now.
  func value(of source: Source, _ make: () -> Value) -> Value {
    if let made = made.value, made.source == source { return made.value }
    return make()
  }

  /// From now on the value of this source stands.
  mutating func keep(_ value: Value, of source: Source) {
    if made.value?.source != source { made.value = Made(value, of: source) }
  }
}
