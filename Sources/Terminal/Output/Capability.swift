internal import CCurses

/// A string of terminfo as the bytes to send: padding (`$<50/>`), which only paper and tubes needed, is left out.
func capability(_ name: String) -> String {
  guard let found = curses_capability(name) else { return "" }
  return withoutPadding(String(cString: found))
}

func withoutPadding(_ text: String) -> String {
  var kept = ""
  var rest = text[...]
  while let start = rest.firstRange(of: "$<"),
    let end = rest[start.upperBound...].firstIndex(of: ">")
  {
    kept += rest[..<start.lowerBound]
    rest = rest[rest.index(after: end)...]
  }
  return kept + rest
}
