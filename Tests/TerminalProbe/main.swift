import Canvas
import Glibc
import Terminal

// TerminalProbe THEME [no-mouse] [colour16]: opens the terminal for TerminalTests.
let arguments = CommandLine.arguments.dropFirst()
var options = Terminal.Options(mouse: !arguments.contains("no-mouse"))
if arguments.contains("colour16") { options.colours = .sixteen }
_ = fcntl(3, F_SETFL, O_NONBLOCK)
do {
  let theme = try Theme(yaml: arguments.first ?? "", path: "theme")
  var probe = try Probe(theme: theme, options: options)
  exit(probe.run())
} catch {
  report("error \(error)")
  exit(1)
}
