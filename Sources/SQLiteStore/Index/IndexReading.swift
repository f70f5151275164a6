import Casework
import GRDB

/// Who has the words of a query, out of the index. Blocks are looked through from the first on, few and then more at a time,
/// until there are enough customers: what everybody has costs a block, what nobody has costs a look-up.
struct IndexReading {
  private static let firstBlocks: Int64 = 4
  /// A beginning longer than the index has them is looked for among whole words; one of more than these is looked for
  /// by its first letters, and each customer is then read.
  private static let mostWords = 256

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
    var search = Search(limit: limit, mustRead: wanted.contains(where: \.isLoose))
    var from: Int64 = 0
    var count = Self.firstBlocks
    while from <= lastBlock, search.found.count < limit {
      let blocks = from...min(lastBlock, from + count - 1)
      try look(through: blocks, for: &wanted, step, &search)
      // The word that fewest have goes first from now on: of the others only blocks are read in which somebody has it.
      wanted.sort { $0.seen < $1.seen }
      from += count
      count *= 4
    }
    return search.found
  }

  /// A word of a query: whoever has one of the tokens has it, or where that is loose, may have it.
  private struct Wanted {
    var tokens: [Int64] = []
    var isLoose = false
    /// How many had it where it was looked for the last time.
    var seen = Int.max
  }

  private struct Search {
    let limit: Int
    let mustRead: Bool
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
    through blocks: ClosedRange<Int64>, for wanted: inout [Wanted], _ step: SearchQuery.Step,
    _ search: inout Search
  ) throws {
    var common = [Block?]()
    for place in wanted.indices where place == 0 || common.contains(where: { $0 != nil }) {
      let having =
        place == 0
        ? try having(wanted[place], blocks) : try having(wanted[place], blocks, besides: common)
      wanted[place].seen = having.reduce(0) { $0 + ($1?.count ?? 0) }
      common = place == 0 ? having : zip(common, having).map(Self.both)
    }
    for (place, block) in common.enumerated() where search.found.count < search.limit {
      let start = (blocks.lowerBound + Int64(place)) * Block.size
      try block?.forEach { offset in
        let customer = start + Int64(offset)
        if try !search.mustRead || reads(customer, as: step) { search.found.append(customer) }
        return search.found.count < search.limit
      }
    }
  }

  private static func both(_ mine: Block?, _ others: Block?) -> Block? {
    guard var both = mine, let others else { return nil }
    both.formIntersection(others)
    return both.isEmpty ? nil : both
  }

  /// Who of each block has the word; nil where nobody does.
  private func having(_ word: Wanted, _ blocks: ClosedRange<Int64>) throws -> [Block?] {
    var having = [Block?](repeating: nil, count: blocks.count)
    for token in word.tokens {
      let first = token * Postings.blocksOfToken + blocks.lowerBound
      try postings.forEach {
        $0.bind(first, at: 1)
        $0.bind(first + Int64(blocks.count) - 1, at: 2)
      } _: { row in
        let place = Int(row.int64(0) - first)
        row.withBytes(1) { kept in
          var block = having[place].take() ?? Block()
          block.formUnion(kept)
          having[place] = block
        }
      }
    }
    return having
  }

  /// The same, of those blocks alone in which there is somebody in `others`.
  private func having(
    _ word: Wanted, _ blocks: ClosedRange<Int64>, besides others: [Block?]
  ) throws -> [Block?] {
    var all = [Block?](repeating: nil, count: others.count)
    var place = 0
    while place < others.count {
      let end = others[place...].firstIndex { $0 == nil } ?? others.count
      if end > place {
        let run = blocks.lowerBound + Int64(place)...blocks.lowerBound + Int64(end - 1)
        all.replaceSubrange(place..<end, with: try having(word, run))
      }
      place = end + 1
    }
    return all
  }

  private func reads(_ customer: Int64, as step: SearchQuery.Step) throws -> Bool {
    let tokens = try text.first({ $0.bind(customer, at: 1) }, { $0.text(0) }) ?? ""
    return step.isAnswered(by: tokens.split(separator: " "))
  }
}

extension SearchQuery.Step {
  func isAnswered(by tokens: [Substring]) -> Bool {
    words.allSatisfy { terms in
      terms.contains { term in tokens.contains { $0.fits(term) } }
    }
  }
}

extension Substring {
  fileprivate func fits(_ term: SearchQuery.Term) -> Bool {
    term.isBeginning ? utf8.starts(with: term.text.utf8) : utf8.elementsEqual(term.text.utf8)
  }
}
