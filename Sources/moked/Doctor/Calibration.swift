import Canvas
import Playbook
import Terminal
import TextLayout

/// "Press the number of the line that reads correctly": the same Hebrew line, sent in each of the ways that there are.
struct Calibration {
  /// In the language of the person first.
  let words: [Words]

  /// - Returns: the way that reads right; nil where none was chosen.
  func ask() throws(TerminalError) -> TextOrder? {
    var interview = try Interview()
    let type = interview.environment["TERM"] ?? ""
    guard TerminalMake.isCapable(type: type) else { throw .cannotPosition(term: type) }
    let columns = min(interview.size?.columns ?? 80, 100)
    let order = interview.choice.order
    for words in words {
      for key in ["how", "reads", "none"] {
        interview.show(
          CleanText(words["doctor.calibrate.\(key)"]), rightToLeft: words.isRightToLeft, as: order,
          columns: columns)
      }
    }
    interview.say("")
    for (number, order) in TextOrder.allCases.enumerated() {
      interview.show(
        CleanText(Self.sample), rightToLeft: true, label: "[\(number + 1)]  ", as: order,
        columns: columns)
      interview.say("")
    }
    while let key = interview.key() {
      if let chosen = Self.chosen(by: key) { return chosen }
      if key == .escape || key == .character("0") || key == .control("c") { return nil }
    }
    return nil
  }

  /// Every way but the right one gets something in it wrong: a name, a phone, a bracket, a word of Latin letters.
  static let sample = "רונית כהן (אמא), טלפון 050-123-4567, חבילת Sport ב-15%"

  private static func chosen(by key: Key) -> TextOrder? {
    guard case .character(let digit) = key, let number = digit.wholeNumberValue,
      TextOrder.allCases.indices.contains(number - 1)
    else { return nil }
    return TextOrder.allCases[number - 1]
  }
}
