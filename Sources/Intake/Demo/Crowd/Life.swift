import Casework

/// What happened with one of the crowd, told from the first day to now. Each step asks whether its time has come, so what
/// is still open is open because the next step lies ahead.
struct Life {
  let world: World
  var who: Inhabitant
  var home: Household
  var dice: Dice

  var contacts: [PastContact] = []
  var issues: [Issue] = []
  var promises: [Promise] = []
  var requests: [InternalRequest] = []
  var credits: [Credit] = []
  var gestures: [Gesture] = []
  var followUps: [FollowUp] = []
  var surveys: [Casework.Survey] = []
  var told: [Expectation] = []
  var needs: [Need] = []
  var kudos: [Kudos] = []
  var ideas: [Idea] = []

  /// When and how badly we failed him.
  var hurts: [(at: Minute, weight: Double)] = []
  /// When he was last asked how it was.
  var asked: Minute?
  /// The day on which he left; it may lie ahead.
  var left: Int?
  /// What comes now is after he left.
  var hasGone = false
  /// Oddities of bills that were put right, by month.
  var mended: Set<Int> = []
  /// When each contact was; their references count from 1 until they are numbered.
  private var minutes: [Minute] = []
  /// The sentence that was last taken from a matter's list.
  private var lastSaid: [String: Int] = [:]

  init(world: World, who: Inhabitant, home: Household, dice: Dice) {
    self.world = world
    self.who = who
    self.home = home
    self.dice = dice
  }

  var days: DeskDays { world.days }
  var stories: StoryBook { world.book.stories }
  var known: MatterBook.Known { world.book.matters.known }

  func isPast(_ minute: Minute) -> Bool { minute < horizon }

  /// What would come later does not come: it lies ahead, or he has left.
  var horizon: Minute {
    guard let left, !hasGone else { return days.now }
    return min(days.now, left * 1440)
  }

  /// When he last had to do with us.
  var last: Minute? { minutes.max() }

  /// Reps write to one who speaks English in English.
  var tongue: Tongue { who.customer.language == "en" ? .en : world.tongue }

  /// - Returns: the reference, until the contacts are numbered.
  mutating func note(_ contact: PastContact, at minute: Minute) -> Int64 {
    var contact = contact
    let reference = Int64(contacts.count + 1)
    contact.reference = reference
    contacts.append(contact)
    minutes.append(minute)
    return reference
  }

  /// Another than the last time, where there is another.
  mutating func sentence(_ list: [Telling], of name: String) -> Telling? {
    guard list.count > 1 else { return list.first }
    let place =
      lastSaid[name].map { ($0 + 1 + dice.below(list.count - 1)) % list.count }
      ?? dice.below(list.count)
    lastSaid[name] = place
    return list[place]
  }

  mutating func sentence(_ part: StoryBook.Part) -> Telling? {
    sentence(stories[part], of: part.rawValue)
  }

  /// What came of the idea that was told last.
  var effect: Telling? {
    let effects = stories[.ideaEffect]
    return lastSaid[StoryBook.Part.idea.rawValue].flatMap {
      effects.indices.contains($0) ? effects[$0] : nil
    }
  }

  mutating func colleague() -> Int { dice.below(world.colleagues.count) }

  /// What he has suffered in the last months, the last most.
  func hurt(at minute: Minute) -> Double {
    hurts.reduce(0) { sum, hurt in
      let age = minute - hurt.at
      return age < 0 || age > 150 * 1440 ? sum : sum + hurt.weight
    }
  }
}

// Numbers.
extension Life {
  /// References rise with time and are no one else's: the two years are cut into slots, and within a slot each customer
  /// has his own number.
  /// - Parameter room: more than there are customers.
  mutating func number(_ own: Int, room: Int) {
    let order = minutes.indices.sorted { (minutes[$0], $0) < (minutes[$1], $1) }
    let span = days.now - days.first * 1440 + 1
    var slot = -1
    var numbers: [Int64: Int64] = [:]
    for place in order {
      slot = max(slot + 1, (minutes[place] - days.first * 1440) * Self.slots / span)
      numbers[Int64(place + 1)] = Self.firstReference + Int64(slot * room + own)
    }
    renumber(numbers)
    contacts = order.reversed().map { contacts[$0] }
  }

  private static let slots = 400
  private static let firstReference: Int64 = 1_000_000

  private mutating func renumber(_ numbers: [Int64: Int64]) {
    func new(_ old: Int64?) -> Int64? { old.flatMap { numbers[$0] } }
    for place in contacts.indices {
      contacts[place].reference = new(contacts[place].reference)
    }
    for place in issues.indices { issues[place].number = new(issues[place].number) ?? 0 }
    for place in promises.indices {
      promises[place].issue = new(promises[place].issue)
      promises[place].evidence = promises[place].evidence.map { evidence(of: $0, numbers) }
    }
    for place in requests.indices { requests[place].issue = new(requests[place].issue) }
    for place in followUps.indices { followUps[place].issue = new(followUps[place].issue) }
    for place in surveys.indices { surveys[place].reference = new(surveys[place].reference) }
  }

  /// What shows that a promise was kept, or was not, is the contact in which that came up: "call 48213".
  private func evidence(of text: String, _ numbers: [Int64: Int64]) -> String {
    guard text.hasPrefix("#"), let number = Int64(text.dropFirst()).flatMap({ numbers[$0] })
    else { return text }
    var blanks = Blanks(form: .plural, luck: 0)
    blanks[.reference] = Words(String(number))
    return stories[.keptBy].first?.text(tongue, blanks) ?? ""
  }
}
