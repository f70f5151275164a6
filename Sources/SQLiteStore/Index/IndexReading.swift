import Casework
import GRDB

/// Who has the words of a query, out of the index. Blocks are looked through from the first on, few and then more at a time,
/// until there are enough customers: what everybody has costs a block, what nobody has costs a look-up.
struct IndexReading {
  private static let firstBlocks: Int64 = 4
  /// A beginning longer than the index has them is looked for among whole words; one of more than these is looked for
  /// by its first letters, and each customer is then read.
  private static let mostWords = 256
  /// Of so many the words are read to tell who is nearest: what a typed letter may cost.
  private static let mostCompared = 256
  /// How many blocks are read in the time of one customer's words.
  private static let blocksOfReading = 4

  private let token: Statement
  private let wholeWords: Statement
  private let postings: Statement
  private let text: Statement
  private let lastBlock: Int64

  init(_ db: Database) throws {
    token = try db.cachedStatement(sql: Statements.token)
    wholeWords = try db.cachedStatement(sql: Statements.wholeWords)
    postings = try db.cachedStatement(sql: Statements.postings)
    text = try db.cachedStatement(sql: Statements.text)
    let last = try readOne(db, Statements.last) { try $0.optionalInteger("id") }
    lastBlock = ((last ?? nil) ?? 0) / Block.size
  }

  /// At most `limit` customers, in the order of their numbers.
  func customers(matching step: SearchQuery.Step, limit: Int) throws -> [Int64] {
    var wanted: [Wanted] = []
    for terms in step.words {
      let word = try self.wanted(terms)
      guard !word.tokens.isEmpty else { return [] }
      wanted.append(word)
    }
    wanted.sort { $0.tokens.count < $1.tokens.count }
    var search = Search(asked: AskedWords(step), limit: limit)
    var from: Int64 = 0
    var count = Self.firstBlocks
    while from <= lastBlock, search.found.count < limit {
      let blocks = from...min(lastBlock, from + count - 1)
      try look(through: blocks, for: &wanted, &search)
      // The word that fewest have goes first from now on: of the others only blocks are read in which somebody has it.
      wanted.sort { $0.weight < $1.weight }
      from += count
      count *= 4
    }
    return search.found
  }

  /// At most `limit` of the first who are found, the nearest to what was typed first.
  func nearest(matching step: SearchQuery.Step, limit: Int) throws -> [Int64] {
    let found = try customers(matching: step, limit: max(limit, Self.mostCompared))
    guard found.count > 1 else { return found }
    var nearness = Nearness(step)
    let distances = try found.map { (try distance(of: $0, &nearness), $0) }
    return distances.sorted { $0 < $1 }.prefix(limit).map(\.1)
  }

  private func distance(of customer: Int64, _ nearness: inout Nearness) throws -> Int {
    try text.first({ $0.bind(customer, at: 1) }) { row in
      row.withBytes(0) { nearness.distance(of: $0.bindMemory(to: UInt8.self)) }
    } ?? .max
  }

  /// A word of a query: whoever has one of the tokens has it, or where that is loose, may have it.
  private struct Wanted {
    var tokens: [Int64] = []
    var isLoose = false
    /// The bytes of its blocks where it was looked for the last time: the more, the more have it.
    var weight = Int.max
  }

  private struct Search {
    let asked: AskedWords
    let limit: Int
    var found: [Int64] = []
  }

  private func wanted(_ terms: [SearchQuery.Term]) throws -> Wanted {
    var wanted = Wanted()
    for term in terms {
      guard term.isBeginning else {
        wanted.tokens += try number(of: IndexTokens.whole(term.text))
        continue
      }
      let length = term.text.unicodeScalars.count
      guard length > IndexTokens.longestBeginning else {
        wanted.tokens += try number(of: IndexTokens.beginning(term.text))
        continue
      }
      let words = try numbers(ofWordsBeginning: term.text)
      if words.count <= Self.mostWords {
        wanted.tokens += words
      } else {
        let first = String.UnicodeScalarView(
          term.text.unicodeScalars.prefix(IndexTokens.longestBeginning))
        wanted.tokens += try number(of: IndexTokens.beginning(String(first)))
        wanted.isLoose = true
      }
    }
    return wanted
  }

