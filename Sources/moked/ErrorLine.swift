import Foundation

/// Writes one line to standard error.
func printError(_ line: String, ending: String = "\n") {
  FileHandle.standardError.write(Data((line + ending).utf8))
}
