/// A count of terminal columns. Not bytes, not characters.
package struct Columns: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
  package var count: Int

  @inlinable package init(_ count: Int) { self.count = count }
  @inlinable package init(integerLiteral value: Int) { count = value }

  package static func < (left: Columns, right: Columns) -> Bool { left.count < right.count }
  package static func + (left: Columns, right: Columns) -> Columns {
    Columns(left.count + right.count)
  }
  package static func - (left: Columns, right: Columns) -> Columns {
    Columns(left.count - right.count)
  }
  package static func += (left: inout Columns, right: Columns) { left.count += right.count }
}
