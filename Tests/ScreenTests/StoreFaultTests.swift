import Foundation
import Glibc
import Testing

/// The console on a real terminal with a store that it cannot work on: it says in a sentence what to do, ends with the status of
/// the command line, and the terminal is as it was.
@Suite(.serialized) struct StoreFaultTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let sentence: String
    let status: Int32
    let spoil: @Sendable (_ store: URL) throws -> Void
    var testDescription: String { name }
  }

  /// Where SQLite keeps the version that a program gave a file, and whose file it is (fileformat2.html, the database
  /// header).
  private static let versionOffset: UInt64 = 60
  private static let applicationOffset: UInt64 = 68
  private static let page = 4096

  private static func write(_ bytes: [UInt8], at offset: UInt64, of store: URL) throws {
    let file = try FileHandle(forUpdating: store)
    try file.seek(toOffset: offset)
    try file.write(contentsOf: Data(bytes))
    try file.close()
  }

  private static let faults = [
    Fault(name: "newer", sentence: "made by a newer moked; update this one", status: 69) {
      try write([0, 0, 0, 99], at: versionOffset, of: $0)
    },
    Fault(name: "damaged pages", sentence: "damaged; restore it from its last backup", status: 65) {
      let size = try Data(contentsOf: $0).count
      try write(Array(repeating: 0xA5, count: size - page), at: UInt64(page), of: $0)
    },
    Fault(name: "no database", sentence: "no store of moked's", status: 65) {
      try Data(repeating: 0x41, count: 3 * page).write(to: $0)
    },
    Fault(name: "another program's", sentence: "no store of moked's", status: 65) {
      try write([0, 0, 0, 42], at: applicationOffset, of: $0)
    },
    Fault(name: "cut off", sentence: "damaged; restore it from its last backup", status: 65) {
      try Data(contentsOf: $0).prefix(page + 100).write(to: $0)
    },
  ]

  @Test(arguments: faults)
  func `a store that cannot be worked on is said on the terminal`(_ fault: Fault) throws {
    let desk = try ScratchDesk()
    try fault.spoil(URL(fileURLWithPath: desk.store))
    let console = try desk.console()
    #expect(console.shows(fault.sentence))
    #expect(console.end() == fault.status)
    #expect(console.isGivenBack)
  }

  @Test func `an empty file is no store, but to who makes a desk`() throws {
    let desk = try ScratchDesk()
    let store = URL(fileURLWithPath: desk.store)
    try Data().write(to: store)
    for command in [["find", "x"], ["file", "100201"], ["journal", "check"], ["keys"]] {
      let done = try desk.program.run(command + ["--store", desk.store])
      #expect(done.status == (command == ["keys"] ? 0 : 66), "\(command): \(done.complaint)")
      #expect(try Data(contentsOf: store).isEmpty, "\(command)")
    }
    #expect(try desk.run("demo").status == 0)
    #expect(try desk.run("find", "100201").status == 0)
  }

  /// Who may do everything may write every file, so then the console is started as nobody.
  @Test func `a store that may not be written is said on the terminal`() throws {
    let desk = try ScratchDesk()
    for path in [desk.folder.path, desk.folder.appending(path: "state").path] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      chmod(path, 0o777)
    }
    chmod(desk.store, 0o444)
    let nobody = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
    let console = try desk.console(as: nobody)
    #expect(console.shows("may not be written; check who owns the file"))
    #expect(console.end() == 69)
    #expect(console.isGivenBack)
  }

  @Test func `a store that may only be read is read from the command line`() throws {
    let desk = try ScratchDesk()
    let folder = desk.folder.appending(path: "kept").path
    let store = folder + "/desk.sqlite"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: desk.store, toPath: store)
    chmod(desk.folder.path, 0o777)
    chmod(store, 0o444)
    chmod(folder, 0o555)
    defer { chmod(folder, 0o700) }
    var program = desk.program
    if getuid() == 0 {
      program.starter = [
        "/bin/sh", "-c",
        "exec setpriv --reuid=65534 --regid=65534 --clear-groups \"$0\" \"$@\"",
      ]
    }
    for (command, status) in [
      (["find", "100201"], Int32(0)), (["file", "100201", "--json"], 0), (["journal", "check"], 0),
      (["ring", "--rep", "dana", "--from", "1", "--call", "1"], 69),
    ] {
      let done = try program.run(command + ["--store", store])
      #expect(done.status == status, "\(command): \(done.complaint)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["desk.sqlite"])
  }

  @Test(.enabled(if: FailingDisk.isToBeHad, "no clang: a disk that fails is not tried"))
  func `a disk that cannot be read is said on the terminal`() throws {
    let desk = try ScratchDesk()
    let disk = try FailingDisk(in: desk.folder)
    try disk.fail(reading: true)
    let console = try desk.console(on: disk)
    #expect(console.shows("the disk could not be read or written; check it"))
    #expect(console.end() == 74)
    #expect(console.isGivenBack)
  }

  @Test(.enabled(if: FailingDisk.isToBeHad, "no clang: a disk that fails is not tried"))
  func `a disk that fails in mid-call is said, and what was kept is there when it works again`()
    throws
  {
    let desk = try ScratchDesk()
    _ = try desk.screens(["ring 052-555-0184", "key Enter", "key 1", "screen x"], Window.wide[1])
    let disk = try FailingDisk(in: desk.folder)
    let console = try desk.console(on: disk)
    #expect(console.shows("Go on with it"))
    console.type("1")
    #expect(console.shows("ON CALL"))
    try disk.fail()
    console.type("h")
    #expect(console.shows("NOT saved"))
    disk.mend()
    console.type("\u{11}")
    #expect(console.shows("Everything"))
    console.type("2")
    #expect(console.end() == 0)
    #expect(console.isGivenBack)
    #expect(try desk.run("journal", "check").status == 0)
    #expect(try Journal.all(at: desk).count == 1)
  }
}

/// A disk that answers EIO when it is told to.
private struct FailingDisk {
  static let isToBeHad = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { access("\($0)/clang", X_OK) == 0 }

  private let library: URL
  private let flag: URL

  init(in folder: URL) throws {
    library = folder.appending(path: "failing-disk.so")
    flag = folder.appending(path: "disk-fails")
    let source = Checkout.tests.appending(path: "FailingDisk/failing-disk.c")
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    compiler.arguments = ["clang", "-shared", "-fPIC", "-o", library.path, source.path]
    try compiler.run()
    compiler.waitUntilExit()
    try #require(compiler.terminationStatus == 0)
  }

  func fail(reading: Bool = false) throws { try Data(reading ? [1] : []).write(to: flag) }

  func mend() { unlink(flag.path) }

  var environment: [String: String] {
    ["LD_PRELOAD": library.path, "MOKED_FAILING_DISK": flag.path]
  }
}

extension ScratchDesk {
  /// - Parameter starter: what starts it, with a blank behind.
  fileprivate func console(as starter: String = "", on disk: FailingDisk? = nil) throws
    -> RealConsole
  {
    try RealConsole(
      "exec \(starter)\(try Program.path.get()) --store \(store) --rep dana --lang en",
      environment: program.environment.merging(["TERM": "xterm-256color"]) { $1 }
        .merging(disk?.environment ?? [:]) { $1 })
  }
}
