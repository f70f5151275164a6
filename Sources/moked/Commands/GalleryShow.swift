import Canvas
import Console
import Foundation
import Glibc
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
    let folder = try ResourceFolder(places)
    let isPrinted = isPlain || isatty(0) == 0 || isatty(1) == 0
    let signs = isPrinted ? .blocks : Signs(environment: places.environment)
    let languages = folder.languages
    let language = try options.language(among: languages)
    var words: [String: Words] = [:]
    for language in languages { words[language] = try folder.words(in: language) }
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
      throw Sentence(error)
    }
    var gallery = gallery
    _ = gallery.handle(.resized(terminal.size))
    return GalleryLoop(terminal: terminal, gallery: gallery, theme: theme).run()
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