  private func number(of text: String) throws -> [Int64] {
    try token.first({ $0.bind(text, at: 1) }, { [$0.int64(0)] }) ?? []
  }

  private func numbers(ofWordsBeginning text: String) throws -> [Int64] {
    let whole = IndexTokens.whole(text)
    var numbers: [Int64] = []
    try wholeWords.forEach {
      $0.bind(whole, at: 1)
      $0.bind(whole + "\u{10FFFF}", at: 2)
      $0.bind(Int64(Self.mostWords + 1), at: 3)
    } _: {
      numbers.append($0.int64(0))
    }
    return numbers
  }

  private func look(
    through blocks: ClosedRange<Int64>, for wanted: inout [Wanted], _ search: inout Search
  ) throws {
    var common = [Block?]()
    var mustRead = wanted.contains(where: \.isLoose)
    for place in wanted.indices {
      if place > 0, Self.areFew(common, for: wanted[place...]) {
        mustRead = true
        break
      }
      let having =
        place == 0
        ? try having(&wanted[place], blocks) : try having(&wanted[place], blocks, besides: common)
      common = place == 0 ? having : zip(common, having).map(Self.both)
    }
    let start = blocks.lowerBound * Block.size
    for (place, block) in common.enumerated() where search.found.count < search.limit {
      try block?.forEach { offset in
        let customer = start + Int64(place) * Block.size + Int64(offset)
        if try !mustRead || reads(customer, search.asked) { search.found.append(customer) }
        return search.found.count < search.limit
      }
    }
  }

  /// Whether it takes less to read the words of each of these customers than the blocks of the words that are left.
  private static func areFew(_ common: [Block?], for words: ArraySlice<Wanted>) -> Bool {
    let tokens = words.reduce(0) { $0 + $1.tokens.count }
    var most = common.count { $0 != nil } * tokens / blocksOfReading
    for case let block? in common {
      most -= block.count
      if most < 0 { return false }
    }
    return true
  }

  private static func both(_ mine: Block?, _ others: Block?) -> Block? {
    guard var both = mine, let others else { return nil }
    both.formIntersection(others)
    return both.isEmpty ? nil : both
  }

  /// Who of each block has the word; nil where nobody does.
  private func having(_ word: inout Wanted, _ blocks: ClosedRange<Int64>) throws -> [Block?] {
    word.weight = 0
    return try blocksOf(&word, blocks)
  }

  /// The same, of those blocks alone in which there is somebody in `others`.
  private func having(
    _ word: inout Wanted, _ blocks: ClosedRange<Int64>, besides others: [Block?]
  ) throws -> [Block?] {
    word.weight = 0
    var all = [Block?](repeating: nil, count: others.count)
    var place = 0
    while place < others.count {
      let end = others[place...].firstIndex { $0 == nil } ?? others.count
      if end > place {
        let run = blocks.lowerBound + Int64(place)...blocks.lowerBound + Int64(end - 1)
        all.replaceSubrange(place..<end, with: try blocksOf(&word, run))
      }
      place = end + 1
    }
    return all
  }

  private func blocksOf(_ word: inout Wanted, _ blocks: ClosedRange<Int64>) throws -> [Block?] {
    var having = [Block?](repeating: nil, count: blocks.count)
    var weight = 0
    for token in word.tokens {
      let first = token * Postings.blocksOfToken + blocks.lowerBound
      try postings.forEach {
        $0.bind(first, at: 1)
        $0.bind(first + Int64(blocks.count) - 1, at: 2)
      } _: { row in
        let place = Int(row.int64(0) - first)
        row.withBytes(1) { kept in
          weight += kept.count
          var block = having[place].take() ?? Block()
          block.formUnion(kept)
          having[place] = block
        }
      }
    }
    word.weight += weight
    return having
  }

  func reads(_ customer: Int64, _ asked: AskedWords) throws -> Bool {
    try text.first({ $0.bind(customer, at: 1) }) { row in
      row.withBytes(0) { asked.areAll(in: $0.bindMemory(to: UInt8.self)) }
    } ?? false
  }
}
