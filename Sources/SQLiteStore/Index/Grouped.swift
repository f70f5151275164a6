/// Numbers by the small number to which each belongs, in the order in which they came. A list a group would be many thousand
/// small pieces of memory.
struct Grouped {
  struct Pair: Sendable {
    let group: Int32
    let value: Int32
  }

  private var starts: [Int]
  private var values: [Int32]

  /// - Parameter count: how many groups there are.
  init(_ pairs: [Pair], count: Int) {
    starts = [Int](repeating: 0, count: count + 1)
    values = [Int32](repeating: 0, count: pairs.count)
    for pair in pairs { starts[Int(pair.group) + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    var next = starts
    for pair in pairs {
      values[next[Int(pair.group)]] = pair.value
      next[Int(pair.group)] += 1
    }
  }

  subscript(group: Int) -> ArraySlice<Int32> { values[starts[group]..<starts[group + 1]] }
}
