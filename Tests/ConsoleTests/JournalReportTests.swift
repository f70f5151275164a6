import Casework
import Playbook
import Testing

@testable import Console

private let promise = Promise(
  id: 3, what: ["en": "call", "he": "לחזור"], due: ShippedDesk.now + .hours(2),
  made: ShippedDesk.now, by: "dana")

/// One act of each kind, with what it must say.
private let told: [(Act, String)] = [
  (
    .opened(Opening(from: "050", menu: "2 > 1"), reference: 48213),
    "48213, call, from the customer, 050, 2 > 1"
  ),
  (.speaker(Speaker(who: .other, name: "Gil")), "someone else, Gil"),
  (.identified(.named), "gave a name, not checked"), (.held, ""), (.resumed, ""),
  (.handedOver(HandOver(to: "amir", kind: .warm, why: "knows him")), "amir, knows him"),
  (.takenOver(by: "amir"), "amir"), (.wentElsewhere, ""), (.rangOut, ""), (.mood(.tense), "tense"),
  (
    .threadOpened(number: 1, script: "billing.wrong-charge", version: "x"),
    "1, billing.wrong-charge"
  ),
  (.threadEntered(number: 2), "2"),
  (.step(StepAct(thread: 1, key: "a/b", what: .answered(.yes(true)))), "1, a/b, answered, yes"),
  (
    .step(StepAct(thread: 1, key: "a/b", what: .skipped(reason: "known"))), "1, a/b, skipped, known"
  ),
  (.threadEnded(number: 1, outcome: "solved", disposition: "x"), "1, solved"),
  (.issueSolved(number: 7), "7"), (.promised(promise), "call, "), (.promiseKept(id: 3), "3"),
  (.promiseMoved(id: 3, due: promise.due), "3, "), (.correctionAsked(of: "next"), "next"),
  (.fieldChanged(field: "city", old: "Haifa", new: "Arad"), "city, Haifa > Arad"),
  (.remedy(name: "unused", .declined(reason: "likes it")), "unused, declined, likes it"),
  (.noted("blue door"), "blue door"), (.leavingAsked, ""),
  (.escalated(to: "yael", handedOver: ["asked": "a credit"]), "yael, asked: a credit"),
  (.overridden(gate: "cause", reason: "busy"), "cause, busy"), (.undone(sequence: 4), "4"),
  (.wentBack, ""), (.withdrawn(sequence: 4), "4"), (.endedEarly(.dropped), "the line dropped"),
  (.lineEnded, ""), (.wrapUpParked(until: promise.due), ""), (.wrapUpReopened, ""),
  (.cause("fault"), "a fault"), (.closed(summary: "all\nwell"), "all well"),
  (.interface(.sale), "a sale"),
  (.issueChanged(number: 7, field: .status, old: "open", new: "solved"), "7, "),
  (.promiseFulfilled(id: 3, evidence: "rang"), "3, rang"),
  (.promiseRenegotiated(id: 3, due: promise.due, reason: "holiday"), "holiday"),
  (.promiseBroken(id: 3, reason: "ill"), "3, ill"), (.promiseHanded(id: 3, to: "noa"), "3, noa"),
  (.requestAnswered(id: 5, answer: "mended", by: "Avi"), "5, mended, Avi"),
  (
    .requestTicked(id: 5, InternalRequest.Tick(isGood: false, words: "late", by: "dana")),
    "did not help, late"
  ),
  (.followUpEnded(id: 6, state: .done, outcome: "well"), "well"),
  (.alternativeChosen(name: "less", words: ["en": "a smaller pack"]), "a smaller pack"),
  (.refused(reason: "no cover"), "no cover"), (.articleUsed(name: "prices"), "prices"),
  (.ideaChanged(id: 8, field: .effect, old: "", new: "rings"), "8, effect, rings"),
  (.forgotten(kind: "noted"), ""),
]

@Test(arguments: ["en", "he"])
func `every act of a contact is told in words, with what it holds`(_ language: String) throws {
  let console = try ShippedDesk.console(in: language)
  let entries = told.enumerated().map { place, told in
    Entry(sequence: place + 1, at: ShippedDesk.now, by: "dana", act: told.0)
  }
  let contact = ContactState(id: ContactID(rawValue: 1), entries: entries)
  let lines = JournalReport(contact, words: console.wording) { _ in nil }.lines
  #expect(lines.count == told.count)
  for (line, told) in zip(lines, told) {
    #expect(!line.contains("[?"), "\(line)")
    if language == "en" { #expect(line.contains(told.1), "\(line)") }
  }
}
