/// A part of the glass that does something when it is clicked.
package struct Spot: Hashable, Sendable {
  package enum Does: Hashable, Sendable {
    /// Runs a command, by its name.
    case run(String)
    /// Takes the answer of this digit.
    case answer(Int)
    /// Chooses a line of the list that is shown; chosen already, opens it.
    case line(Int)
  }

  /// On the glass: column 0 is the left edge.
  let region: Region
  let does: Does
}

extension Canvas {
  /// What a click on this place of the glass does; nil where nothing is.
  package func clicked(_ point: Point) -> Spot.Does? {
    spots.last { $0.region.contains(point) }?.does
  }
}
