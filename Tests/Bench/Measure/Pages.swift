import Canvas
import Casework
import Glibc
import Terminal
import TextLayout

/// A program that repaints its whole window with other lines of Hebrew and English at every key: `moked-bench pages`.
/// What it costs is the screen's alone, without a console behind it.
enum Pages {
  static let ready = "PAGE"

  static func run() throws {
    var terminal = try Terminal(Terminal.Options(mouse: false))
    let theme = Theme(looks: [:])
    let lines = lines(columns: terminal.size.columns)
    var page = 0
    while true {
      terminal.paint(picture(page, of: lines, terminal.size), theme: theme)
      var asked = pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0)
      if terminal.isBehind { asked.events |= Int16(POLLOUT) }
      poll(&asked, 1, -1)
      for input in terminal.read() {
        guard case .key(let key) = input else { continue }
        if key == .character("q") { return terminal.giveBack() }
        page += 1
      }
    }
  }

  private static func picture(_ page: Int, of lines: [String], _ size: Size) -> Canvas {
    var canvas = Canvas(size: size, isMirrored: true)
    canvas.write(CleanText("\(ready) \(page)"), in: Region(size).line(0))
    for row in 1..<size.rows {
      let line = lines[(page * size.rows + row) % lines.count]
      canvas.write(CleanText(line), in: Region(size).line(row))
    }
    return canvas
  }

  /// A store's texts are there before they are drawn: only their way to the glass is measured. As many as a prime, so that
  /// no page is like the one before it.
  private static func lines(columns: Int) -> [String] {
    (0..<997).map { number in
      var line = ""
      var word = number &* 104_729
      while line.count < columns - 14 {
        word = (word &* 1_103_515_245 &+ 12345) & 0x7FFF_FFFF
        line += words[word / 65536 % words.count] + " "
      }
      return line
    }
  }

  private static let words = [
    "רונית", "כהן", "חיוב", "כפול", "Amir", "050-123-4567", "שקלים", "149.90", "האינטרנט", "איטי",
    "router", "ביום", "שלישי", "לא", "חזרנו", "(נתב)", "Netflix", "הבטחה",
  ]
}
