import Testing

/// That the rules can find what they look for, and leave alone what only looks like it.
@Suite struct RuleTests {
  static let bad: [(String, String, Rule)] = [
    ("Sources/Intake/A.swift", "final class A: @unchecked Sendable {}", .safety),
    ("Sources/Intake/A.swift", "nonisolated(unsafe) var a = 1", .safety),
    ("Sources/Intake/A.swift", "let a = try! b()", .safety),
    ("Sources/Intake/A.swift", "let a = b as! Int", .safety),
    ("Sources/Intake/A.swift", "fatalError(\"gone\")", .safety),
    ("Sources/Intake/A.swift", "let a = \"\\(try! b())\"", .safety),
    ("Sources/Intake/A.swift", "let a = b.first!", .noForceUnwrap),
    ("Sources/Intake/A.swift", "let a = b[0]!.c", .noForceUnwrap),
    ("Sources/Intake/A.swift", "var a: Int!", .noForceUnwrap),
    ("Sources/Intake/A.swift", "// TODO: later", .nothingLeftToDo),
    ("Sources/Casework/A.swift", "let a = Date()", .noClock),
    ("Sources/Intake/Demo/Crowd/A.swift", "let a = Date()", .noClock),
    ("Sources/Intake/Demo/A.swift", "let a = b.randomElement()", .noChance),
    ("Sources/Console/A.swift", "let a = ContinuousClock().now", .noClock),
    ("Sources/Playbook/A.swift", "let a = Int.random(in: 0..<9)", .noChance),
    ("Sources/Casework/A.swift", "let a = b\n  .shuffled()", .noChance),
    ("Sources/Canvas/A.swift", "func a() async {}", .noWaiting),
    ("Sources/Console/A.swift", "Task { await a() }", .noWaiting),
    ("Sources/Console/A.swift", "let a = FileManager.default", .noFiles),
    ("Sources/Casework/A.swift", "let a = try String(contentsOfFile: b)", .noFiles),
    ("Sources/Terminal/A.swift", "print(1)", .noPrint),
    ("Sources/Casework/A.swift", "import Glibc", .noSystem),
    ("Sources/Markup/A.swift", "internal import Foundation", .noFoundation),
    ("Sources/Intake/TableUtils.swift", "", .namesThatSay),
    ("Sources/Intake/Helpers/Table.swift", "", .namesThatSay),
    ("Tests/IntakeTests/Types.swift", "", .namesThatSay),
    ("Sources/Casework/A.swift", "package struct A {}", .documentedTypes),
    (
      "Sources/Casework/A.swift", "/// A.\npackage struct A {\n  package indirect enum B {}\n}",
      .documentedTypes
    ),
    ("Tests/ConsoleTests/A.swift", "@Suite struct A { a.press(\"n\") }", .bothKeyboards),
    (
      "Tests/ScreenTests/A.swift", "@Suite struct A { a([\"key Esc\", \"key /\"]) }", .bothKeyboards
    ),
  ]

  @Test(arguments: bad)
  func `a breach is found`(_ path: String, _ text: String, _ rule: Rule) {
    #expect(rule.breaches(Source(path: path, text: text)).count >= 1)
  }

  static let good: [(String, String)] = [
    ("Sources/Casework/A.swift", "// never try! and no fatalError( here\nlet a = 1"),
    ("Sources/Casework/A.swift", "/* Date() /* nested */ async */ let a = 1"),
    ("Sources/Casework/A.swift", "let a = \"as! Date() await\""),
    ("Sources/Casework/A.swift", "let a = \"\"\"\n  \"try!\" said \\\"he\n  \"\"\""),
    ("Sources/Casework/A.swift", "let a = #\"a \" try! \"#"),
    ("Sources/Casework/A.swift", "guard try !a() else { return }"),
    ("Sources/Casework/A.swift", "if a != b, !c { d(!e) }"),
    ("Sources/Casework/A.swift", "let asynchronous = a.now"),
    ("Sources/moked/A.swift", "print(Date())"),
    ("Sources/Casework/A.swift", "/// A.\n@frozen\npackage struct A {}\nstruct B {}"),
    ("Sources/Casework/A.swift", "package import struct Casework.Day\npackage let a = 1"),
    ("Tests/IntakeTests/A.swift", "let a = try! b.first!"),
    ("Sources/Intake/TypesOfRow.swift", "import Foundation"),
    ("Sources/Intake/Tables/ByteSource.swift", "import Glibc"),
    ("Tests/ConsoleTests/A.swift", "@Suite(.bothLayouts) struct A { a.press(\"n\") }"),
    ("Tests/ConsoleTests/A.swift", "@Suite struct A { a.press(\"Enter\"); b(\"key Down\") }"),
  ]

  @Test(arguments: good)
  func `what only looks like a breach is left alone`(_ path: String, _ text: String) {
    let source = Source(path: path, text: text)
    #expect(Rule.all.flatMap { $0.breaches(source) } == [])
  }

  @Test(arguments: [(300, 0), (301, 1)])
  func `a file past 300 lines is found`(_ lines: Int, _ breaches: Int) {
    let text = String(repeating: "\n", count: lines)
    #expect(Rule.shortFiles.breaches(Source(path: "Tests/A.swift", text: text)).count == breaches)
  }

  @Test(arguments: [(38, 0), (39, 1)])
  func `a function past 40 lines is found`(_ inside: Int, _ breaches: Int) {
    let body = String(repeating: "  b { $0.init() }\n", count: inside)
    let text =
      "protocol P {\n  func p()\n}\nfunc a(_ b: () -> Int = { 1 }) {\n\(body)}\nlet c = 1\n"
    #expect(
      Rule.shortFunctions.breaches(Source(path: "Tests/A.swift", text: text)).count == breaches)
  }

  @Test func `a breach is told with its file and line`() {
    let source = Source(path: "Sources/Casework/A.swift", text: "let a = 1\n\n  let b = Date()\n")
    let told = Rule.noClock.breaches(source).map(\.description)
    #expect(told == ["Sources/Casework/A.swift:3: Date(): time arrives in an event"])
  }
}
