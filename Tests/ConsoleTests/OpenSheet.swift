import Canvas

@testable import Console

/// What the sheet on top holds, nil where it is of another kind.
extension Console {
  var menu: Menu? {
    guard case .menu(let menu) = sheet else { return nil }
    return menu
  }

  var form: Form? {
    guard case .form(let form) = sheet else { return nil }
    return form
  }

  var finderSheet: Editor? {
    guard case .finder(let finder) = sheet else { return nil }
    return finder.editor
  }
}
