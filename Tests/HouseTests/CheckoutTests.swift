import Testing

/// The rules of the house, on the checkout that these tests were built from.
@Suite struct CheckoutTests {
  let sources: [Source]
  let manifest: Manifest

  /// Read once: a suite is made anew for every case.
  private static let read = Result { try Checkout.sources() }

  init() throws {
    sources = try Self.read.get()
    manifest = try Manifest(Checkout.text("Package.swift"))
  }

  @Test(arguments: Rule.all)
  func `every file keeps the rule`(_ rule: Rule) {
    #expect(sources.flatMap(rule.breaches) == [])
  }

  @Test func `a file imports only what Package.swift declares for its module`() {
    #expect(Arrows.undeclared(in: sources, manifest) == [])
  }

  @Test func `Package.swift has no arrow that the plan does not have`() {
    #expect(Arrows.beyondThePlan(manifest) == [])
  }

  @Test func `every Swift file belongs to a module of Package.swift`() {
    #expect(sources.map(\.path).filter { manifest.module(of: $0) == nil } == [])
  }

  @Test func `the map in the README is the map in Package.swift`() throws {
    let map = ReadmeMap(try Checkout.text("README.md"))
    let modules = manifest.modules.filter { $0.folder.hasPrefix("Sources/") }
    #expect(Set(map.arrows.keys) == Set(modules.map(\.name)))
    for module in modules where module.kind == .room {
      #expect(map.arrows[module.name] == Set(module.mayImport), "\(module.name)")
    }
  }

  @Test func `the whole house was looked at`() {
    #expect(sources.count > 40)
    #expect(manifest.modules.count { $0.kind == .room } >= 9)
    #expect(sources.contains { $0.path.hasSuffix("HouseTests/CheckoutTests.swift") })
  }
}
