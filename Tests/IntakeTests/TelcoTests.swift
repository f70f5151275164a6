import Casework
import Foundation
import Testing

@testable import Intake

private let header =
  "customerID,gender,SeniorCitizen,Partner,Dependents,tenure,PhoneService,MultipleLines,"
  + "InternetService,OnlineSecurity,OnlineBackup,DeviceProtection,TechSupport,StreamingTV,"
  + "StreamingMovies,Contract,PaperlessBilling,PaymentMethod,MonthlyCharges,TotalCharges,Churn\n"
private let good =
  "1111-AAAAA,Female,0,Yes,No,12,Yes,Yes,Fiber optic,Yes,No,Yes,No,Yes,No,Two year,Yes,"
  + "Credit card (automatic),94.35,1132.2,No\n"
private let fresh =
  "2222-BBBBB,Male,1,No,No,0,No,No phone service,DSL,No,No,No,No,No,No,Month-to-month,No,"
  + "Mailed check,24.40, ,Yes\n"
private let plain =
  "3333-CCCCC,Male,0,No,Yes,3,Yes,No,No,No internet service,No internet service,"
  + "No internet service,No internet service,No internet service,No internet service,"
  + "One year,No,Electronic check,20.00,60.00,No\n"

@Test func `a row becomes a customer with contract, products, payment and months`() throws {
  let brought = try bring(header + good, shipped("telco"))
  let update = try #require(brought.updates.first)
  #expect(update.customer.account == "1111-AAAAA")
  #expect(update.customer.form == .feminine)
  #expect(update.customer.monthsWithUs == 12)
  #expect(update.customer.hasLeft == false)
  #expect(update.customer.extra["senior"] == "no")
  #expect(update.fields?.contains(.name) == false && update.fields?.contains(.language) == false)
  let told: Set<Customer.Field> = [.form, .monthsWithUs, .hasLeft, .extra("senior")]
  #expect(update.fields?.isSuperset(of: told) == true)
  #expect(update.contract == Contract(term: .twoYears))
  #expect(update.paymentMethods == [PaymentMethod(kind: .card)])
  let products = try #require(update.products)
  #expect(
    products.map(\.code) == [
      "phone.line", "phone.second-line", "internet.fibre", "internet.security",
      "device.protection", "tv.streaming", "adjustment",
    ])
  #expect(products.map(\.monthly.minorUnits) == [2000, 500, 5000, 500, 500, 1000, -65])
  #expect(products.allSatisfy { $0.monthly.currency == .dollar })
}

@Test func `the products add up to the charge, and an exact charge needs no adjustment`() throws {
  let brought = try bring(header + good + fresh + plain, shipped("telco"))
  let sums = brought.updates.map { ($0.products ?? []).map(\.monthly.minorUnits).reduce(0, +) }
  #expect(sums == [9435, 2440, 2000])
  #expect(brought.updates[2].products?.map(\.code) == ["phone.line"])
}

@Test func `who is with us for no month has paid nothing, and goes in`() throws {
  let brought = try bring(header + fresh, shipped("telco"))
  #expect(brought.updates.first?.customer.extra["total-charges"] == nil)
  #expect(brought.updates.first?.customer.hasLeft == true)
  #expect(brought.counts == Import.Counts(read: 1, rejected: 0))
}

@Test func `spoilt rows go to the rejects with their place, and the others go in`() throws {
  let spoilt = [
    good.replacing("94.35", with: "ninety"),
    good.replacing("1111-AAAAA", with: ""),
    "1111-AAAAA,Female,0\n",
    good.replacing("Fiber optic", with: "Carrier pigeon"),
    good.replacing("Female", with: "4580-2600-0000-0001"),
    good.replacing("1132.2", with: " "),
    good.replacing(",12,", with: ",-4,"),
    "\"1111\"x" + good.dropFirst(10),
  ]
  let brought = try bring(header + spoilt.joined() + plain, shipped("telco"))
  #expect(brought.updates.map(\.customer.account) == ["3333-CCCCC"])
  #expect(brought.counts == Import.Counts(read: 9, rejected: 8))
  #expect(
    brought.rejects.map(\.sentence) == [
      "line 2, column 19 (MonthlyCharges): not an amount of money",
      "line 3, column 1 (customerID): empty",
      "line 4, column 4 (Partner): 3 cells where the header has 21",
      "line 5, column 9 (InternetService): a value that the mapping does not know",
      "line 6, column 2 (gender): a value that the mapping does not know",
      "line 7, column 20 (TotalCharges): empty",
      "line 8, column 6 (tenure): not a number of months",
      "line 9, column 1 (customerID): text follows the closing quote",
    ])
  #expect(brought.rejects[0].row + "\n" == spoilt[0])
}

