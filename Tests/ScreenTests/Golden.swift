import Foundation
import Goldens
import Layouts
import Testing

/// Screens as they shall be, in a file beside the tests: what `moked play` printed, word for word.
struct Golden {
  let name: String
  let window: Window

  private var file: GoldenFile {
    GoldenFile(Checkout.tests.appending(path: "Golden/\(window.testDescription)/\(name).txt"))
  }

  var known: String { file.known }

  func expect(_ printed: String) throws {
    try file.expect(printed) { tell(printed, differsFrom: $0) }
  }

  private func tell(_ printed: String, differsFrom known: String) {
    let now = Screen.all(in: printed)
    let then = Screen.all(in: known)
    #expect(now.map(\.name) == then.map(\.name))
    guard let (screen, other) = zip(now, then).first(where: { $0 != $1 }) else {
      Issue.record("\(window.testDescription)/\(name).txt has other screens, or none")
      return
    }
    let rows = zip(other.lines, screen.lines).filter { $0 != $1 }
    let told = rows.prefix(12).map { "- \($0)\n+ \($1)" }.joined(separator: "\n")
    let place = "\(window.testDescription)/\(name), screen \(screen.name)"
    Issue.record("\(place), keyboard \(Layout.current):\n\(told)")
  }
}
