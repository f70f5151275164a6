/// Lots that are drawn by number: the same number always draws the same, and no two that are near draw alike. By
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
package enum Lot {
  /// From one number of a SplitMix64 sequence to the next, before `mixed`.
  package static let stride: UInt64 = 0x9E37_79B9_7F4A_7C15

  package static func drawn(by number: Int64, seed: UInt64 = 0) -> UInt64 {
    mixed(mixed(seed &+ stride) ^ mixed(UInt64(bitPattern: number) &+ stride))
  }

  /// SplitMix64's last step.
  package static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
