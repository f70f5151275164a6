// A desk in a process of its own. `STORE REP MILLISECONDS [SCRIPT REPS]` works calls as the script says, a letter at a time
// and from its start again, until it is killed or its time is over, and says each act that was acknowledged as `contact
// sequence`. `STORE REP enter CUSTOMER` opens that customer's file, says so, and stays in it.
import Casework
import Glibc
import SQLiteStore

let arguments = CommandLine.arguments

func stay(_ store: SQLiteStore, rep: String, in customer: Int64) throws {
  try store.enter(CustomerID(rawValue: customer), .writing, by: rep, at: WritingDesk.now())
  WritingDesk.say("entered")
  while true { pause() }
}

do {
  guard arguments.count > 3 else { exit(64) }
  let store = try SQLiteStore(path: arguments[1])
  let rep = arguments[2]
  if arguments[3] == "enter", arguments.count > 4, let customer = Int64(arguments[4]) {
    try stay(store, rep: rep, in: customer)
  } else if let milliseconds = Int64(arguments[3]) {
    let plan = arguments.dropFirst(4)
    let reps = plan.dropFirst().first?.split(separator: ",").map(String.init) ?? [rep]
    var desk = try WritingDesk(store, rep: rep, among: reps, script: plan.first ?? "npnpc")
    try desk.work(for: .milliseconds(milliseconds))
  }
  exit(0)
} catch {
  WritingDesk.say("error \(error)")
  exit(1)
}
