import Casework
import Testing

extension StoreContract {
  static let merging = [
    StoreRule("every section of an update is read back as it was told") { store in
      let ronit = try store.given(Given.wholeFile)
      let file = try store.openFile(ronit)
      #expect(file == Given.file(numberedAs: file))
      for id in [file.promises[0].id, file.requests[0].id, file.followUps[0].id] {
        #expect(id > 0)
      }
    },
    StoreRule("the same update again is unchanged and doubles nothing") { store in
      #expect(try store.merge([Given.wholeFile]) == MergeCounts(created: 1))
      let id = try #require(try store.customer(account: Given.ronit.account))
      let before = try store.openFile(id)
      #expect(try store.merge([Given.wholeFile]) == MergeCounts(unchanged: 1))
      #expect(try store.openFile(id) == before)
      #expect(try store.customerCount() == 1)
    },
    StoreRule("one account twice in a batch is one customer") { store in
      var later = FileUpdate(customer: Given.ronit)
      later.customer.city = "Haifa"
      let counts = try store.merge([FileUpdate(customer: Given.ronit), later])
      #expect(counts == MergeCounts(created: 1, updated: 1))
      let id = try #require(try store.customer(account: Given.ronit.account))
      #expect(try store.openFile(id).customer.city == "Haifa")
    },
    StoreRule("a section that an update leaves out stays, one that it tells is replaced") { store in
      let ronit = try store.given(Given.wholeFile)
      let before = try store.openFile(ronit)
      var update = FileUpdate(customer: Given.ronit)
      update.products = []
      update.issues = [Given.wrongCharge(50_000)]
      update.promises = [Given.callBack()]
      update.bills = [
        Given.bill,
        Bill(number: "x", issued: Given.today, due: Given.today, total: .shekels(1), status: .paid),
      ]
      #expect(try store.merge([update]) == MergeCounts(updated: 1))
      var expected = before
      expected.products = []
      expected.issues = [Given.wrongCharge(50_000)]
      expected.promises[0].due = Given.callBack().due
      expected.bills = update.bills ?? []
      #expect(try store.openFile(ronit) == expected)
    },
    StoreRule("fields of the customer that a list does not tell stay") { store in
      let ronit = try store.given(Given.wholeFile)
      let list = Given.list(of: Given.ronit.account)
      #expect(try store.merge([list]) == MergeCounts(updated: 1))
      var expected = Given.ronit
      expected.name = list.customer.name
      expected.contactPoints[0].value = "03-5550199"
      expected.extra["club"] = "gold"
      #expect(try store.openFile(ronit).customer == expected)
      #expect(try store.find("035550199", for: "dana", limit: 5).map(\.id) == [ronit])
      #expect(try store.merge([list]) == MergeCounts(unchanged: 1))
    },
    StoreRule("two lists in turn change nothing once each was told") { store in
      let list = Given.list(of: "N-1")
      var other = FileUpdate(customer: Customer(account: "N-1", monthsWithUs: 9, hasLeft: true))
      other.fields = [.monthsWithUs, .hasLeft]
      #expect(try store.merge([list, other]) == MergeCounts(created: 1, updated: 1))
      #expect(try store.merge([list, other]) == MergeCounts(unchanged: 2))
      let id = try #require(try store.customer(account: "N-1"))
      _ = try store.call(
        id, [.fieldChanged(field: "name", old: list.customer.name, new: "Ronit Levi")])
      other.customer.monthsWithUs = 10
      #expect(try store.merge([list, other]) == MergeCounts(updated: 1, unchanged: 1))
      let customer = try store.openFile(id).customer
      #expect(customer.name == "Ronit Levi")
      #expect(customer.monthsWithUs == 10)
      #expect(customer.extra == ["club": "gold"])
    },
    StoreRule("a list that tells a part of a contract or a way of paying leaves the rest") {
      store in
      let ronit = try store.given(Given.wholeFile)
      var list = Given.list(of: Given.ronit.account)
      list.contract = Contract(term: .monthly, ends: Given.today)
      list.contractFields = [.ends]
      list.paymentMethods = [PaymentMethod(kind: .bankOrder, lastFour: "9999", expires: nil)]
      list.paymentFields = [.lastFour]
      #expect(try store.merge([list]) == MergeCounts(updated: 1))
      let file = try store.openFile(ronit)
      #expect(file.contract == Contract(term: .twoYears, ends: Given.today))
      let card = PaymentMethod(kind: .card, lastFour: "9999", expires: Given.today + 8)
      #expect(file.paymentMethods == [card])
      #expect(try store.merge([list]) == MergeCounts(unchanged: 1))
      var new = list
      new.customer.account = "N-2"
      let other = try store.openFile(try store.given(new))
      #expect(other.contract == list.contract && other.paymentMethods == list.paymentMethods)
    },
    StoreRule("what acts speak of keeps its number when another system tells it anew") { store in
      let ronit = try store.given(Given.wholeFile)
      let before = try store.openFile(ronit)
      var update = Given.wholeFile
      update.requests?[0].what = "check the line again"
      update.followUps?[0].strength = .hard
      _ = try store.merge([update])
      let after = try store.openFile(ronit)
      #expect(after.requests.map(\.id) == before.requests.map(\.id))
      #expect(after.followUps.map(\.id) == before.followUps.map(\.id))
      #expect(after.requests[0].what == "check the line again")
      #expect(after.followUps[0].strength == .hard)
    },
    StoreRule("that a promise was broken stays, whatever another system tells of it") { store in
      let ronit = try store.given(Given.wholeFile)
      let promise = try #require(try store.openFile(ronit).promises.first)
      _ = try store.call(ronit, [.promiseBroken(id: promise.id, reason: "nobody came")])
      var update = Given.wholeFile
      update.promises?[0].due = Given.now + .days(2)
      _ = try store.merge([update])
      var read = try store.openFile(ronit).promises[0]
      #expect(read.status == .open && read.due == Given.now + .days(2))
      #expect(read.broken == Given.now && read.whyBroken == "nobody came")
      update.promises?[0].status = .kept
      _ = try store.merge([update])
      read = try store.openFile(ronit).promises[0]
      #expect(read.broken == Given.now && read.whyBroken == "nobody came")
      update.promises?[0].made = Given.now - .days(1)
      _ = try store.merge([update])
      #expect(try store.openFile(ronit).promises[0].broken == nil)
    },
    StoreRule("a promise that another system told of as broken, and then as kept, was broken") {
      store in
      var update = Given.wholeFile
      update.promises?[0].status = .broken
      let ronit = try store.given(update)
      update.promises?[0].status = .kept
      _ = try store.merge([update])
      let promise = try store.openFile(ronit).promises[0]
      #expect(promise.status == .kept && promise.broken == promise.due)
    },
    StoreRule("what a whole update no longer tells goes, and what the desk added stays") { store in
      let ronit = try store.given(Given.wholeFile)
      _ = try store.call(ronit, [.fieldChanged(field: "shoe", old: "", new: "38")])
      var update = Given.wholeFile
      update.customer.extra = ["plan": "b"]
      update.customer.care = ""
      #expect(try store.merge([update]) == MergeCounts(updated: 1))
      let customer = try store.openFile(ronit).customer
      #expect(customer.extra == ["plan": "b", "shoe": "38"])
      #expect(customer.care.isEmpty && customer.city == Given.ronit.city)
    },
    StoreRule("an import leaves alone what the desk has done") { store in
      let ronit = try store.given(Given.wholeFile)
      _ = try store.call(
        ronit,
        [
          .promised(Given.callBack()), .requested(Given.request), .credited(Given.credit),
          .issueOpened(Given.wrongCharge(0)), .issueSolved(number: 48_102),
          .fieldChanged(field: "city", old: "כפר סבא", new: "Eilat"),
        ])
      let before = try store.openFile(ronit)
      #expect(try store.merge([Given.wholeFile]) == MergeCounts(unchanged: 1))
      #expect(try store.openFile(ronit) == before)
      var update = Given.wholeFile
      update.promises = []
      update.requests = []
      #expect(try store.merge([update]) == MergeCounts(updated: 1))
      let after = try store.openFile(ronit)
      #expect(after.promises.count == 1 && after.requests.count == 1)
      #expect(after.credits.count == 2 && after.issues.count == 2)
    },
    StoreRule("a batch with something that cannot be kept changes nothing") { store in
      _ = try store.given(Given.wholeFile)
      var update = FileUpdate(customer: Given.david)
      update.issues = [Given.wrongCharge(48_102)]
      let other = FileUpdate(customer: Customer(account: "B-1"))
      expectFailure(.refused) { _ = try store.merge([other, update]) }
      #expect(try store.customerCount() == 1)
    },
    StoreRule("everybody can be gone through in order") { store in
      _ = try store.merge((1...25).map { FileUpdate(customer: Customer(account: "A\($0)")) })
      var seen: [CustomerID] = []
      while true {
        let next = try store.customers(after: seen.last, limit: 10)
        if next.isEmpty { break }
        seen += next
      }
      #expect(seen.count == 25)
      #expect(seen == seen.sorted())
      #expect(try store.customerCount() == 25)
    },
  ]
}
