import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

/// What is printed and what a typed line means where the console is read line by line.
@Suite(.bothLayouts) struct PlainLineTests {
  @Test(arguments: ["F3", "F4", "F5", "F6", "F7", "F8"], ["en", "he"])
  func `what a line would answer is printed beside an open list of the file`(
    _ tab: String, _ language: String
  ) throws {
    for keys in [[], ["1"], ["1", "Enter"], ["1", "Enter", "1", "1"], ["z", "1"]] {
      var floor = try Floor.call(in: language)
      floor.press(keys)
      let before = floor.console
      let answerable = before.plainLines(since: before).dropFirst()
      floor.line(tab)
      #expect(answerable.allSatisfy(floor.console.plainLines().contains), "\(keys)")
      let list = floor.console.tabList(try #require(floor.console.call)).lines
      #expect(floor.console.plainLines(since: before).count == 1 + list.count + answerable.count)
      let open = floor.console
      floor.line("b")
      #expect(floor.console.plainLines(since: open).contains { $0.contains("F2") }, "\(keys)")
    }
  }

  @Test(arguments: ["en", "he"])
  func `an open note says so, takes every line, and ends with an empty one`(
    _ language: String
  ) throws {
    var floor = try Floor.call(in: language)
    floor.line("n")
    let sentence = floor.console.wording("plain.note")
    for line in ["p", "2", "Home", "they work late"] {
      #expect(floor.console.plainLines().contains(sentence))
      floor.line(line)
      #expect(floor.console.call?.note.text.hasSuffix(line) == true)
      #expect(floor.console.plainLines().contains(line))
      #expect(floor.console.sheet == nil)
    }
    floor.line("")
    #expect(!floor.console.plainLines().contains(sentence))
    floor.line("p")
    #expect(floor.console.form?.purpose == .promise)
  }

  @Test func `words typed line by line are lines of the note, with its letter and without`() throws
  {
    var floor = try Floor.call(in: "en")
    for line in [
      "her phone 050-1234567", "052-7654321 at work", "n quiet till five", "n", "open", "line", "",
      "after",
    ] { floor.line(line) }
    #expect(
      floor.console.call?.note.text.split(separator: "\n") == [
        "her phone 050-1234567", "052-7654321 at work", "quiet till five", "open", "line", "after",
      ])
  }

  @Test func `the words of a form say how they end, and a second line replaces the first`() throws {
    var floor = try Floor.call(in: "en")
    floor.line("c")
    #expect(floor.console.plainLines().contains(floor.console.wording("plain.field")))
    for line in ["nothing", "", "p", ""] { floor.line(line) }
    #expect(floor.console.form?.text(.amount) == "p")
    floor.line("9")
    #expect(floor.console.form?.text(.amount) == "9")
  }

  @Test func `an option is chosen by its number, of two digits too`() throws {
    var floor = try Floor.call(in: "en")
    for (line, chosen) in [("12", 11), ("1", 0), ("2", 1), ("10", 9), ("13", 0), ("0", 0)] {
      let reason = FormField("", options: (1...12).map(String.init))
      let form = Form(.credit, "", [(.reason, reason), (.amount, FormField(""))])
      floor.console.sheet = .form(form)
      floor.line(line)
      #expect(floor.console.form?.chosen(.reason) == chosen, "\(line)")
    }
  }

  @Test func `the answer to a typed question may be one letter, and Esc leads to the commands`()
    throws
  {
    var floor = try Place(name: "", keys: ["3", "Enter", "1", "1"]).floor(in: "en")
    try #require(floor.console.call?.focus == .field)
    #expect(floor.console.plainLines().contains(floor.console.wording("plain.answer")))
    let key = floor.console.call?.moment.question?.key
    var answered = floor
    answered.line("p")
    #expect(answered.console.sheet == nil)
    #expect(answered.console.call?.moment.question?.key != key)
    floor.line("Esc")
    floor.line("p")
    #expect(floor.console.form?.purpose == .promise)
  }

