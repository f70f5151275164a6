internal import Canvas
internal import Casework

// What one key copies: the number of the call, or in a list what its chosen line has to copy.
extension Console {
  mutating func copyNumber() -> [Effect] {
    guard let screen = call else { return [] }
    let text = chosenLine(screen)?.copied ?? ""
    return copying(text.isEmpty ? String(screen.facts.reference) : text)
  }

  private func chosenLine(_ screen: CallScreen) -> SideLine? {
    guard screen.tab != .now else { return nil }
    let lines = tabList(screen).lines
    let index = screen.selection.index
    return lines.indices.contains(index) && !lines[index].isHeading ? lines[index] : nil
  }
}

extension SideLine {
  /// The number or the address that stands in it; where there is none, its words.
  fileprivate var copied: String {
    let written = fields.filter { !$0.isEmpty }
    return written.first(where: \.isNumberOrAddress) ?? written.joined(separator: ", ")
  }
}

extension String {
  /// An account, a phone, the number of an issue or an address of mail; no date and no sum.
  fileprivate var isNumberOrAddress: Bool {
    if contains("@"), !contains(" ") { return true }
    return count(where: \.isNumber) >= 4 && allSatisfy { $0.isNumber || "+-*".contains($0) }
  }
}
