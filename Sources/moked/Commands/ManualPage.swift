import ArgumentParser
import Console

/// moked(1), printed from the commands of the program and its table of keys, so that it cannot grow old.
struct ManualPage {
  let text: String

  init(_ table: CommandTable) {
    let keys = table.contexts.flatMap { context in
      [".SS \(Self.escaped(context))"] + table.rows(in: context).flatMap(Self.entry)
    }
    text = (Self.head + Self.commands + [".SH KEYS"] + keys + Self.tail).joined(separator: "\n")
  }

  private static let head = [
    ".TH MOKED 1", ".SH NAME", "moked \\- \(escaped(Moked.configuration.abstract))",
    ".SH SYNOPSIS", ".B moked", "[\\fIcommand\\fR] [\\fIoptions\\fR]",
    ".SH DESCRIPTION",
    "Without a command the console opens. On a dumb terminal, or none, it goes line by line.",
    "Every command tells its options with \\fB\\-\\-help\\fR.",
  ]

  private static var commands: [String] {
    [".SH COMMANDS"]
      + Moked.configuration.subcommands.flatMap { command in
        tagged(command.configuration.commandName ?? "", command.configuration.abstract)
      }
  }

  private typealias Entry = (tag: String, sentence: String)

  private static let exitStatuses: [Entry] = [
    ("0", "done"), ("1", "not: a failed check, nobody found"), ("64", "wrong use"),
    ("65", "bad data"), ("66", "no such input"), ("69", "the store cannot be had"),
    ("73", "cannot create"), ("74", "input or output failed"), ("77", "not allowed"),
  ]

  private static let environment: [Entry] = [
    ("MOKED_STORE", "The store, where --store names none."),
    ("MOKED_RESOURCES", "The folder of scripts, words, keys and themes."),
    ("XDG_CONFIG_HOME", "moked/ in it holds what a desk changed for itself."),
    ("NO_COLOR", "No colours; everything is said in words and marks too."),
  ]

  private static var tail: [String] {
    [".SH EXIT STATUS"] + exitStatuses.flatMap(tagged) + [".SH ENVIRONMENT"]
      + environment.flatMap(tagged)
  }

  private static func entry(_ row: CommandTable.Row) -> [String] {
    let keys = row.keys.isEmpty ? row.name : row.keys.joined(separator: ", ")
    let rest = [row.then.map { "(\($0))" }, row.unless.last].compactMap(\.self)
    return tagged(keys, ([row.sentence] + rest).joined(separator: " "))
  }

  private static func tagged(_ tag: String, _ sentence: String) -> [String] {
    [".TP", ".B \(escaped(tag))", escaped(sentence)]
  }

  /// As troff shall show it: no line is a request, no backslash an escape.
  private static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}
