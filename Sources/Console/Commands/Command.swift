/// Everything that a key, the palette or a click can ask for. Its words are `command.NAME.name` and
/// `command.NAME.hint`; its keys are in the keymap.
package enum Command: String, CaseIterable, Hashable, Sendable {
  case said, back, leave, open
  case note, alsoFix, promise, request, credit, escalate, hold, transfer, park, wantsToLeave
  case knowledge, alternatives
  case mood, skip, closing, endEarly, `repeat`, who, find, narrow, copyReference, flag, followUp
  case survey, need, told, consent, kudos, idea, gesture, send
  case interface, register, judge
  case keepPromise, movePromise, breakPromise, answerRequest, tickRequest, changeIssue, changeIdea,
    endFollowUp, change
  case customerLanguage, screenLanguage, undo, copy, emergency, otherCalls, override, mouse, suspend
  case theme, lock
  case state
  case notices, postNotice, endNotice
  case tabNow, tabTimeline, tabProducts, tabIssues, tabPromises, tabTold, tabPeople
  case help, palette, quit
}
