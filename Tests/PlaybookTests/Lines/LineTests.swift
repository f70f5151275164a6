import Casework
import Markup
import Testing

@testable import Playbook

@Test(arguments: ["he", "en"])
func `the lexicon that ships is read`(_ language: String) throws {
  #expect(try shipped(language).language == language)
}
