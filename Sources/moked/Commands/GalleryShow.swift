import Canvas
import Console
import Foundation
import Glibc
import Markup
import Playbook
import Terminal

/// `moked doctor --gallery`: every widget as it looks here. It needs no store.
struct GalleryShow {
  let options: StoreOptions
  let size: Size
  /// Printed as text, screen after screen.
  let isPlain: Bool

  func run() throws {
    let places = Places()
    let folder = try ResourceFolder(
      places, executable: Bundle.main.executableURL ?? URL(filePath: "/"))
    let isPrinted = isPlain || isatty(0) == 0 || isatty(1) == 0
    let signs = isPrinted ? .blocks : Signs(environment: places.environment)
    let words = try Self.words(in: folder)
    let language = try options.language(among: words.keys.sorted())
    var gallery = Gallery(words: words, language: language, size: size, signs: signs)
    guard !isPrinted else { return print(&gallery) }
    let theme = try Theme(yaml: folder.text("themes/dark.yaml"), path: "themes/dark.yaml")
    if let deadly = try open(gallery, theme) { dieOf(deadly) }
  }

  private func print(_ gallery: inout Gallery) {
    for screen in Gallery.Screen.allCases {
      gallery.show(screen)
      Swift.print(screen.rawValue)
      Swift.print(String(repeating: "-", count: size.columns))
      Swift.print(gallery.draw().glass)
    }
  }

  private func open(_ gallery: Gallery, _ theme: Theme) throws -> Int32? {
    let terminal: Terminal
    do {
      terminal = try Terminal(Terminal.Options(mouse: false))
    } catch {
      throw Sentence(error.description, .usage)
    }
    var gallery = gallery
    _ = gallery.handle(.resized(terminal.size))
    return GalleryLoop(terminal: terminal, gallery: gallery, theme: theme).run()
  }

  private static func words(in folder: ResourceFolder) throws -> [String: Words] {
    let files = folder.files(in: "words", ending: ".yaml")
    let languages = Set(
      files.compactMap { $0.split(separator: ".").dropLast().last.map(String.init) })
    var words: [String: Words] = [:]
    for language in languages {
      words[language] = try Words(
        files: files.filter { $0.hasSuffix(".\(language).yaml") }.map {
          try Node(yaml: folder.text($0), path: $0)
        })
    }
    return words
  }
}

extension Signs {
  /// What the terminal of these variables has.
  init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    self.init(terminal: environment["TERM"] ?? "", locale: locale ?? "")
  }
}
