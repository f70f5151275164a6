import Foundation

/// `moked-bench --moked PATH --bare PATH [--quick]`: see `make bench`. `moked-bench search STORE`: finding in a store that is
/// there. `moked-bench bargains`: the ways on a price list alone.
do {
  if CommandLine.arguments.dropFirst().first == "pages" {
    try Pages.run()
    exit(0)
  }
  if CommandLine.arguments.dropFirst().first == "bargains" {
    print(Bargains().report())
    exit(0)
  }
  if CommandLine.arguments.dropFirst().first == "search", let path = CommandLine.arguments.last {
    print(try Search(path: path).report())
    exit(0)
  }
  let bench = try Bench(CommandLine.arguments)
  try bench.run()
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