  @Test(arguments: ["F5", "F7"])
  func `what narrows a list says so, is replaced by the next words, and stays with an empty line`(
    _ tab: String
  ) throws {
    var floor = try Floor.call(in: "en")
    for line in [tab, "/"] { floor.line(line) }
    #expect(floor.console.plainLines().last == floor.console.wording("plain.narrow"))
    for line in ["slow", "p", "internet"] { floor.line(line) }
    #expect(floor.console.call?.filter.text == "internet")
    floor.line("")
    #expect(floor.console.call?.focus == .script && floor.console.call?.filter.isEmpty == false)
  }

  @Test(arguments: [true, false], ["en", "he"])
  func `help is printed once, and what is typed after it is meant for what it lies over`(
    _ isInCall: Bool, _ language: String
  ) throws {
    var floor = try isInCall ? Floor.call(in: language) : Floor(in: language)
    let before = floor.console
    floor.line("?")
    #expect(floor.console.plainLines(since: before).count > 12)
    for line in ["Tab", "F4", "nothing has these words", "nor these", "Tab"] {
      let open = floor.console
      floor.line(line)
      #expect(floor.console.plainLines(since: open).count <= 3, "\(line)")
    }
    floor.line(isInCall ? "p" : "Ruth Levi")
    #expect(!isInCall || floor.console.form?.purpose == .promise)
    guard !isInCall else { return }
    floor.line("Esc")
    floor.line("Esc")
    #expect(floor.console.plainLines() == before.plainLines())
  }

  @Test func `who is to be found is asked for before it is said that nobody is`() throws {
    var floor = try Floor.call(in: "en")
    floor.line("/")
    #expect(floor.console.plainLines().contains(floor.console.wording("plain.finder")))
    #expect(!floor.console.plainLines().contains(floor.console.wording("find.nothing")))
    floor.line("Esc")
    var ready = try Floor(in: "en")
    ready.line("/")
    #expect(ready.console.plainLines().contains(ready.console.wording("plain.narrow-ready")))
  }

