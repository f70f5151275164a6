import Casework
import Synchronization

/// The words of customers who are being written, each read once: names and cities repeat, and how a word sounds takes long
/// to find out.
struct WordBook {
  /// A word by which a customer is found, and with it, where it is of a name or a city, by the words that sound like it.
  struct Entry {
    /// As it is kept beside the customer: the word, and behind spaces its near keys.
    let text: [UInt8]
  }

  private(set) var entries: [Entry] = []
  /// What stands between two spaces of a text, and the entries of the words that it is.
  private var sounding = Pieces()
  private var silent = Pieces()

  /// The entries of a customer's words, those of `SearchKeys.texts`.
  mutating func entries(of customer: Customer) -> [Int] {
    var all: [Int] = []
    let texts = SearchKeys.texts(of: customer)
    for text in texts.sounding { add(text, sound: true, to: &all) }
    for text in texts.silent { add(text, sound: false, to: &all) }
    var account: [Int] = []
    add(customer.account, sound: false, to: &account)
    if account.count > 1 {
      let joined = account.flatMap { entries[$0].text }
      add(String(decoding: joined, as: UTF8.self), sound: false, to: &all)
    }
    return all
  }

  /// In UTF-8, with spaces between the words.
  func text(of numbers: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(160)
    for number in numbers {
      if !bytes.isEmpty { bytes.append(space) }
      bytes += entries[number].text
    }
    return bytes
  }

  /// Adds the entries of a text's words that are not there yet.
  private mutating func add(_ text: String, sound: Bool, to all: inout [Int]) {
    var text = text
    text.withUTF8 { text in
      var start = 0
      while start < text.count {
        var end = start
        while end < text.count, text[end] != space { end += 1 }
        if end > start {
          add(UnsafeBufferPointer(rebasing: text[start..<end]), sound: sound, to: &all)
        }
        start = end + 1
      }
    }
  }

  private mutating func add(
    _ piece: UnsafeBufferPointer<UInt8>, sound: Bool, to all: inout [Int]
  ) {
    let (number, isNew) =
      sound ? sounding.numbers.number(of: piece) : silent.numbers.number(of: piece)
    if isNew {
      let words = NameWords.of(String(decoding: piece, as: UTF8.self))
      let found = words.map { entry($0, sound: sound) }
      if sound { sounding.entries.append(found) } else { silent.entries.append(found) }
    }
    let entries = sound ? sounding.entries[number] : silent.entries[number]
    for entry in entries where !all.contains(entry) { all.append(entry) }
  }

  private mutating func entry(_ word: String, sound: Bool) -> Int {
    let near = sound ? Self.sounds.near(word) : []
    entries.append(Entry(text: Array(([word] + near).joined(separator: " ").utf8)))
    return entries.count - 1
  }

  private static let sounds = KnownSounds()

  private struct Pieces {
    var numbers = TextNumbers()
    var entries: [[Int]] = []
  }
}

/// The near keys of words that were met before, in this import or another.
private final class KnownSounds: Sendable {
  private static let limit = 50_000
  private let known = Mutex<[String: [String]]>([:])

  func near(_ word: String) -> [String] {
    if let keys = known.withLock({ $0[word] }) { return keys }
    let keys = SearchKeys.near(word)
    known.withLock { known in
      if known.count == Self.limit { known = [:] }
      known[word] = keys
    }
    return keys
  }
}

private let space = UInt8(ascii: " ")
