package import Canvas
package import Casework
package import Playbook

/// What happened. Time comes with it; the console reads no clock.
package enum Event: Hashable, Sendable {
  case input(Input)
  /// Time has passed; nothing else did.
  case ticked

  case found(typed: String, [Found])
  case boardLoaded(Board)
  case ringing([RingingCall])
  /// Notices of the desk that are not over.
  case notices([DeskNotice])
  case contactOpened(ContactState)
  case fileLoaded(CustomerFile)
  /// The words of every language, once they are read; the first frame needs those of one.
  case wordsLoaded([String: Words])
  /// The scripts and remedies, once they are read.
  case libraryLoaded(ScriptLibrary, RemedyLibrary)
  case knowledgeLoaded(Knowledge)
  /// What the desk has learned of its past.
  case learned([Learned])
  case themeLoaded(name: String, Theme)
  /// Acts are kept: this is the contact as the store holds it, and the file that it made.
  case kept(ContactState, CustomerFile?)
  case draftKept(ContactID)
  /// Somebody else may have gone on with the open call.
  case contactChanged(ContactState)
  case openCalls([OpenCall])
  case seats([Seat])
  case callLoaded(Unfinished)
  /// Contacts that this rep left open, newest first, each with what it takes to go on.
  case unfinished([Unfinished])
  /// Somebody else changed the open file.
  case fileChanged(CustomerFile)
  /// Who else has the open file open.
  case present([Colleague])
  case failed(Failure)
  case sentToClipboard
  /// It was too long, or the terminal takes nothing now.
  case notCopied
}

/// A call that rings, and who it may be.
package struct RingingCall: Hashable, Sendable {
  package var ring: Ring
  /// Several candidates are never silently made one.
  package var candidates: [Found]
  /// The file of the only candidate: why he probably calls is in it.
  package var file: CustomerFile?
  /// Another rep has the call, and passes it on.
  package var contact: ContactState?

  package init(
    ring: Ring, candidates: [Found], file: CustomerFile?, contact: ContactState? = nil
  ) {
    self.ring = ring
    self.candidates = candidates
    self.file = file
    self.contact = contact
  }
}

/// A call that was not closed when the console ended.
package struct Unfinished: Hashable, Sendable {
  package var contact: ContactState
  package var file: CustomerFile?
  /// In the versions to which the call is pinned.
  package var scripts: [PinnedScript]
  package var draft: String

  /// Asked about at once: as many as have a digit, beside the one for later.
  package static let mostAsked = 8

  package init(contact: ContactState, file: CustomerFile?, scripts: [PinnedScript], draft: String) {
    self.contact = contact
    self.file = file
    self.scripts = scripts
    self.draft = draft
  }
}

/// Something the world could not do.
package enum Failure: Hashable, Sendable {
  case store(StoreError)
  /// The acts were not kept: what stands in the store is `contact`.
  case notKept(StoreError, ContactState?)
  /// Somebody else changed the same field meanwhile.
  case clash(FieldClash, ContactState?)
  /// The act of that sequence is not taken back: somebody else has changed the same thing since; who, and when, where that
  /// is known.
  case overtaken(Int, by: LocalText?, at: Instant?, ContactState?)
  /// A file of the desk's own cannot be read: where, and what is wrong; and how many others there are.
  case library(String, others: Int)
}

/// Somebody else who has the open file open.
package struct Colleague: Hashable, Sendable {
  package var name: LocalText
  package var isWriting: Bool

  package init(name: LocalText, isWriting: Bool) {
    self.name = name
    self.isWriting = isWriting
  }
}
