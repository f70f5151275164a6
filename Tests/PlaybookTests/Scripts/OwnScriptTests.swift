import Markup
import Testing

@testable import Playbook

/// Scripts of the desk's own over those that ship: what takes whose place, and where a clash is told.
@Suite struct OwnScriptTests {
  private static let who = ScriptSource(path: "test/who.yaml", text: SmallScripts.who)

  private func script(
    _ name: String, serves: String? = nil, at path: String? = nil, title: String = "Matter"
  ) -> ScriptSource {
    let serves = serves.map { "\nserves: \($0)" } ?? ""
    let text = SmallScripts.matter
      .replacing("script: test/matter", with: "script: \(name)\(serves)\nowner: \(title)")
    return ScriptSource(path: path ?? "\(name).yaml", text: text)
  }

  private func library(_ own: [ScriptSource], over shipped: [ScriptSource]) throws -> ScriptLibrary
  {
    try ScriptLibrary(
      own, over: shipped + [Self.who], languages: ["he", "en"], hash: CallFixture.hash)
  }

  private func refusal(_ own: [ScriptSource], over shipped: [ScriptSource]) -> MarkupError? {
    do {
      _ = try library(own, over: shipped)
      return nil
    } catch {
      return error as? MarkupError
    }
  }

  @Test(arguments: ["test/a", "test/z"])
  func `two that serve one thing are told at the desk's own file, whichever is read first`(
    _ name: String
  ) throws {
    let shipped = script("test/m", serves: "fault")
    let told = try #require(refusal([script(name, serves: "fault")], over: [shipped]))
    #expect(told.place.path == "\(name).yaml")
    #expect(told.place.line == 2)
    #expect(told.sentence.contains("`test/m` of test/m.yaml"), "\(told)")
    #expect(told.sentence.contains("takes its place"), "\(told)")
  }

  @Test func `two of the desk's own that serve one thing are told at the second`() throws {
    let own = [script("test/a", serves: "fault"), script("test/z", serves: "fault")]
    let told = try #require(refusal(own, over: []))
    #expect(told.place.path == "test/z.yaml")
    #expect(told.sentence.contains("`test/a` of test/a.yaml"), "\(told)")
    #expect(!told.sentence.contains("takes its place"), "\(told)")
  }

  @Test(arguments: ["test/m.yaml", "other/mine.yaml"])
  func `the desk's own of the same name replaces the shipped one, wherever it lies`(
    _ path: String
  ) throws {
    let own = script("test/m", serves: "fault", at: path, title: "own")
    let library = try library([own], over: [script("test/m", serves: "fault")])
    #expect(library.scripts.map(\.script.owner) == ["own"])
    #expect(library[serving: .fault]?.script.owner == "own")
  }

  @Test(arguments: [("test/m", "other/mine.yaml"), ("test/mine", "test/m.yaml")])
  func `a copy of before scripts said what they serve serves what the shipped one does`(
    _ name: String, _ path: String
  ) throws {
    let library = try library(
      [script(name, at: path)], over: [script("test/m", serves: "notice")])
    #expect(library[serving: .notice]?.script.name == name)
    #expect(library.scripts.count == 1)
  }

  @Test func `a copy that says nothing serves nothing where another of the desk's own does`() throws
  {
    let own = [script("test/m"), script("test/new", serves: "notice")]
    let library = try library(own, over: [script("test/m", serves: "notice")])
    #expect(library[serving: .notice]?.script.name == "test/new")
    #expect(library["test/m"]?.script.serves == nil)
  }

  @Test func `two of the desk's own by one name are refused over a shipped one too`() throws {
    let own = [script("test/m"), script("test/m", at: "other/m.yaml")]
    let told = try #require(refusal(own, over: [script("test/m")]))
    #expect(told.place.path == "test/m.yaml")
  }
}
