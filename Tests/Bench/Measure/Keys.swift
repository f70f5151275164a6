/// Keys as a terminal sends them, arrows in application mode.
enum Keys {
  static let down = Array("\u{1b}OB".utf8)
  static let up = Array("\u{1b}OA".utf8)
  static let enter = Array("\r".utf8)
  static let backspace: [UInt8] = [127]
  static let escape: [UInt8] = [0x1B]
  static let help = Array("\u{1b}OP".utf8)
  static let timeline = Array("\u{1b}OR".utf8)
  static let palette: [UInt8] = [0x10]

  /// To the end of a list of so many lines and back, until there are 200 keys; each moves the selection.
  static func walk(among lines: Int) -> [[UInt8]] {
    let there = max(1, min(lines, 40) - 1)
    return (0..<200).map { ($0 / there).isMultiple(of: 2) ? down : up }
  }

  /// Types it letter by letter and takes it back the same way, several times.
  static func typing(_ text: String) -> [[UInt8]] {
    let once = text.map { Array(String($0).utf8) } + text.map { _ in backspace }
    return (0..<10).flatMap { _ in once }
  }

  /// Through the tabs of the file, F3 F2 F3 F2 and so on.
  static let tabs = (0..<100).map { Array("\u{1b}O\($0.isMultiple(of: 2) ? "R" : "Q")".utf8) }

  /// The note is opened, and so many characters pasted into its end, as much at once as a terminal takes.
  static func note(of count: Int) -> [[UInt8]] {
    let words = "הלקוח סיפר שהנתב not working מאז 12.11 ועוד פעם ב-3.12, "
    let text = Array(String(repeating: words, count: count / words.count + 1).prefix(count))
    let pastes = stride(from: 0, to: count, by: 1000).map { start in
      let part = String(text[start..<min(start + 1000, count)])
      return Array("\u{1b}[200~\(part)\u{1b}[201~".utf8)
    }
    return [escape, Array("n".utf8)] + pastes
  }
}
