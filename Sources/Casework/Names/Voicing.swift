/// How a word sounds, with its vowels as far as it writes them: עמר and Amar are nearer to one another than to עומר and
/// Omer, though all four have one skeleton.
package struct Voicing: Sendable {
  private static let (open, front, round, silent): (UInt8, UInt8, UInt8, UInt8) = (1, 2, 4, 8)

  private struct Reading {
    let skeleton: String
    /// Behind each code the vowels that follow it, as bits.
    let vowels: [UInt8]

    init(_ skeleton: String, sounds: String) {
      self.skeleton = skeleton
      var vowels: [UInt8] = [0]
      for byte in sounds.utf8 {
        if Skeleton.isCode(byte) {
          vowels.append(0)
        } else {
          vowels[vowels.count - 1] |= Self.bit(of: byte)
        }
      }
      self.vowels = vowels
    }

    private static func bit(of vowel: UInt8) -> UInt8 {
      switch vowel {
      case UInt8(ascii: "a"): Voicing.open
      case UInt8(ascii: "i"): Voicing.front
      case UInt8(ascii: "o"): Voicing.round
      default: Voicing.silent
      }
    }
  }

  private let readings: [Reading]
  /// Hebrew and Arabic leave vowels out as they please.
  private let omitsVowels: Bool

  /// - Parameter word: as `NameWords` has it.
  package init(_ word: String) {
    readings = Skeleton.readings(of: word).map { Reading($0.skeleton, sounds: $0.sounds) }
    omitsVowels = word.unicodeScalars.first.map { (0x0590...0x06FF).contains($0.value) } ?? false
  }

  /// 0 where one is only another spelling of the other, and more for each vowel that only one has; nil where the
  /// consonants differ.
  package func distance(to other: Voicing) -> Int? {
    var least: Int?
    for mine in readings {
      for others in other.readings where mine.skeleton == others.skeleton {
        let last = mine.vowels.count - 1
        let all = zip(mine.vowels, others.vowels).enumerated().reduce(0) { sum, gap in
          sum + distance(gap.element.0, gap.element.1, to: other, atEnd: gap.offset == last)
        }
        least = min(least ?? all, all)
      }
    }
    return least
  }

  private func distance(_ one: UInt8, _ two: UInt8, to other: Voicing, atEnd: Bool) -> Int {
    let left = atEnd && omitsVowels != other.omitsVowels ? Self.told(one | two) : ~Self.silent
    let (mine, others) = (one & left, two & left)
    return cost(of: others & ~mine, beside: mine, to: other, atEnd: atEnd)
      + other.cost(of: mine & ~others, beside: others, to: self, atEnd: atEnd)
  }

  /// Of the vowels at the end of a Hebrew and a Latin word those that tell names apart: ה and א may be an a, an e or an o.
  private static func told(_ both: UInt8) -> UInt8 {
    if both & open != 0, both & round != 0 { return ~(open | round | silent) }
    return both & silent != 0 ? ~(open | silent) : ~silent
  }

  /// What it costs not to have these vowels. Hebrew writes the one that ends a word, and hardly an a elsewhere.
  private func cost(
    of missing: UInt8, beside written: UInt8, to other: Voicing, atEnd: Bool
  ) -> Int {
    let isOpen = missing & Self.open != 0
    let others = (missing & ~Self.open).nonzeroBitCount
    if atEnd { return (isOpen ? 3 : 0) + others * 2 }
    guard omitsVowels, !other.omitsVowels else { return (isOpen ? 1 : 0) + others * 2 }
    return (isOpen && written != 0 ? 1 : 0) + others
  }
}
