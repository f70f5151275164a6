// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "moked",
  products: [.executable(name: "moked", targets: ["moked"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // The work
    room("Casework"),
    room("Markup", [yams()]),
    room("Playbook", ["Casework", "Markup"]),
    room("Intake", ["Casework", "Markup", "CICU"]),
    room("SQLiteStore", ["Casework", "CSodium", grdb(), sqlite()], optimised: true),

    // The screen
    room("TextLayout", ["CICU"], optimised: true),
    room("Canvas", ["TextLayout", "Markup"], optimised: true),
    room("Terminal", ["Canvas", "TextLayout", "CCurses"], optimised: true),
    shim("CCurses", links: ["ncursesw", "tinfo"]),
    shim("CICU", links: ["icuuc", "icudata"]),
    shim("CSodium", links: ["sodium"]),

    // Where they meet, and what wires them to the world
    room("Console", ["Casework", "Playbook", "Canvas", "TextLayout"]),
    .executableTarget(
      name: "moked",
      dependencies: [
        "Casework", "Markup", "Playbook", "Intake", "SQLiteStore", "TextLayout", "Canvas",
        "Terminal", "Console", argumentParser(),
      ], swiftSettings: house()),

    // Measured by make bench, and not shipped
    .executableTarget(
      name: "bare-list", path: "Tests/Bench/BareList",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .executableTarget(
      name: "moked-bench",
      dependencies: [
        "Casework", "Playbook", "SQLiteStore", "Canvas", "Terminal", "TextLayout", "Chance",
        "Pseudoterminal", sqlite(),
      ],
      path: "Tests/Bench/Measure", swiftSettings: house()),

    // Tests
    tests("HouseTests"),
    tests("CanvasTests", ["Canvas", "TextLayout", "Markup", "Chance"]),
    tests("CaseworkTests", ["Casework", "Chance", "NamePairs"]),
    tests(
      "SQLiteStoreTests",
      [
        "Casework", "SQLiteStore", "StoreContract", "StoreWriter", "Chance", "Folds", "NamePairs",
        grdb(),
      ],
      beside: ["Fixtures"]),
    .target(
      name: "StoreContract", dependencies: ["Casework"], path: "Tests/StoreContract",
      swiftSettings: house()),
    .executableTarget(
      name: "StoreWriter", dependencies: ["Casework", "SQLiteStore"], path: "Tests/StoreWriter",
      swiftSettings: house()),
    tests(
      "ConsoleTests",
      [
        "Console", "Canvas", "Casework", "Chance", "Goldens", "HostileText", "Layouts", "Markup",
        "Playbook", "TextLayout",
      ], beside: ["Golden"]),
    tests("IntakeTests", ["Intake", "Casework", "Markup", "Chance"]),
    tests("MarkupTests", ["Markup"]),
    tests("PlaybookTests", ["Playbook", "Casework", "Markup", "Chance", "NamePairs"]),
    tests(
      "TerminalTests",
      [
        "Terminal", "Canvas", "TextLayout", "Markup", "CVTerm", "HostileText", "TerminalProbe",
        "Chance", "moked",
      ]),
    .target(name: "CVTerm", path: "Tests/CVTerm", linkerSettings: [.linkedLibrary("vterm")]),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Terminal", "Canvas", "TextLayout", "Chance"],
      path: "Tests/TerminalProbe", swiftSettings: house()),
    tests(
      "ScreenTests",
      [
        "moked", "Casework", "Chance", "Folds", "Goldens", "HostileText", "Layouts", "NamePairs",
        "Pseudoterminal", "SQLiteStore",
      ],
      beside: ["FailingDisk", "Golden", "Stories"]),
    .target(
      name: "Pseudoterminal", path: "Tests/Pseudoterminal", swiftSettings: house()),
    .target(name: "Chance", path: "Tests/Chance", swiftSettings: house()),
    .target(
      name: "Folds", dependencies: ["Casework", "SQLiteStore", grdb()], path: "Tests/Folds",
      swiftSettings: house()),
    .target(
      name: "Goldens", dependencies: ["Layouts"], path: "Tests/Goldens", swiftSettings: house()),
    .target(name: "NamePairs", path: "Tests/NamePairs", swiftSettings: house()),
    .target(name: "Layouts", path: "Tests/Layouts", swiftSettings: house()),
    .target(
      name: "HostileText", path: "Tests/HostileText", exclude: ["hostile.txt"],
      swiftSettings: house()),
    tests("TextLayoutTests", ["TextLayout", "HostileText", "Chance"], beside: ["Tables"]),
  ],
  swiftLanguageModes: [.v6]
)

func grdb() -> Target.Dependency { .product(name: "GRDB", package: "GRDB.swift") }
func sqlite() -> Target.Dependency { .product(name: "GRDBSQLite", package: "GRDB.swift") }
func yams() -> Target.Dependency { .product(name: "Yams", package: "Yams") }
func argumentParser() -> Target.Dependency {
  .product(name: "ArgumentParser", package: "swift-argument-parser")
}

/// What every module of the house is compiled with.
func house() -> [SwiftSetting] {
  let upcoming: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
  let strict = Context.environment["MOKED_WARNINGS_AS_ERRORS"] != nil
  return strict ? upcoming + [.treatAllWarnings(as: .error)] : upcoming
}

/// `optimised`: in a debug build too. The tests walk through Unicode's files and draw and keep hundreds of calls, which
/// such rooms do in a third of the time then; the others take longer to optimise than the tests gain by it. Only the
/// release build looks over whole modules.
func room(
  _ name: String, _ mayImport: [Target.Dependency] = [], optimised: Bool = false
) -> Target {
  let quick: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]
  return .target(
    name: name, dependencies: mayImport, swiftSettings: house() + (optimised ? quick : []))
}

func shim(_ name: String, links: [String]) -> Target {
  .target(name: name, linkerSettings: links.map { .linkedLibrary($0) })
}

/// `beside`: folders of files that the tests read, which are no code.
func tests(
  _ name: String, _ mayImport: [Target.Dependency] = [], beside: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: mayImport, exclude: beside, swiftSettings: house())
}
