/// Lots that are drawn by number: the same number always draws the same, and no two that are near draw alike. The last
/// step of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
package enum Lot {
  package static func drawn(by number: Int64, seed: UInt64 = 0) -> UInt64 {
    let start = UInt64(bitPattern: number) &+ 0x9E37_79B9_7F4A_7C15
    return mixed(mixed(seed &+ 0x9E37_79B9_7F4A_7C15) ^ mixed(start))
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
