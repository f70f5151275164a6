internal import Canvas

/// Where everything of a call stands in a window. The line to say keeps its place whatever else is shown.
struct CallLayout {
  let bar: Region
  let person: Region
  /// What he may be given; in a narrow window it shares the urgent line.
  let mayDo: Region
  /// What is urgent; what has no room on its first row stands where the rule under it would.
  let urgent: Region
  let script: Region
  /// Lists of the file, menus and forms. In a narrow window it lies under the script.
  let side: Region
  let wall: Region
  let rules: [Region]
  let summary: Region
  let note: Region
  let hints: Region
  let last: Region

  static func isWide(_ size: Size) -> Bool { size.columns >= 110 && size.rows >= 32 }

  /// There are rows for empty lines around the line to say, whatever lies under it.
  static func isAiry(_ size: Size) -> Bool { size.rows >= 24 }

  /// - Parameter asked: rows of the script down to the last answer to what waits, from which an open side takes none but
  ///   its first.
  init(_ size: Size, isSideOpen: Bool, isWrapUp: Bool = false, asked: Int = 0) {
    var rest = Region(size)
    let (isWide, isAiry) = (CallLayout.isWide(size), CallLayout.isAiry(size))
    bar = rest.takeTop(1)
    person = rest.takeTop(1)
    mayDo = isWide ? rest.takeTop(1) : Region(column: 0, row: 0, columns: 0, rows: 0)
    urgent = rest.takeTop(2)
    var rules: [Region] = []
    last = rest.takeBottom(1)
    hints = rest.takeBottom(isWide || isAiry && size.columns < 80 ? 2 : 1)
    if isWide { rules.append(rest.takeBottom(1)) }
    note = rest.takeBottom(isWide ? 2 : 1)
    summary = rest.takeBottom(isWide ? 3 : isAiry && !isSideOpen ? 2 : 1)
    rules.append(rest.takeBottom(1))
    if isWide {
      side = rest.takeEnd(45)
      wall = rest.takeEnd(1)
    } else {
      // The stages, what was asked before, and the line to say stay in sight: 7 rows, or 5 without air. So do the first causes,
      // and what Enter does.
      let kept = isWrapUp ? 7 : (isAiry ? 7 : 5) + 1
      let left = max(asked > 0 ? 1 : 5, rest.rows - max(kept, asked + 1))
      side = rest.takeBottom(isSideOpen ? left : 0)
      if isSideOpen { rules.append(rest.takeBottom(1)) }
      wall = Region(column: 0, row: 0, columns: 0, rows: 0)
    }
    script = rest
    self.rules = rules
  }

  /// The label of the note, and the note after it.
  var noteParts: (label: Region, field: Region) { Self.parts(ofNote: note.inset(columns: 1)) }

  static func parts(ofNote region: Region) -> (label: Region, field: Region) {
    var field = region
    let label = field.takeStart(10)
    return (label, field)
  }
}
