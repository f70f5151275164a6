import Casework
import Foundation

/// Chance that falls the same way each time: a SplitMix64 sequence.
struct Dice: Sendable {
  private var state: UInt64

  /// - Parameter streams: numbers that part one sequence from another: the customer's, the town's.
  init(seed: UInt64, _ streams: Int...) {
    state = seed
    for stream in streams { state = Lot.mixed(next() ^ UInt64(bitPattern: Int64(stream))) }
  }

  mutating func next() -> UInt64 {
    state &+= Lot.stride
    return Lot.mixed(state)
  }

  /// 0 ..< count; 0 where there is nothing to choose from.
  mutating func below(_ count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(1, count))).high)
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// 0 ..< 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  mutating func chance(_ share: Double) -> Bool { unit() < share }

  /// Of a hundred, so many.
  mutating func percent(_ share: Int) -> Bool { below(100) < share }

  /// Nil of an empty list.
  mutating func pick<Value>(_ values: [Value]) -> Value? {
    values.isEmpty ? nil : values[below(values.count)]
  }

  /// Waiting times: many short, few long.
  mutating func exponential(mean: Double) -> Double { -log(1 - unit()) * mean }

  /// About a bell, with the middle 0 and the width 1: the sum of four even chances.
  mutating func bell() -> Double { (unit() + unit() + unit() + unit() - 2) * 1.732 }
}

/// A choice in which some are met more often than others.
struct Odds<Value: Sendable>: Sendable {
  private var values: [Value] = []
  private var sums: [Int] = []

  init() {}

  init(_ weighted: [(Value, Int)]) {
    for (value, weight) in weighted { add(value, weight) }
  }

  /// The first of a list most often, the last about a fifth as often.
  init(ranked values: [Value]) {
    for (rank, value) in values.enumerated() { add(value, 1000 / (8 + rank)) }
  }

  mutating func add(_ value: Value, _ weight: Int) {
    guard weight > 0 else { return }
    values.append(value)
    sums.append((sums.last ?? 0) + weight)
  }

  /// Nil where nothing can be chosen.
  func pick(_ dice: inout Dice) -> Value? {
    guard let total = sums.last else { return nil }
    let point = dice.below(total)
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > point { high = middle } else { low = middle + 1 }
    }
    return values[low]
  }
}