@Test func `a rejects file is a table that can be read again`() throws {
  let brought = try bring(header + good.replacing("94.35", with: "\"a,b\""), shipped("telco"))
  let rejects = brought.rejects.map { $0.csv(reason: $0.reason.english, file: "telco.csv") }
  let file = Reject.header + rejects.joined()
  let rows = try csv(file)
  #expect(rows[0].cells.map(\.text) == ["line", "column", "name", "reason", "row", "file"])
  #expect(
    rows[1].cells.map(\.text).prefix(4) == ["2", "19", "MonthlyCharges", "not an amount of money"])
  #expect(rows[1].cells[4].text + "\n" == good.replacing("94.35", with: "\"a,b\""))
  #expect(rows[1].cells[5].text == "telco.csv")
}

@Test func `the wrong mapping names the columns that are missing, and brings nothing`() throws {
  var brought: Brought?
  let telco = try shipped("telco")
  let said = sentence {
    brought = try bring("customer_id,Gendr,City\n1,F,Haifa\n", telco)
  }
  #expect(brought == nil)
  #expect(
    said == "t.csv:1: mapping `telco` needs the columns `gender` (nearest: `gendr`), `tenure`, "
      + "`Churn`, `Contract`, `PaymentMethod`, `SeniorCitizen` and 14 more; the file has 3")
}

@Test func `a table of this company is no plain list of customers, and as one brings nothing`()
  throws
{
  let customers = try shipped("customers")
  var brought: Brought?
  let said = sentence { brought = try bring(header + good + fresh, customers) }
  #expect(brought == nil)
  #expect(said == "t.csv:1: mapping `customers` needs the column `name`; the file has 21")
}

@Test func `a file that breaks off in a quote brings nothing at all`() throws {
  let telco = try shipped("telco")
  var taken = 0
  let text = header + good + fresh + "\"3333,Male\n"
  let said = sentence {
    _ = try Import(mapping: telco, today: Day(number: 20_779), batchSize: 1).run(
      ByteSource(name: "t.csv", bytes: Array(text.utf8)), reject: { _ in },
      take: { taken += $0.count })
  }
  #expect(said == "t.csv:4:1: the quote that opens here never closes")
  #expect(taken == 0)
}

@Test func `batches are of the size asked for, with progress after each`() throws {
  let text = header + (1...7).map { plain.replacing("3333", with: "300\($0)") }.joined()
  let brought = try bring(Array(text.utf8), shipped("telco"), batchSize: 3)
  #expect(brought.batches == [3, 3, 1])
  #expect(brought.progress == [3, 6, 7])
}

private let realFile = ProcessInfo.processInfo.environment["MOKED_TEST_DATA"]
  .map { $0 + "/telco_churn/Telco-Customer-Churn.csv" }

@Test(
  .enabled(if: realFile != nil, "MOKED_TEST_DATA is not set: the list of 7,043 is not read"))
func `the whole list of 7043 goes in and its sums are exact`() throws {
  let source = try ByteSource(file: #require(realFile))
  let brought = try bring(source, shipped("telco"))
  #expect(brought.counts == Import.Counts(read: 7043, rejected: 0))
  #expect(Set(brought.updates.map(\.customer.account)).count == 7043)
  #expect(brought.updates.count { $0.customer.hasLeft } == 1869)
  #expect(brought.updates.count { $0.customer.monthsWithUs == 0 } == 11)
  #expect(brought.updates.count { $0.customer.extra["total-charges"] == nil } == 11)
  let products = brought.updates.flatMap { $0.products ?? [] }
  let total = products.map(\.monthly.minorUnits).reduce(0, +)
  #expect(total == 45_611_660)
  #expect(
    products.filter { $0.code == "adjustment" }.allSatisfy { abs($0.monthly.minorUnits) < 500 })
}
