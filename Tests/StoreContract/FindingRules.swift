import Casework
import Testing

extension StoreContract {
  /// What is typed, and who of Ronit (R) and David (D) is found.
  private static let table: [(typed: String, found: String)] = [
    ("0501234567", "R"), ("+972 50 1234567", "R"), ("050-123-4567", "R"), ("4567", "R"),
    ("234567", "R"), ("050123", "R"), ("8123456", "D"), ("7590-ronit", "R"), ("A-1002", "D"),
    ("a-1002", "D"), ("a-10", "D"), ("ronit@example.com", "R"), ("ronit@", "R"), ("4321", "R"),
    ("רונית", "R"), ("כהן רונית", "R"), ("כ", "R"), ("רו כה", "R"), ("כהן כפר", "R"),
    ("Ronit", "R"), ("Kohen", "R"), ("לוי", "D"), ("דוד לוי", "D"), ("levy", "D"),
    ("levi haifa", "D"), ("levi eilat", ""), ("רונית לוי", ""), ("fvi", "R"), ("ךקהן", "D"),
    ("48102", "R"), ("\"*", ""), ("zzzz", ""), ("99999", ""),
  ]

  static let findingRules =
    table.map { typed, expected in
      StoreRule("typing \(typed) finds \(expected.isEmpty ? "nobody" : expected)") { store in
        let ronit = try store.given(Given.wholeFile)
        let david = try store.given(Given.david)
        let names = try store.find(typed, for: "dana", limit: 10).map { found in
          found.id == ronit ? "R" : found.id == david ? "D" : "?"
        }
        #expect(names.joined() == expected)
      }
    } + [
      StoreRule("a line of the results says who he is and what is open") { store in
        let ronit = try store.given(Given.wholeFile)
        let found = Found(
          id: ronit, account: "7590-RONIT", name: "רונית כהן", city: "כפר סבא",
          phone: "+972-50-123 4567", openIssues: 1, hasLeft: false)
        #expect(try store.find("רונית", for: "dana", limit: 5) == [found])
        #expect(try store.customers(withPhone: "050 123 4567") == [found])
        #expect(try store.customers(withPhone: "4567") == [])
      },
      StoreRule("whole words come before beginnings, beginnings before near spellings") { store in
        let near = try store.given(Customer(account: "1", name: "Kohen"))
        let beginning = try store.given(Customer(account: "2", name: "Cohenson"))
        let whole = try store.given(Customer(account: "3", name: "Cohen"))
        #expect(
          try store.find("cohen", for: "dana", limit: 5).map(\.id) == [whole, beginning, near])
      },
      StoreRule("a promise that was handed on is the work of whoever has it now") { store in
        let ids = try (1...3).map { try store.given(Customer(account: "\($0)", name: "Cohen")) }
        var state = try store.call(ids[2], [.promised(Given.callBack())])
        let promise = try #require(state.facts.promises.first?.id)
        try store.act(
          [.promiseHanded(id: promise, to: "noa"), .closed(summary: "")], in: &state)
        #expect(try store.find("coh", for: "noa", limit: 3).first?.id == ids[2])
        #expect(try store.find("coh", for: "dana", limit: 3).first?.id == ids[0])
      },
      StoreRule("among equals those come first with whom the rep has open work") { store in
        try store.keep(Given.dana)
        let ids = try (1...30).map { try store.given(Customer(account: "\($0)", name: "Cohen")) }
        _ = try store.call(ids[20], [.issueOpened(Given.wrongCharge(0, owner: "Dana"))])
        let exact = try store.given(Customer(account: "x", name: "Cohen Levi"))
        let found = try store.find("coh", for: "dana", limit: 3).map(\.id)
        #expect(found == [ids[20], ids[0], ids[1]])
        #expect(try store.find("coh", for: "amir", limit: 3).map(\.id) == Array(ids[0...2]))
        #expect(try store.find("levi", for: "dana", limit: 3).map(\.id) == [exact])
      },
      StoreRule("nothing typed shows those whom the rep dealt with, the last first") { store in
        let ronit = try store.given(Given.ronit)
        let david = try store.given(Given.david)
        _ = try store.given(Customer(account: "3", name: "Nobody"))
        #expect(try store.find("", for: "dana", limit: 5) == [])
        _ = try store.call(ronit)
        _ = try store.call(david)
        _ = try store.call(ronit)
        #expect(try store.find("  ", for: "dana", limit: 5).map(\.id) == [ronit, david])
        #expect(try store.find("", for: "dana", limit: 1).map(\.id) == [ronit])
      },
    ]
}
