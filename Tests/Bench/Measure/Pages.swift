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
    var page = 0
    while true {
      terminal.paint(picture(page, terminal.size), theme: theme)
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

  private static func picture(_ page: Int, _ size: Size) -> Canvas {
    var canvas = Canvas(size: size, isMirrored: true)
    canvas.write(CleanText("\(ready) \(page)"), in: Region(size).line(0))
    for row in 1..<size.rows {
      canvas.write(CleanText(line(page, row, columns: size.columns)), in: Region(size).line(row))
    }
    return canvas
  }

  private static func line(_ page: Int, _ row: Int, columns: Int) -> String {
    var line = ""
    var word = page &* 7919 &+ row &* 104_729
    while line.count < columns - 14 {
      word = (word &* 1_103_515_245 &+ 12345) & 0x7FFF_FFFF
      line += words[word / 65536 % words.count] + " "
    }
    return line
  }

  private static let words = [
    "רונית", "כהן", "חיוב", "כפול", "Amir", "050-123-4567", "שקלים", "149.90", "האינטרנט", "איטי",
    "router", "ביום", "שלישי", "לא", "חזרנו", "(נתב)", "Netflix", "הבטחה",
  ]
}
