import Playbook

/// Says on standard error why a command is not done, in the language that was asked for: the one place where a sentence
/// that ends the program gets its words. It needs no store, since that may be what is wrong.
struct Complaint {
  /// Nil where the locale decides.
  let language: String?

  /// - Returns: the exit status.
  func say(_ sentence: Sentence) -> Int32 {
    do {
      return say(try sentence.text(in: words), sentence.status)
    } catch {
      // Why there are no words must be mended first, and can be said in none.
      return say("\(error)", sentence.status)
    }
  }

  func say(_ sentence: String, _ status: Sentence.Status) -> Int32 {
    printError("moked: \(Printed(line: sentence).text)")
    return status.rawValue
  }

  /// A language that there is not is what is complained of: that is said in the locale's.
  private func words() throws -> Words {
    let places = Places()
    let folder = try ResourceFolder(places)
    let known = folder.languages
    let asked = language.flatMap { known.contains($0) ? $0 : nil }
    return try folder.words(in: asked ?? places.language(among: known))
  }
}
