import Casework

struct Token: Hashable {
  enum Kind: Hashable {
    case word(String)
    case number(Int64)
    case money(Money)
    case text(String)
    case day(Day)
    case symbol(String)
    case end
  }

  let kind: Kind
  let offset: Int

  /// As an error quotes it.
  var shown: String {
    switch kind {
    case .word(let word): "`\(word)`"
    case .number(let number): "`\(number)`"
    case .money(let money): "`\(money.decimal)`"
    case .text(let text): "\"\(text)\""
    case .day(let day): "`\(day.iso)`"
    case .symbol(let symbol): "`\(symbol)`"
    case .end: "the end"
    }
  }
}
