/// Something broken in an area: a city, or everywhere where the area is empty.
package struct Fault: Hashable, Codable, Sendable {
  /// Given by the store where it is 0.
  package var id: Int64
  package var area: String
  package var title: LocalText
  package var began: Instant
  /// When it should work again, as the field says.
  package var expectedEnd: Instant?
  /// When it was mended; nil while it is not.
  package var ended: Instant?

  package init(
    id: Int64 = 0, area: String, title: LocalText, began: Instant, expectedEnd: Instant? = nil,
    ended: Instant? = nil
  ) {
    self.id = id
    self.area = area
    self.title = title
    self.began = began
    self.expectedEnd = expectedEnd
    self.ended = ended
  }

  /// The same without a payment card's number in what was typed.
  package var masked: Fault {
    var fault = self
    fault.title = title.masked
    fault.area = CardMask.mask(area)
    return fault
  }
}
