import Casework
import Chance
import Glibc

/// Many made-up customers, the same ones each time, with names as unevenly spread as those of a country: a few family names and
/// cities that very many have, and thousands that hardly anybody has.
enum Crowd {
  /// A plain list of them, as other systems export one.
  static func write(_ count: Int, to path: String) throws {
    guard let file = fopen(path, "w") else {
      throw Failure(description: "\(path) cannot be written")
    }
    defer { fclose(file) }
    fputs("id,name,phone,mail,city,street,id last four\n", file)
    for number in 0..<count {
      let customer = customer(number)
      let points = customer.contactPoints.map(\.value)
      let cells = [
        customer.account, customer.name, points[0], points.count > 1 ? points[1] : "",
        customer.city, customer.street, customer.idLastFour ?? "",
      ]
      fputs(cells.joined(separator: ",") + "\n", file)
    }
  }

  static func customer(_ number: Int) -> Customer {
    var chance = Chance(number)
    let first = chance.often(firstNames)
    let name = "\(first) \(lastName(&chance))"
    var points = [
      ContactPoint(.phone, "05\(chance.below(9))-\(chance.between(1_000_000, 9_999_999))")
    ]
    if chance.below(10) < 6 {
      points.append(ContactPoint(.mail, "\(chance.pick(mailNames))\(number)@\(chance.pick(hosts))"))
    }
    return Customer(
      account: "C\(100_000 + number)", name: name, address: first, city: chance.often(cities),
      street: "הרצל \(chance.between(1, 120))", contactPoints: points,
      idLastFour: String(String(chance.between(10_000, 19_999)).dropFirst()))
  }

  private static func lastName(_ chance: inout Chance) -> String {
    if chance.below(10) < 6 { return chance.often(lastNames) }
    let parts = chance.between(2, 3)
    let name = (0..<parts).map { _ in chance.pick(syllables) }.joined()
    return name + chance.pick(endings)
  }

  private static let firstNames = words(
    """
    משה דוד יוסף יעקב אברהם חיים רחל שרה מרים אסתר מיכל יעל רבקה חנה לאה נועה תמר שירה מאיה אביגיל איתי עומר נועם
    אורי דניאל אריאל יונתן רונית אורלי גלית סיגל לימור ענת שמואל יצחק שלמה אליהו מאיר שמעון ראובן גיל אמיר רועי ליאור
    ערן עידו עדי טל שי רון גל בן Yosef Dan Maya Irina Sergey Olga Natalia Vladimir Svetlana Dmitry Alexander Elena
    Ahmad Mohammed Layla Fatima Yusuf Samir Nadia Khaled David Michael Sarah Rachel James Anna Иван Ольга محمد سمير
    """)
  private static let lastNames = words(
    """
    כהן לוי מזרחי פרץ ביטון דהן אברהם פרידמן מלכה אזולאי כץ יוסף דוד עמר אוחיון חדד גבאי אדרי לוין טל קליין חן שפירא חזן משה
    אשכנזי אוחנה סגל סויסה גולן בר רוזנברג יעקב גרוס שלום אלון אליהו קפלן הורוביץ שוורץ Cohen Levi Haddad Katz Abbas
    Ivanov Petrova Mansour Khoury Goldberg Weiss Shapira Friedman Mizrahi Peretz Biton Dahan Azoulay Malka Amar
    """)
  private static let cities = [
    "ירושלים", "תל אביב", "חיפה", "ראשון לציון", "פתח תקווה", "אשדוד", "נתניה", "באר שבע",
    "בני ברק", "חולון", "רמת גן",
    "אשקלון", "רחובות", "בת ים", "בית שמש", "כפר סבא", "הרצליה", "חדרה", "מודיעין", "נצרת", "לוד",
    "רעננה", "רמלה",
    "הוד השרון", "גבעתיים", "קריית אתא", "נהריה", "אום אל פחם", "קריית גת", "אילת", "עכו", "עפולה",
    "כרמיאל", "Haifa",
    "Tel Aviv", "טבריה", "יבנה", "אור יהודה", "צפת", "דימונה", "טירה", "שפרעם", "קריית שמונה",
    "ערד", "בית שאן",
  ]
  private static let syllables = words(
    "אב בר גור דן הל וי זל חר טל יר כר לב מן נו סב עד פל צור קל רום שי תם אל בן גל דור זיו חן לי מור נר פז רז שח"
  )
  private static let endings = [
    "", "י", "ן", "מן", "ון", "ית", "שטיין", "ברג", "וביץ", "סקי", "אני", "לי",
  ]
  private static let mailNames = words(
    "dana avi moshe ronit yossi tal noa gil info office maya eli")
  private static let hosts = words("gmail.com walla.co.il example.com hotmail.com bezeqint.net")

  private static func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace }.map(String.init)
  }
}

extension Chance {
  /// By the number of a customer.
  fileprivate init(_ number: Int) { self.init(seed: UInt64(number) &* 0xD134_2543_DE82_EF95) }

  fileprivate mutating func between(_ first: Int, _ last: Int) -> Int {
    first + below(last - first + 1)
  }

  /// One of the first of the list more often than one of the last, as 1 to its place (Zipf's law).
  fileprivate mutating func often(_ list: [String]) -> String {
    let share = Double(below(1 << 30)) / Double(1 << 30)
    let place = Int(pow(Double(list.count + 1), share)) - 1
    return list[min(max(0, place), list.count - 1)]
  }
}
