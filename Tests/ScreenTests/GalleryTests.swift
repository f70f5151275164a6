import Testing

/// The widgets of the console with good data, odd data and hostile data.
@Suite struct GalleryTests {
  @Test(arguments: Window.all)
  func `every widget looks as it did`(_ window: Window) throws {
    let desk = try ScratchDesk()
    let shown = try desk.program.run([
      "doctor", "--gallery", "--plain", "--lang", window.language, "--size", window.size,
    ])
    try #require(shown.status == 0, "\(shown.complaint)")
    #expect(Forbidden.found(in: shown.output) == [])
    try Golden(name: "gallery", window: window).expect(shown.text)
  }
}
