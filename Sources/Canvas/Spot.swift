/// A part of the glass that does something when it is clicked.
package struct Spot: Hashable, Sendable {
  /// What a click there stands for; whoever drew the spot knows it again by this.
  package enum Does: Hashable, Sendable {
    /// Runs a command, by its name.
    case run(String)
    /// Takes the answer of this digit.
    case answer(Int)
    /// Opens the suggestion of this digit.
    case suggestion(Int)
    /// Puts the caret of a text where it was clicked; by the number that its owner gives it, in a form its field's.
    case text(Int)
    /// Chooses a line of the list that is shown; chosen already, opens it.
    case line(Int)
    /// Chooses among the options of a field of a form.
    case option(field: Int, Int)
  }

  /// On the glass: column 0 is the left edge.
  private(set) var region: Region
  package let does: Does

  init(region: Region, does: Does) {
    self.region = region
    self.does = does
  }

  func moved(columns: Int, rows: Int) -> Spot {
    var spot = self
    spot.region.column += columns
    spot.region.row += rows
    return spot
  }
}

extension Canvas {
  /// What is clicked at this place of the glass; nil where nothing is.
  package func clicked(_ point: Point) -> Spot? { spots.last { $0.region.contains(point) } }
}
