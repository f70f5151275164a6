import Foundation
import Markup
import TextLayout

/// What a person settled for the own terminal: a small file under XDG_CONFIG_HOME that the program writes and a person
/// may change.
struct OwnSettings {
  /// Nil: found out at every start.
  var order: TextOrder?
  var theme: String?

  static func path(in places: Places) -> String {
    places.configuration.appending(path: "terminal.yaml").path
  }

  init() {}

  /// - Throws: `MarkupError` with the place, where the file is wrong.
  init(in places: Places) throws {
    let path = Self.path(in: places)
    guard let data = FileManager.default.contents(atPath: path) else { return }
    let file = try Node(yaml: String(decoding: data, as: UTF8.self), path: path)
    try file.allowOnly(["order", "theme"])
    if let order = file["order"] { self.order = try Self.order(order) }
    theme = try file["theme"]?.requiredText()
  }

  /// What stands in the file, and nothing where it is wrong: the program starts all the same.
  static func readable(in places: Places) -> (settings: OwnSettings, fault: String?) {
    do {
      return (try OwnSettings(in: places), nil)
    } catch {
      return (OwnSettings(), "\(error)")
    }
  }

  private static func order(_ node: Node) throws -> TextOrder {
    let name = try node.requiredText()
    guard let order = TextOrder(rawValue: name) else {
      throw MarkupError(
        at: node.place, unknown("order", name, among: TextOrder.allCases.map(\.rawValue)))
    }
    return order
  }

  /// Keeps them; the old file stands until the new one is whole.
  func write(in places: Places) throws {
    let lines = [
      "# The own terminal. `moked doctor --calibrate` finds the order; without it, it is found out at every start.",
      order.map { "order: \($0.rawValue)" }, theme.map { "theme: \($0)" },
    ].compactMap { $0 }
    let path = Self.path(in: places)
    do {
      try FileManager.default.createDirectory(
        at: places.configuration, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      try Data((lines.joined(separator: "\n") + "\n").utf8)
        .write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Sentence("said.settings-unwritable", ["path": path], .cannotCreate)
    }
  }
}
