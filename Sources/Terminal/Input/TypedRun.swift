internal import Canvas

/// Letters that came at once, in a row: a few are keys, more are a burst, and so are two with a line's end.
///
/// People type no more than two or three keys between two reads, even where a slow line bunches them. A burst may be a
/// paste without its marks, which comes in pieces: it goes on until nothing comes for a while, and every line's end in
/// it belongs to it, or it would press Enter.
struct TypedRun: Sendable {
  private static let mostKeys = 3
  private static let breaks: Set<Unicode.Scalar> = ["\t", "\n", "\r"]
  private let limit: PasteLimit
  private var scalars = String.UnicodeScalarView()
  private var count = 0
  private var hasLineEnd = false
  private var isCut = false

  init(limit: PasteLimit) { self.limit = limit }

  mutating func append(_ scalar: Unicode.Scalar) {
    guard count < limit.most else {
      isCut = true
      return
    }
    scalars.append(scalar)
    count += 1
  }

  /// False where no run stands, so that the byte is a key of its own.
  mutating func extend(withBreak byte: UInt8) -> Bool {
    guard !scalars.isEmpty else { return false }
    hasLineEnd = hasLineEnd || byte != UInt8(ascii: "\t")
    append(Unicode.Scalar(byte))
    return true
  }

  /// What comes next may belong to it.
  var isBurst: Bool {
    let most = hasLineEnd ? 1 : Self.mostKeys
    return count > most && letters > most
  }

  mutating func settle(into inputs: inout [Input]) {
    guard !scalars.isEmpty else { return }
    if isBurst {
      let lines = String(String(scalars).map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
      let kept = isCut ? limit.cut(lines) : lines
      inputs.append(.burst(kept))
      if isCut { inputs.append(.cut(kept: kept.count)) }
    } else {
      inputs.append(contentsOf: String(scalars).map { .key(TypedRun.key($0)) })
    }
    scalars = String.UnicodeScalarView()
    count = 0
    hasLineEnd = false
    isCut = false
  }

  /// Without the line's ends behind them, which many hands type at once.
  private var letters: Int {
    var typed = scalars[...]
    while let last = typed.last, TypedRun.breaks.contains(last) { typed.removeLast() }
    return String(typed).count
  }

  private static func key(_ character: Character) -> Key {
    switch character {
    case "\t": .tab
    case "\r", "\n", "\r\n": .enter
    default: .character(character)
    }
  }
}
