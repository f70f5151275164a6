import Testing

/// The rules of the house, on the checkout that these tests were built from.
@Suite struct CheckoutTests {
  let sources: [Source]

  /// Read once: a suite is made anew for every case.
  private static let read = Result { try Checkout.sources() }

  init() throws {
    sources = try Self.read.get()
  }

  private func manifest() throws -> Manifest { try Manifest(Checkout.text("Package.swift")) }

  @Test(arguments: Rule.all)
  func `every file keeps the rule`(_ rule: Rule) {
    #expect(sources.flatMap(rule.breaches) == [])
  }

  @Test func `a file imports only what Package.swift declares for its module`() throws {
    #expect(Arrows.undeclared(in: sources, try manifest()) == [])
  }

  @Test func `Package.swift has no arrow that the plan does not have`() throws {
    #expect(Arrows.beyondThePlan(try manifest()) == [])
  }

  @Test func `along every arrow of Package.swift something is imported`() throws {
    #expect(Arrows.unused(in: sources, try manifest()) == [])
  }

  @Test func `every Swift file belongs to a module of Package.swift`() throws {
    let manifest = try manifest()
    #expect(sources.map(\.path).filter { manifest.module(of: $0) == nil } == [])
  }

  @Test func `the map in the README is the map in Package.swift`() throws {
    let manifest = try manifest()
    let map = ReadmeMap(try Checkout.text("README.md"))
    let modules = manifest.modules.filter { $0.folder.hasPrefix("Sources/") }
    #expect(Set(map.arrows.keys) == Set(modules.map(\.name)))
    for module in modules where module.kind == .room {
      #expect(map.arrows[module.name] == Set(module.mayImport), "\(module.name)")
    }
  }

  @Test func `the README names every folder of Tests`() throws {
    let told = Set(try Checkout.text("README.md").split { !$0.isLetter })
    let folders = sources.map { $0.path.split(separator: "/") }.filter { $0[0] == "Tests" }
    #expect(Set(folders.map { $0[1] }).subtracting(told) == [])
  }

  @Test func `the whole house was looked at`() throws {
    #expect(sources.count > 40)
    #expect(try manifest().modules.count { $0.kind == .room } >= 9)
    #expect(sources.contains { $0.path.hasSuffix("HouseTests/CheckoutTests.swift") })
  }
}
