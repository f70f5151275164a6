/// How each role looks, on terminals of 256 colours, of 16, and of none.
package struct Theme: Hashable, Sendable {
  /// What a terminal can show.
  package enum Colours: Hashable, Sendable { case none, sixteen, all256 }

  /// Numbers of xterm's palette.
  package struct Pair: Hashable, Sendable {
    package let ink: Int
    package let ground: Int

    package init(ink: Int, ground: Int) {
      self.ink = ink
      self.ground = ground
    }
  }

  /// What marks a role where there are no colours.
  package enum Mark: String, CaseIterable, Hashable, Sendable {
    case plain, bold, dim, underlined, reversed
  }

  /// One role, for each kind of terminal; without colours the marks alone tell it from others.
  package struct Look: Hashable, Sendable {
    package let all256: Pair
    /// Grounds stay within the first 8, which every terminal has.
    package let sixteen: Pair
    package let marks: Set<Mark>

    package init(all256: Pair, sixteen: Pair, marks: Set<Mark>) {
      self.all256 = all256
      self.sixteen = sixteen
      self.marks = marks
    }
  }

  private let looks: [Role: Look]

  package init(looks: [Role: Look]) { self.looks = looks }

  /// Nil where the terminal's own colours stand.
  package func pair(_ role: Role, in colours: Colours) -> Pair? {
    switch colours {
    case .none: nil
    case .sixteen: looks[role]?.sixteen
    case .all256: looks[role]?.all256
    }
  }

  /// None where colours say it.
  package func marks(_ role: Role, in colours: Colours) -> Set<Mark> {
    guard colours == .none || looks.isEmpty else { return [] }
    return looks[role]?.marks ?? Theme.bareMarks[role] ?? []
  }

  /// For a screen whose theme could not be read: the terminal's own colours.
  package static let bare = Theme(looks: [:])

  private static let bareMarks: [Role: Set<Mark>] = [
    .title: [.bold], .say: [.bold], .key: [.underlined], .warning: [.bold],
    .harm: [.bold, .underlined], .field: [.underlined], .selection: [.reversed],
    .bar: [.reversed], .dim: [.dim],
  ]
}
