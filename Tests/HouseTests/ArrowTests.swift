import Testing

@Suite struct ArrowTests {
  let package = """
    let package = Package(
      products: [.executable(name: "moked", targets: ["moked"])],
      dependencies: [.package(url: "x/GRDB.swift", from: "7.10.0")],
      targets: [
        // The work, in ("brackets")
        room("Casework"),
        room("SQLiteStore", ["Casework", grdb()]),
        shim("CICU", links: ["icuuc", "icudata"]),
        .executableTarget(
          name: "moked", dependencies: ["SQLiteStore"], path: "Sources/moked", swiftSettings: house()),
        tests("CaseworkTests", ["Casework"], beside: ["Tables"]),
        tests("HouseTests", beside: ["Samples"]),
        support("StoreContract", ["Casework"]),
      ],
      swiftLanguageModes: [.v6]
    )
    func grdb() -> Target.Dependency { .product(name: "GRDB", package: "GRDB.swift") }
    func room(_ name: String, _ mayImport: [Target.Dependency] = []) -> Target {
      .target(name: name, dependencies: mayImport)
    }
    func shim(_ name: String, links: [String]) -> Target { .target(name: name) }
    func tests(_ name: String, beside: [String] = []) -> Target {
      .testTarget(name: name, dependencies: mayImport, exclude: beside)
    }
    func support(_ name: String, _ mayImport: [Target.Dependency]) -> Target {
      .target(name: name, dependencies: mayImport, path: "Tests/\\(name)")
    }
    """

  @Test func `the manifest is read as it is written`() throws {
    let manifest = try Manifest(package)
    let told = manifest.modules.map {
      "\($0.kind) \($0.folder): \($0.mayImport.joined(separator: " "))"
    }
    #expect(
      told == [
        "room Sources/Casework: ", "room Sources/SQLiteStore: Casework GRDB", "shim Sources/CICU: ",
        "program Sources/moked: SQLiteStore", "tests Tests/CaseworkTests: Casework",
        "tests Tests/HouseTests: ", "room Tests/StoreContract: Casework",
      ])
  }

  @Test(arguments: ["targets: [cellar(\"Wine\")]", "targets: [room(\"A\", [wine()])]", "no list"])
  func `a manifest that is written otherwise is refused, not misread`(_ text: String) {
    #expect(throws: Manifest.Unreadable.self) { try Manifest(text) }
  }

  static let imports: [(String, String, [String])] = [
    ("Sources/SQLiteStore/A.swift", "package import Casework\nimport GRDB\nimport Foundation", []),
    ("Sources/Casework/Days/A.swift", "import SQLiteStore", ["SQLiteStore"]),
    ("Sources/moked/A.swift", "internal import struct Casework.Day", ["Casework"]),
    ("Tests/CaseworkTests/A.swift", "@testable import Casework\nimport Testing", []),
    ("Tests/CaseworkTests/A.swift", "import GRDB // comes along with the store", ["GRDB"]),
    ("Sources/moked/A.swift", "let a = Command.import\nlet b = `import`", []),
  ]

  @Test(arguments: imports)
  func `an import that Package.swift does not declare is found`(
    _ path: String, _ text: String, _ undeclared: [String]
  ) throws {
    let source = Source(path: path, text: text)
    let breaches = Arrows.undeclared(in: [source], try Manifest(package))
    #expect(breaches.map { $0.what.split(separator: " ").last.map(String.init) } == undeclared)
  }

  @Test func `an arrow along which nothing is imported is found`() throws {
    let store = Source(path: "Sources/SQLiteStore/A.swift", text: "import GRDB")
    let unused = Arrows.unused(in: [store], try Manifest(package))
    #expect(
      unused == [
        "SQLiteStore → Casework", "moked → SQLiteStore", "CaseworkTests → Casework",
        "StoreContract → Casework",
      ])
  }

  @Test func `an arrow or a module beyond the plan is found`() throws {
    let manifest = try Manifest(
      """
      targets: [.target(name: "Casework", dependencies: ["Markup"]), .target(name: "Cellar"),
        .testTarget(name: "CellarTests", dependencies: ["Cellar"])]
      """)
    #expect(Arrows.beyondThePlan(manifest) == ["Casework → Markup", "Cellar"])
  }

  @Test func `the map of a README is read by its columns`() {
    let readme = """
      ## The map
      ```
      module      may import        holds
      Casework    nothing of ours   what is true
                                    and stays true
      Playbook    Casework Markup   what to say next
      ```
      module      not a map         at all
      """
    #expect(ReadmeMap(readme).arrows == ["Casework": [], "Playbook": ["Casework", "Markup"]])
  }
}
