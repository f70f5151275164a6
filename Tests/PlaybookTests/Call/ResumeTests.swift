import Casework
import Testing

@testable import Playbook

/// What a desk has after it was killed: the entries, the file, and the versions that the store kept.
private func resumed(_ engine: CallEngine, library: ScriptLibrary) throws -> CallEngine {
  let entries = engine.contact.entries
  let kept = engine.pinned.values.sorted { $0.version < $1.version }
  return CallEngine(
    contact: ContactState(id: engine.contact.id, entries: entries), file: engine.file,
    envelope: engine.envelope, setting: CallFixture.setting(library), pinned: kept)
}

@Test func `a call resumes at every step with the same picture`() throws {
  for (number, engine) in try RecordedCall.engines().enumerated() {
    let again = try resumed(engine, library: CallFixture.shipped)
    let at = RecordedCall.noon + .seconds(number * 10)
    for language in ["he", "en"] {
      #expect(
        again.moment(language: language, at: at) == engine.moment(language: language, at: at),
        "after \(number) intents")
    }
  }
}

@Test func `a decision that was taken stays, though the file would now decide otherwise`() throws {
  for engine in try RecordedCall.engines() where engine.contact.facts.closed == nil {
    var changed = engine
    changed.refresh(CallFixture.files["area-fault"]!)
    let before = engine.moment(language: "en", at: CallFixture.now)
    let after = changed.moment(language: "en", at: CallFixture.now)
    #expect(after.say?.key == before.say?.key)
    if before.say == nil { #expect(after.question?.key == before.question?.key) }
  }
}

@Test func `a call keeps the version it entered when another is published`() throws {
  let newer = CallFixture.sources.map {
    ScriptSource(path: $0.path, text: $0.text.replacing("כל", with: "הכול"))
  }
  let library = try CallFixture.library(newer)
  let engines = try RecordedCall.engines()
  for (number, engine) in engines.enumerated() where number > 0 {
    let again = try resumed(engine, library: library)
    let at = RecordedCall.noon + .seconds(number * 10)
    #expect(again.missingVersions == [])
    #expect(
      again.moment(language: "he", at: at).say == engine.moment(language: "he", at: at).say)
  }
}

@Test func `a change in a sub-script is a new version of whatever runs it`() throws {
  let changed = SmallScripts.sources().map {
    ScriptSource(path: $0.path, text: $0.text.replacing("Trusted?", with: "Truly?"))
  }
  let library = try CallFixture.library(changed)
  #expect(library["test/matter"]?.version != SmallScripts.library["test/matter"]?.version)
  #expect(library["test/matter"]?.script == SmallScripts.library["test/matter"]?.script)
}

@Test func `a version that nobody has is named, and nothing can be said in it`() throws {
  let engine = try RecordedCall.engines()[4]
  var lost = CallEngine(
    contact: engine.contact, file: engine.file, envelope: engine.envelope,
    setting: CallFixture.setting(SmallScripts.library))
  #expect(lost.missingVersions == [engine.contact.facts.threads[0].version])
  #expect(throws: Refusal.self) { try lost.perform(.close, at: CallFixture.now) }
}

@Test(arguments: CallFixture.shipped.names)
func `a version is read again from the sources that were kept of it`(_ name: String) throws {
  let pinned = try #require(CallFixture.shipped[name])
  #expect(try CallFixture.library(pinned.sources)[name] == pinned)
}
