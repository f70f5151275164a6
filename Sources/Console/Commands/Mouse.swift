internal import Canvas

extension Console {
  /// The wheel moves what the arrows move.
  mutating func point(_ mouse: Input.Mouse) -> [Effect] {
    switch mouse.what {
    case .wheelUp: handle(.key(.up))
    case .wheelDown: handle(.key(.down))
    case .press, .release, .drag: []
    }
  }
}
