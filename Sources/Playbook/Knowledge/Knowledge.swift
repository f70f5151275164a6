package import Markup

/// What the desk knows, one article a file.
package struct Knowledge: Hashable, Sendable {
  /// In the order of their names.
  package let articles: [Article]
  /// Why a file was left out, at its place.
  package let faults: [MarkupError]

  package init() {
    articles = []
    faults = []
  }

  /// A file that is wrong is left out; so is one whose name stands already.
  /// - Parameter files: each read, or why it cannot be.
  package init(_ files: [Result<Node, MarkupError>], languages: [String]) {
    var articles: [Article] = []
    var faults: [MarkupError] = []
    for file in files {
      do throws(MarkupError) {
        let article = try Article(file.get(), languages: languages)
        if let first = articles.first(where: { $0.name == article.name }) {
          throw MarkupError(at: article.place, "`\(article.name)` stands at \(first.place) too")
        }
        articles.append(article)
      } catch {
        faults.append(error)
      }
    }
    self.articles = articles.sorted { $0.name < $1.name }
    self.faults = faults
  }

  package subscript(name: String) -> Article? { articles.first { $0.name == name } }

  /// All of them, what is likely wanted first: of this matter, then what holds where he lives.
  package func likely(for reasons: [String], in city: String?) -> [Article] {
    articles.enumerated().map { (rank: rank($1, reasons, city), index: $0, article: $1) }
      .sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.article)
  }

  private func rank(_ article: Article, _ reasons: [String], _ city: String?) -> Int {
    let isOfMatter = reasons.contains(where: article.reasons.contains)
    let isHere = city.map(article.holds) ?? true
    return (isHere ? 0 : 2) + (isOfMatter ? 0 : 1)
  }
}
