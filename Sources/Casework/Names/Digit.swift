extension UInt8 {
  /// An ASCII digit, 0 to 9.
  package var isDigit: Bool { (48...57).contains(self) }
}
