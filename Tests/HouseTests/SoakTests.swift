import Foundation
import Testing

/// What `make soak` runs, and the tests that go on for longer there.
@Suite struct SoakTests {
  /// The names of files, as the Makefile gives them to `--filter`.
  private static func filtered() throws -> [String] {
    let target = try Checkout.text("Makefile").components(separatedBy: "\nsoak:").dropFirst().first
    let recipe = (target ?? "").components(separatedBy: "\n\n").first ?? ""
    return recipe.components(separatedBy: "--filter ").dropFirst().map { piece in
      String(piece.prefix { $0.isLetter })
    }
  }

  @Test func `every test that has a size for a soak is in make soak`() throws {
    let filters = try Self.filtered()
    let long = try Checkout.sources().filter { source in
      source.path.hasPrefix("Tests/") && source.fileName != "Soak.swift"
        && (source.places["isSoak"] != nil || source.places["inSoak"] != nil)
    }
    #expect(long.count > 15)
    #expect(long.map(\.path).filter { path in !filters.contains { path.contains($0) } } == [])
  }

  @Test func `make soak names no test that is gone`() throws {
    let paths = try Checkout.sources().map(\.path)
    let filters = try Self.filtered()
    #expect(filters.filter { name in !paths.contains { $0.hasSuffix("\(name).swift") } } == [])
  }
}
