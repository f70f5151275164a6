import Markup
import Testing

@testable import Intake

@Test(arguments: [
  ("places.yaml", "size: 98", "size: 9223372036854775807", "a number from 0 to 1000000"),
  ("places.yaml", "arabic: 25", "arabic: 9223372036854775807", "a number from 0 to 100"),
  ("places.yaml", "השקמה/Hashikma", "/", "write: ארז/Erez"),
  ("plans.yaml", "keeps: 90", "keeps: 101", "a number from 0 to 100"),
  ("plans.yaml", "weight: [0-9]+", "weight: 9223372036854775807", "a number from 0 to 1000000"),
  ("plans.yaml", "reps:\\n(  - .*\\n)+", "reps: []\n", "the list is empty"),
])
func `what cannot be in the crowd's book is told at its place`(
  _ name: String, _ good: String, _ bad: String, _ expected: String
) throws {
  let good = try Regex(good)
  var files = Crowded.files(in: "demo/crowd")
  let path = try #require(files.keys.first { $0.hasSuffix(name) })
  files[path] = files[path]?.replacing(good, with: bad, maxReplacements: 1)
  let error = #expect(throws: MarkupError.self) { try CrowdBook(files: files) }
  #expect(error?.place.path == path)
  #expect(error?.sentence.hasPrefix(expected) == true)
}
