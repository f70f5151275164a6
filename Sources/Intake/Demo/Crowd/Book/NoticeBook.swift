import Markup

/// What a lead of the demo desk may have told the whole desk.
struct NoticeBook: Sendable {
  struct Told: Sendable {
    let title: Telling
    let say: Telling
    let hours: Int
    let product: String?
    let isOfTown: Bool
  }

  let all: [Told]

  init(_ node: Node, lists: [String: [Words]]) throws(MarkupError) {
    all = try node.each { item throws(MarkupError) in
      try item.allowOnly(["hours", "product", "town", "title", "say"])
      return Told(
        title: try Telling(item.required("title"), lists: lists),
        say: try Telling(item.required("say"), lists: lists),
        hours: try item.required("hours").weight(),
        product: try item.read("product", as: Node.requiredText),
        isOfTown: try item.read("town", as: Node.requiredTruth) ?? false)
    }
  }
}
