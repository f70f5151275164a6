import Casework
import Foundation
import Glibc
import Playbook
import SQLiteStore

/// What the desk stands on: locale, resources, the desk's own files, the store, and how the last run ended.
struct DeskCheckup: Checkup {
  let words: Words
  let places: Places
  let storeOptions: StoreOptions

  var findings: [Finding] {
    let place = Result { try Workplace(storeOptions, for: .anyone) }
    return [locale, store(place), ownFiles(place), lastEnd]
  }

  private var locale: Finding {
    setlocale(LC_CTYPE, "")
    let set = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
    return Finding(
      what: "locale", state: .well,
      sentence: set == "UTF-8" ? say("locale.utf8") : say("locale.other", ["set": set]))
  }

  private func store(_ place: Result<Workplace, any Error>) -> Finding {
    do {
      let place = try place.get()
      let count = try place.store.customerCount()
      let owed = try place.store.owesScrub() ? [words["check.scrub-owed"]] : []
      return Finding(
        what: "store", state: owed.isEmpty ? .well : .hint,
        sentence: say(
          place.isDemo ? "store.demo" : "store.well",
          ["path": place.storePath, "count": String(count)]), toDo: owed)
    } catch let error as StoreError {
      return Finding(what: "store", state: .fault, sentence: Sentence(error).text { words })
    } catch let error as Sentence {
      return Finding(what: "store", state: .fault, sentence: error.text { words })
    } catch {
      return Finding(what: "store", state: .fault, sentence: "\(error)")
    }
  }

  /// Every file under XDG_CONFIG_HOME that stands in for one that ships is read.
  private func ownFiles(_ place: Result<Workplace, any Error>) -> Finding {
    let folder = places.configuration.path
    var faults = OwnSettings.readable(in: places).fault.map { [$0] } ?? []
    if let place = try? place.get() { faults += place.library.allFaults() }
    guard faults.isEmpty else {
      return Finding(
        what: "own-files", state: .fault, sentence: say("own-files.wrong", ["path": folder]),
        toDo: faults)
    }
    let count = FileManager.default.subpaths(atPath: folder)?.count { $0.hasSuffix(".yaml") } ?? 0
    // Without a store there is nothing to read them with.
    let isRead = (try? place.get()) != nil || count == 0
    return Finding(
      what: "own-files", state: isRead ? .well : .hint,
      sentence: say(
        count == 0 ? "own-files.none" : isRead ? "own-files.well" : "own-files.unread",
        ["path": folder, "count": String(count)]))
  }

  /// What the last run wrote to standard error.
  private var lastEnd: Finding {
    let path = places.state.appending(path: "moked.log").path
    let text =
      FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard let last = text.split(separator: "\n").last else {
      return Finding(what: "last-end", state: .well, sentence: say("last-end.none"))
    }
    return Finding(
      what: "last-end", state: .hint,
      sentence: say("last-end.some", ["path": path, "line": String(last.prefix(200))]))
  }
}