  @Test(arguments: ["en", "he"])
  func `each line of the list between calls stands under its heading and opens by its number`(
    _ language: String
  ) throws {
    var floor = try FilledDesk.floor(in: language, isInCall: false)
    let ringing = floor.console.plainLines()
    #expect(!ringing.contains { $0.hasPrefix("1  ") }, "an empty line opens what rings")
    floor.tell(.ringing([]))
    let lines = floor.console.boardLines
    try #require(lines.count >= 3)
    let printed = floor.console.plainLines()
    for case .heading(let title) in floor.console.boardItems { #expect(printed.contains(title)) }
    for (index, line) in lines.enumerated() {
      #expect(printed.count { $0.hasPrefix("\(index + 1)  ") } == 1)
      var opened = floor
      opened.line("\(index + 1)")
      #expect(opened.console.ready.list.chosen == line.entry)
      #expect(opened.console.sheet != nil || !opened.effects.isEmpty, "\(line)")
    }
    var found = floor
    found.line("\(lines.count + 1)")
    #expect(found.effects == [.find("\(lines.count + 1)")])
  }

  @Test(arguments: ["en", "he"])
  func `what was done is said to be saved, once`(_ language: String) throws {
    var floor = try Floor.call(in: language)
    let saved = floor.console.wording.plain("call.saved", ["time": "TIME"]).prefix(4)
    func isSaid(_ line: String) -> Bool {
      let before = floor.console
      floor.line(line)
      floor.settle(floor.console.leave())
      return floor.console.plainLines(since: before).contains { $0.hasPrefix(saved) }
    }
    #expect(isSaid("1"))
    for (line, isDone) in [
      ("n quiet till five", true), ("F6", false), ("F2", false), ("p", false), ("call", false),
      ("", true), ("m", false), ("2", true), ("?", false), ("Esc", false),
    ] { #expect(isSaid(line) == isDone, "\(line): \(floor.console.plainLines())") }
  }

  @Test(arguments: ["en", "he"])
  func `a hold says when it begins and how long it was, and the clocks of the call are read`(
    _ language: String
  ) throws {
    var floor = try Floor.call(in: language)
    let words = floor.console.wording
    let quiet = floor.console
    floor.line("h")
    let begins = words.plain("plain.hold-begins", ["time": words.clock(ShippedDesk.now)])
    #expect(floor.console.plainLines(since: quiet).contains(begins))
    let held = floor.console
    #expect(held.plainLines().contains { $0.contains(words("call.held")) })
    #expect(!held.plainLines(since: held).contains(begins))
    _ = floor.console.handle(.ticked, at: ShippedDesk.now + Duration.seconds(70))
    for input in floor.console.inputs(for: "h") {
      floor.settle(floor.console.handle(.input(input), at: ShippedDesk.now + Duration.seconds(70)))
    }
    let ends = words.plain("plain.hold-ends", ["time": "01:10"])
    #expect(floor.console.plainLines(since: held).contains(ends))
    #expect(floor.console.plainLines()[0].contains("01:10"), "\(floor.console.plainLines())")
  }

  @Test(arguments: ["en", "he"])
  func `the mood and what may be given are said when they are known, and when they change`(
    _ language: String
  ) throws {
    var floor = try Floor.call(in: language)
    let may = floor.console.wording("call.may-do")
    #expect(floor.console.plainLines().contains { $0.hasPrefix(may) })
    #expect(!floor.console.plainLines(since: floor.console).contains { $0.hasPrefix(may) })
    let before = floor.console
    for line in ["m", "3"] { floor.line(line) }
    #expect(floor.console.plainLines(since: before).contains(floor.console.wording("mood.angry")))
  }

  @Test(arguments: ["en", "he"])
  func `the name of a key is no words, in capitals or not`(_ language: String) throws {
    for (typed, key) in [
      ("esc", Key.escape), ("ESC", .escape), ("f6", .function(6)), ("ctrl-p", .control("p")),
      ("Ctrl-P", .control("p")), ("alt-8", .alt("8")), ("tab", .tab), ("Home", .home),
    ] {
      let inCall = try Floor.call(in: language).console
      let ready = try Floor(in: language).console
      #expect(inCall.inputs(for: typed) == [.key(key)], "\(typed)")
      #expect(ready.inputs(for: typed) == [.key(key)], "\(typed)")
    }
    var floor = try Floor.call(in: language)
    for line in ["p", "esc", "n", "home", "esc"] { floor.line(line) }
    #expect(floor.console.sheet == nil && floor.console.call?.focus == .script)
    #expect(floor.console.call?.note.text == "home")
  }

  @Test(arguments: ["en", "he"], [(120, 40), (80, 24)])
  func `who is called because of a promise is called about it, whatever else the desk was told`(
    _ language: String, _ size: (Int, Int)
  ) throws {
    let promise = Promise(
      id: 7, what: LocalText(verbatim: "to call her with the answer of the technical department"),
      due: ShippedDesk.now + .hours(3), made: ShippedDesk.now - .days(1), by: "dana")
    var file = Floor.ruth
    file.promises = [promise]
    var notice: DeskNotice = try FilledDesk.filled(FilledDesk.plain)
    (notice.from, notice.until, notice.ended, notice.area) = (ShippedDesk.now, nil, nil, "")
    file.notices = [notice]
    var floor = try Floor(in: language, file: file)
    let due = Board.Due(customer: file.id, name: "Ruth Levi", promise: promise)
    floor.settle(floor.console.beginCall(about: due))
    #expect(floor.console.offeredScripts.first?.reasons.contains("call-back") == true)
    let why = try #require(floor.console.whyWeCall)
    #expect(floor.console.plainLines().contains(why))
    try #require(floor.console.noticesHere.count == 1)
    let time = floor.console.wording.clock(promise.due)
    #expect(floor.lines(size).dropFirst(5).contains { $0.contains(time) }, "\(floor.lines(size))")
  }

  @Test(arguments: ["en", "he"])
  func `a wrap-up says what Enter promises before it closes, and which cause is chosen`(
    _ language: String
  ) throws {
    var floor = try Floor.call(in: language)
    for line in ["1", "z", "1"] { floor.line(line) }
    let words = floor.console.wording
    let moment = try #require(floor.console.call?.moment)
    let promise = words.plain("wrap.promises", ["what": try #require(moment.callBack)])
    let chosen = ", " + words("plain.chosen")
    #expect(floor.console.plainLines().contains(promise))
    #expect(!floor.console.plainLines().contains { $0.hasSuffix(chosen) })
    floor.line("2")
    #expect(floor.console.plainLines().contains("2  " + moment.causes[1].label + chosen))
  }
}

extension Floor {
  mutating func line(_ text: String) {
    for input in console.inputs(for: text) { send(input) }
  }
}
