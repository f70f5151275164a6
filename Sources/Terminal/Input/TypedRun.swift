internal import Canvas

/// The letters of one read, in a row: a few are keys, more are a burst.
///
/// People type no more than two or three keys between two reads, even where a slow line bunches them. A line's end
/// inside a burst belongs to it, or a paste without brackets would press Enter; at its end it is a key.
struct TypedRun: Sendable {
  private static let mostKeys = 3
  private static let breaks: Set<Unicode.Scalar> = ["\t", "\n", "\r"]
  private var scalars = String.UnicodeScalarView()

  mutating func append(_ scalar: Unicode.Scalar) { scalars.append(scalar) }

  /// False where no run stands, so that the byte is a key of its own.
  mutating func extend(withBreak byte: UInt8) -> Bool {
    guard !scalars.isEmpty else { return false }
    scalars.append(Unicode.Scalar(byte))
    return true
  }

  mutating func settle(into inputs: inout [Input]) {
    guard !scalars.isEmpty else { return }
    var after = scalars.endIndex
    while after > scalars.startIndex,
      TypedRun.breaks.contains(scalars[scalars.index(before: after)])
    {
      after = scalars.index(before: after)
    }
    let typed = String(scalars[..<after])
    if typed.count > TypedRun.mostKeys {
      inputs.append(.burst(String(typed.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })))
    } else {
      inputs.append(contentsOf: typed.map { .key(TypedRun.key($0)) })
    }
    inputs.append(contentsOf: String(scalars[after...]).map { .key(TypedRun.key($0)) })
    scalars = String.UnicodeScalarView()
  }

  private static func key(_ character: Character) -> Key {
    switch character {
    case "\t": .tab
    case "\r", "\n", "\r\n": .enter
    default: .character(character)
    }
  }
}
