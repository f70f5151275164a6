/// An import as the desk's own journal keeps it: which file by which mapping, and what came of it.
package struct ImportSummary: Hashable, Codable, Sendable {
  /// Its name without what may be a card's number.
  package let file: String
  package var fileHash: String
  package var mapping: String
  package var counts: MergeCounts
  package var rejected: Int
  package init(
    file: String, fileHash: String, mapping: String, counts: MergeCounts, rejected: Int
  ) {
    self.file = CardMask.mask(file)
    self.fileHash = fileHash
    self.mapping = mapping
    self.counts = counts
    self.rejected = rejected
  }
}
