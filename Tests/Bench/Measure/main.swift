import Foundation

/// `moked-bench --moked PATH --bare PATH [--quick]`: see `make bench`.
do {
  if CommandLine.arguments.dropFirst().first == "pages" {
    try Pages.run()
    exit(0)
  }
  let bench = try Bench(CommandLine.arguments)
  try bench.run()
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
