// A desk in a process of its own. `STORE REP MILLISECONDS` appends acts until it is killed or its time is over, and says
// each that was acknowledged as `contact sequence`. `STORE REP enter CUSTOMER` opens that customer's file, says so, and
// stays in it.
import Casework
import Glibc
import SQLiteStore

let arguments = CommandLine.arguments
let at = Instant(milliseconds: 1_795_330_800_000)

func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(1, bytes, bytes.count)
}

func work(_ store: SQLiteStore, rep: String, for span: Duration) throws {
  let clock = ContinuousClock()
  let end = clock.now + span
  let promise = Promise(what: ["en": "call back"], due: at + .hours(2), made: at, by: rep)
  while clock.now < end {
    var state = try store.open(Opening(), by: rep, at: at)
    say("\(state.id.rawValue) 1")
    for turn in 0..<10 where clock.now < end {
      try store.saveDraft("draft \(turn)", of: state.id)
      let acts: [Act] =
        turn == 9 ? [.cause("none"), .closed(summary: "")] : [.noted("n"), .promised(promise)]
      state.append(try store.append(acts, to: state.id, after: state.lastSequence, by: rep, at: at))
      say("\(state.id.rawValue) \(state.lastSequence)")
    }
  }
}

func stay(_ store: SQLiteStore, rep: String, in customer: Int64) throws {
  try store.enter(CustomerID(rawValue: customer), .writing, by: rep, at: at)
  say("entered")
  while true { pause() }
}

do {
  guard arguments.count > 3 else { exit(64) }
  let store = try SQLiteStore(path: arguments[1])
  if arguments[3] == "enter", arguments.count > 4, let customer = Int64(arguments[4]) {
    try stay(store, rep: arguments[2], in: customer)
  } else if let milliseconds = Int64(arguments[3]) {
    try work(store, rep: arguments[2], for: .milliseconds(milliseconds))
  }
  exit(0)
} catch {
  say("error \(error)")
  exit(1)
}
