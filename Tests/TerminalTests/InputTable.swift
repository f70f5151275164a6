import Canvas
import Testing

/// Bytes, and what they mean: what keys send on xterm and its kin, VTE, PuTTY, rxvt, the Linux console, a VT220.
struct InputCase: CustomTestStringConvertible, Sendable {
  let bytes: [UInt8]
  let inputs: [Input]
  var testDescription: String { String(decoding: bytes, as: UTF8.self).debugDescription }

  init(_ bytes: String, _ inputs: [Input]) {
    self.bytes = Array(bytes.utf8)
    self.inputs = inputs
  }

  init(_ bytes: String, _ keys: Key...) { self.init(bytes, keys.map(Input.key)) }

  init(bytes: [UInt8], _ keys: Key...) {
    self.bytes = bytes
    inputs = keys.map(Input.key)
  }

  static let e = "\u{1B}"

  static let all = letters + controls + arrows + numbered + alt + mice + answers + broken

  static let letters = [
    InputCase("a", .character("a")),
    InputCase("ש", .character("ש")),
    InputCase("שלם", .character("ש"), .character("ל"), .character("ם")),
    InputCase("a7/", .character("a"), .character("7"), .character("/")),
    InputCase("日", .character("日")),
    InputCase("😀", .character("😀")),
    InputCase("é", .character("é")),
    InputCase("a\r", .character("a"), .enter),
    InputCase("ab\t", .character("a"), .character("b"), .tab),
    InputCase("a\u{7F}b", .character("a"), .backspace, .character("b")),
  ]

  static let controls = [
    InputCase("\r", .enter), InputCase("\n", .enter), InputCase("\t", .tab),
    InputCase("\u{8}", .backspace), InputCase("\u{7F}", .backspace),
    InputCase("\u{0}", .control(" ")), InputCase("\u{1}", .control("a")),
    InputCase("\u{3}", .control("c")), InputCase("\u{11}", .control("q")),
    InputCase("\u{1A}", .control("z")), InputCase("\u{1C}", .control("\\")),
    InputCase("\u{1F}", .control("_")),
  ]

  static let arrows = [
    InputCase("\(e)[A", .up), InputCase("\(e)[B", .down), InputCase("\(e)[C", .right),
    InputCase("\(e)[D", .left), InputCase("\(e)OA", .up), InputCase("\(e)OD", .left),
    InputCase("\(e)[H", .home), InputCase("\(e)[F", .end), InputCase("\(e)OH", .home),
    InputCase("\(e)OF", .end), InputCase("\(e)[Z", .backTab),
    InputCase("\(e)[1;2D", .shiftLeft), InputCase("\(e)[1;2C", .shiftRight),
    InputCase("\(e)[1;2H", .shiftHome), InputCase("\(e)[1;2F", .shiftEnd),
    InputCase("\(e)[1;5D", .controlLeft), InputCase("\(e)[1;5C", .controlRight),
    InputCase("\(e)[1;3C", .controlRight), InputCase("\(e)[1;6D", .shiftLeft),
    InputCase("\(e)[1;5A", .up), InputCase("\(e)[d", .shiftLeft),
    InputCase("\(e)Oc", .controlRight),
    InputCase("\(e)[7$", .shiftHome), InputCase("\(e)[8$", .shiftEnd),
    InputCase("\(e)[A\(e)[A", .up, .up),
  ]

  static let numbered = [
    InputCase("\(e)[1~", .home), InputCase("\(e)[4~", .end), InputCase("\(e)[7~", .home),
    InputCase("\(e)[8~", .end), InputCase("\(e)[2~", .insert), InputCase("\(e)[3~", .delete),
    InputCase("\(e)[5~", .pageUp), InputCase("\(e)[6~", .pageDown),
    InputCase("\(e)OP", .function(1)), InputCase("\(e)OQ", .function(2)),
    InputCase("\(e)OR", .function(3)), InputCase("\(e)OS", .function(4)),
    InputCase("\(e)[11~", .function(1)), InputCase("\(e)[14~", .function(4)),
    InputCase("\(e)[15~", .function(5)), InputCase("\(e)[17~", .function(6)),
    InputCase("\(e)[18~", .function(7)), InputCase("\(e)[19~", .function(8)),
    InputCase("\(e)[20~", .function(9)), InputCase("\(e)[21~", .function(10)),
    InputCase("\(e)[23~", .function(11)), InputCase("\(e)[24~", .function(12)),
    InputCase("\(e)[[A", .function(1)), InputCase("\(e)[[E", .function(5)),
    InputCase("\(e)[1;2P", .function(1)), InputCase("\(e)[3;5~", .delete),
    InputCase("\(e)Ow", .character("7")), InputCase("\(e)OM", .enter),
    InputCase("\(e)[97;5u", .control("a")), InputCase("\(e)[13;2u", .enter),
    InputCase("\(e)[27;5;9~", .tab), InputCase("\(e)[27u", .escape),
    InputCase("\(e)[1513u", .character("ש")),
  ]

