import Foundation
import Testing

/// A breach of a rule of the house, said as a compiler would.
struct Breach: Equatable, CustomStringConvertible {
  let path: String
  let line: Int
  let what: String

  var description: String { "\(path):\(line): \(what)" }
}

/// A rule that looks at one file at a time.
struct Rule: Sendable, CustomTestStringConvertible {
  let name: String
  let breaches: @Sendable (Source) -> [Breach]

  var testDescription: String { name }
}

extension Rule {
  /// No piece of code in `words`, each a run of pieces such as `fatalError(`, in the files that `holds` names.
  static func forbids(
    _ words: [String], because: String, where holds: @escaping @Sendable (Source) -> Bool
  )
    -> Rule
  {
    let runs = words.map { word in (word, Token.all(in: word)) }
    return Rule(name: "\(because): no \(words.joined(separator: ", "))") { source in
      guard holds(source) else { return [] }
      return runs.flatMap { word, run in
        source.lines(of: run).map {
          Breach(path: source.path, line: $0, what: "\(word): \(because)")
        }
      }
    }
  }

  /// No import of `modules` in the files that `holds` names.
  static func forbidsImport(
    of modules: Set<String>, because: String, where holds: @escaping @Sendable (Source) -> Bool
  ) -> Rule {
    Rule(name: "\(because): no import of \(modules.sorted().joined(separator: ", "))") { source in
      guard holds(source) else { return [] }
      return source.imports.filter { modules.contains($0.module) }
        .map { Breach(path: source.path, line: $0.line, what: "import \($0.module): \(because)") }
    }
  }

  /// What is unsafe is marked so that a reader stops; here nothing is.
  static let safety = Rule.forbids(
    ["@unchecked Sendable", "nonisolated(unsafe)", "try!", "as!", "fatalError("],
    because: "the compiler shall prove it, or an error say it", where: { $0.isShipped })

  static let noForceUnwrap = Rule(name: "no force unwrap") { source in
    guard source.isShipped else { return [] }
    return source.forceUnwraps.map {
      Breach(path: source.path, line: $0, what: "a force unwrap: say what happens without a value")
    }
  }

  static let nothingLeftToDo = Rule(name: "nothing is left to do later") { source in
    guard source.isShipped else { return [] }
    return source.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { line in ["TODO", "FIXME"].contains { line.element.contains($0) } }
      .map { Breach(path: source.path, line: $0.offset + 1, what: "finish it, or leave it out") }
  }

  static let noClock = Rule.forbids(
    [
      "Date()", "Date.now", "ContinuousClock", "SuspendingClock", "DispatchTime", "clock_gettime(",
    ],
    because: "time arrives in an event", where: Plan.isReplayed)

  static let noChance = Rule.forbids(
    [
      ".random(", ".randomElement()", ".shuffled()", ".shuffle()", "SystemRandomNumberGenerator",
      "UUID()", ".hashValue", "Hasher()",
    ],
    because: "the same input gives the same output", where: Plan.isReplayed)

  static let noWaiting = Rule.forbids(
    ["async", "await", "Task {", "Task.detached", "DispatchQueue"],
    because: "a decision is made at once, on the thread that asks", where: Plan.isReplayed)

  static let noFiles = Rule.forbids(
    [
      "FileManager", "FileHandle", "ProcessInfo", "String(contentsOf", "String(contentsOfFile",
      "Data(contentsOf", "fopen(",
      "getenv(", "readLine(",
    ],
    because: "files and settings arrive in arguments", where: Plan.isReplayed)

  static let noPrint = Rule.forbids(
    ["print(", "debugPrint(", "dump("], because: "only the command line writes to stdout",
    where: { $0.isShipped && !$0.path.hasPrefix("Sources/moked/") })

  static let noSystem = Rule.forbidsImport(
    of: ["Glibc", "Dispatch", "Synchronization"], because: "a value needs no system",
    where: Plan.isReplayed)

  static let noFoundation = Rule.forbidsImport(
    of: ["Foundation"], because: "it slows every start and reads the machine's locale",
    where: inside(Plan.withoutFoundation))

  /// Lines of a file past which it is cut, by the noun in it that wants a room of its own.
  static let longestFile = 300

  static let shortFiles = Rule(name: "no file is longer than \(longestFile) lines") { source in
    guard source.lineCount > longestFile else { return [] }
    return [
      Breach(
        path: source.path, line: longestFile, what: "\(source.lineCount) lines: cut it by noun")
    ]
  }

  static let namesThatSay = Rule(name: "a file's name says why it exists") { source in
    let empty = ["Util", "Utils", "Helper", "Helpers", "Common", "Misc", "Manager", "Types"]
    let name = source.fileName.dropLast(".swift".count)
    let folders = source.path.split(separator: "/").dropLast().map(String.init)
    guard empty.contains(where: { name.hasSuffix($0) || folders.contains($0) }) else { return [] }
    return [Breach(path: source.path, line: 1, what: "the name does not say why the file exists")]
  }

  /// Whoever has forgotten to change the keyboard presses the same keys, so a test that presses letters does it too.
  static let bothKeyboards = Rule(name: "letters are pressed on a Hebrew keyboard too") { source in
    let isHere = ["ConsoleTests", "ScreenTests"].contains { source.path.hasPrefix("Tests/\($0)/") }
    guard isHere, source.text.contains("@Suite"), source.pressesLetters,
      !source.text.contains("othLayouts"), !source.text.contains("ebrewLayout")
    else { return [] }
    return [
      Breach(path: source.path, line: 1, what: "presses letters without .bothLayouts")
    ]
  }

  static let all = [
    bothKeyboards,
    safety, noForceUnwrap, nothingLeftToDo, noClock, noChance, noWaiting, noFiles, noPrint,
    noSystem,
    noFoundation, shortFiles, shortFunctions, namesThatSay, documentedTypes,
  ]

  private static func inside(_ modules: Set<String>) -> @Sendable (Source) -> Bool {
    { source in modules.contains { source.path.hasPrefix("Sources/\($0)/") } }
  }
}

extension Source {
  /// `press("n")` or a line `key n` of a play.
  fileprivate var pressesLetters: Bool {
    ["press(\"", "\"key "].contains { opening in
      text.components(separatedBy: opening).dropFirst().contains { part in
        let letter = part.first.map { $0.isLowercase || ",./;".contains($0) } ?? false
        return letter && part.dropFirst().first == "\""
      }
    }
  }

  /// The lines on which this run of pieces begins; those that touch in it touch in the source.
  fileprivate func lines(of run: [Token]) -> [Int] {
    let starts = run.first.flatMap { places[$0.text] } ?? []
    return starts.filter { start in
      start + run.count <= tokens.count
        && run.indices.dropFirst().allSatisfy { place in
          let token = tokens[start + place]
          return token.text == run[place].text && (token.touches || !run[place].touches)
        }
    }.map { tokens[$0].line }
  }

  /// A `!` that touches the value before it, and is not the beginning of `!=`.
  fileprivate var forceUnwraps: [Int] {
    (places["!"] ?? []).filter { place in
      guard place > 0, tokens[place].touches else { return false }
      let before = tokens[place - 1].text
      let isValue =
        before.last.map { $0.isLetter || $0.isNumber || "_)]\"`?>".contains($0) } ?? false
      let after = place + 1 < tokens.count ? tokens[place + 1] : nil
      return isValue && !["try", "as"].contains(before)
        && !(after?.text == "=" && after?.touches == true)
    }.map { tokens[$0].line }
  }
}
