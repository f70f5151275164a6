/// The runs of a line that are read from left to right as one.
struct SpokenRuns {
  let ranges: [Range<Int>] = []

  init(_ pieces: [Piece]) {}
}