  static let alt = [
    InputCase("\(e)a", .alt("a")), InputCase("\(e)ש", .alt("ש")), InputCase("\(e)1", .alt("1")),
    InputCase("\(e)\r", .escape, .enter), InputCase("\(e)\(e)[A", .escape, .up),
    InputCase("\(e)ab", .alt("a"), .character("b")),
  ]

  private static func mouse(_ what: Input.Mouse.What, _ column: Int, _ row: Int) -> [Input] {
    [.mouse(.init(what: what, column: column, row: row))]
  }

  static let mice = [
    InputCase("\(e)[<0;1;1M", mouse(.press, 0, 0)),
    InputCase("\(e)[<0;120;40m", mouse(.release, 119, 39)),
    InputCase("\(e)[<32;5;6M", mouse(.drag, 4, 5)),
    InputCase("\(e)[<64;5;6M", mouse(.wheelUp, 4, 5)),
    InputCase("\(e)[<65;5;6M", mouse(.wheelDown, 4, 5)),
    InputCase("\(e)[<4;300;6M", mouse(.press, 299, 5)),
    InputCase("\(e)[<2;5;6M", []), InputCase("\(e)[<0;0;6M", []),
    InputCase("\(e)[<0;99999999999999999999;6M", []),
    InputCase("\(e)[M !!", mouse(.press, 0, 0)), InputCase("\(e)[M#$%", mouse(.release, 3, 4)),
  ]

  static let pastes = [
    InputCase("\(e)[200~שלום\(e)[201~", [.paste("שלום")]),
    InputCase("\(e)[200~\(e)[201~", [.paste("")]),
    InputCase("\(e)[200~a\r\nb\rc\nd\(e)[201~", [.paste("a\nb\nc\nd")]),
    InputCase("\(e)[200~q\u{11}\(e)[A\(e)[20\(e)\(e)[201~", [.paste("q\u{11}\(e)[A\(e)[20\(e)")]),
    InputCase("\(e)[200~a\(e)[201~z1\r\(e)[201~", [.paste("az1\n")]),
    InputCase("\(e)[200~a\(e)[201~\u{11}\(e)[A", [.paste("a\u{11}\(e)[A")]),
    InputCase("\(e)[200~a\(e)[201~\(e)[200~b\(e)[200~\(e)[201~", [.paste("ab\(e)[200~")]),
    InputCase("\(e)[200~a\(e)[20\(e)[201~1~z", [.paste("a\(e)[201~z")]),
  ]

  /// What terminals say when asked is no key.
  static let answers = [
    InputCase("\(e)[?2026;2$yx", .character("x")), InputCase("\(e)[8;1$yx", .character("x")),
    InputCase("\(e)[?62;22cx", .character("x")), InputCase("\(e)[>41;354;0cx", .character("x")),
    InputCase("\(e)P>|xterm(379)\(e)\\x", .character("x")),
    InputCase("\(e)]11;rgb:0000/0000/0000\u{7}x", .character("x")),
    InputCase("\(e)]52;c;\(e)[Ax", .up, .character("x")),
    InputCase("\(e)_Gi=1;OK\(e)\\x", .character("x")), InputCase("\(e)[Ix", .character("x")),
  ]

  static let broken = [
    InputCase("\(e)[99~x", .character("x")), InputCase("\(e)[1;\rx", .enter, .character("x")),
    InputCase("\(e)[1;\(e)[A", .up), InputCase("\(e)[1;ש", .character("ש")),
    InputCase("\(e)[55296u", []), InputCase("\u{9B}", []), InputCase("\u{85}x", .character("x")),
    InputCase(bytes: [0xFF, 0x61], .character("\u{FFFD}"), .character("a")),
    InputCase(bytes: [0xD7, 0x61], .character("\u{FFFD}"), .character("a")),
    InputCase(bytes: [0xD7, 0x1B, 0x5B, 0x41], .character("\u{FFFD}"), .up),
    InputCase(bytes: [0xED, 0xA0, 0x80], .character("\u{FFFD}")),
    InputCase(bytes: [0xC0, 0x80], .character("\u{FFFD}"), .character("\u{FFFD}")),
  ]
}
