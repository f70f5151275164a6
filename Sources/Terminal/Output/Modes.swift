/// The terminal modes that are ours: how they are asked for, set and undone.
///
/// Each is a sequence that terminals without it ignore.
struct Modes {
  var mouse: Bool
  var ordersTextItself: Bool
  /// The Linux console and real VT220s print the end of a question that they do not know.
  var answersQuestions: Bool

  /// DEC private modes whose state we ask for.
  static let asked = [2501, 1243, 2026]
  /// And those that only a person wants to know of.
  static let asides = [25, 1006, 1049, 2004]
  static let known = Set(asked + asides)
  private static let mouseModes = [1000, 1002, 1006]

  /// Tells the terminal to leave ordering to us.
  static let explicit = "\u{1B}[8l\u{1B}[?2501l\u{1B}[?1243l"
  static let beginFrame = "\u{1B}[?2026h"
  static let endFrame = "\u{1B}[?2026l"

  /// The state of each before we change it; the last question is one that every terminal answers.
  var questions: String {
    answersQuestions ? Modes.questions(Modes.asked) : ""
  }

  static func questions(_ modes: [Int]) -> String {
    "\u{1B}[8$p" + modes.map { "\u{1B}[?\($0)$p" }.joined() + "\u{1B}[>q\u{1B}[>c\u{1B}[c"
  }

  var entering: String {
    (ordersTextItself ? Modes.explicit : "") + "\u{1B}[?2004h" + (mouse ? Modes.mouseOn : "")
  }

  /// - Parameter answers: what stood before; without an answer, what such terminals start with.
  func leaving(_ answers: Answers) -> String {
    // Ends a string that a frame cut short may have left open.
    var bytes = "\u{1B}\\"
    if answers.hasSynchronisedOutput { bytes += Modes.endFrame }
    if mouse { bytes += Modes.mouseOff }
    bytes += "\u{1B}[?2004l"
    return bytes + ordering(answers)
  }

  /// Undoes `explicit`.
  func ordering(_ answers: Answers) -> String {
    guard ordersTextItself else { return "" }
    let ordered = answers.ordersText.map { $0 == .unknown || $0.isSet } ?? true
    let detected = answers.modes[2501]?.isSet ?? false
    let swapped = answers.modes[1243].map { $0 == .unknown || $0.isSet } ?? true
    return (ordered ? "\u{1B}[8h" : "\u{1B}[8l")
      + (detected ? "\u{1B}[?2501h" : "\u{1B}[?2501l")
      + (swapped ? "\u{1B}[?1243h" : "\u{1B}[?1243l")
  }

  static var mouseOn: String { mouseModes.map { "\u{1B}[?\($0)h" }.joined() }
  static var mouseOff: String { mouseModes.reversed().map { "\u{1B}[?\($0)l" }.joined() }
}
