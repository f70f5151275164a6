import Foundation

/// Writes a text to standard error, through the same door as the screen: paths and names come from outside.
func printError(_ text: String) { write(Printed(text).text + "\n") }

/// How far a long work has got, over what stood there before; nil when it is done.
func printProgress(_ line: String?) {
  write(line.map { "\r\(Printed(line: $0).text)\u{1B}[K" } ?? "\n")
}

private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
