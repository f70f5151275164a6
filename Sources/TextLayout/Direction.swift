/// Which way a line reads.
package enum Direction: Hashable, Sendable {
  case leftToRight, rightToLeft
}

/// How the direction of a field is found. Phones, ids, amounts, card masks, dates, addresses of mail and web and codes
/// are left to right; names and notes follow their first strong letter; labels follow the language of the screen.
package enum FieldDirection: Hashable, Sendable {
  case leftToRight, rightToLeft
  /// Left to right where there is no strong letter.
  case firstStrong
}
