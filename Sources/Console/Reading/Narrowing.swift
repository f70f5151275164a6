internal import Casework

/// Whether a line of a list holds what was typed to narrow it: all of its words, in any order, or what the same keys say
/// on the other keyboard layout.
struct Narrowing {
  private let meant: [[String]]

  init(_ typed: String) {
    meant = [typed, KeyboardLayout.slipped(typed)].compactMap { $0 }.map {
      $0.lowercased().split(separator: " ").map(String.init)
    }
  }

  func matches(_ texts: [String]) -> Bool {
    let line = texts.joined(separator: " ").lowercased()
    return meant.contains { words in words.allSatisfy { line.contains($0) } }
  }

  /// Lines that belong together are kept together: what is set further in follows the line above it. Headings and
  /// empty lines part them and are not counted.
  func narrowed(_ lines: [SideLine]) -> (lines: [SideLine], count: Int, of: Int) {
    var entries: [[SideLine]] = []
    for line in lines where !line.isHeading && !line.isBlank {
      if line.indent > 1, !entries.isEmpty {
        entries[entries.count - 1].append(line)
      } else {
        entries.append([line])
      }
    }
    let kept = entries.filter { entry in matches(entry.flatMap { $0.fields + [$0.detail] }) }
    return (kept.flatMap { $0 }, kept.count, entries.count)
  }
}
