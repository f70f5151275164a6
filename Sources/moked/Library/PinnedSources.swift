import Foundation
import Playbook

/// The sources of a script's version, as the store keeps them.
struct PinnedSources {
  let sources: [ScriptSource]

  init(_ sources: [ScriptSource]) { self.sources = sources }

  init(bytes: [UInt8]) throws {
    sources = try JSONDecoder().decode([ScriptSource].self, from: Data(bytes))
  }

  var bytes: [UInt8] {
    get throws { Array(try JSONEncoder().encode(sources)) }
  }
}
