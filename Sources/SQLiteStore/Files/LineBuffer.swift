import GRDB

/// Values of lines in one piece of memory: laid out on one thread, and bound on another without a copy of any.
struct LineBuffer: Sendable {
  enum Cell: Sendable {
    case null
    case number(Int64)
    case fraction(Double)
    case text(start: Int, count: Int)
    case bytes(start: Int, count: Int)
  }

  private(set) var cells: [Cell] = []
  private(set) var memory: [UInt8] = []

  mutating func reserve(cells: Int, bytes: Int) {
    self.cells.reserveCapacity(cells)
    memory.reserveCapacity(bytes)
  }

  mutating func removeAll() {
    cells.removeAll(keepingCapacity: true)
    memory.removeAll(keepingCapacity: true)
  }

  mutating func add(_ values: [DatabaseValue]) {
    for value in values { add(value) }
  }

  mutating func add(_ number: Int64) { cells.append(.number(number)) }

  mutating func add(text: some Collection<UInt8>) {
    cells.append(.text(start: memory.count, count: text.count))
    memory.append(contentsOf: text)
  }

  mutating func add(bytes: some Collection<UInt8>) {
    cells.append(.bytes(start: memory.count, count: bytes.count))
    memory.append(contentsOf: bytes)
  }

  /// - Parameter cell: of a text.
  func withText<Value>(
    _ cell: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Value
  ) rethrows -> Value {
    guard case .text(let start, let count) = cells[cell] else {
      return try body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return try memory.withUnsafeBufferPointer {
      try body(UnsafeBufferPointer(rebasing: $0[start..<start + count]))
    }
  }

  private mutating func add(_ value: DatabaseValue) {
    switch value.storage {
    case .null: cells.append(.null)
    case .int64(let number): add(number)
    case .double(let number): cells.append(.fraction(number))
    case .string(let text): add(text: text.utf8)
    case .blob(let data): add(bytes: data)
    }
  }
}
