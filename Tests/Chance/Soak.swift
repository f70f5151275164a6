import Foundation

/// Tests by chance are to go on for long: `make soak`.
package let isSoak = ProcessInfo.processInfo.environment["MOKED_SOAK"] != nil

/// Few on every run, many in a soak.
package func seeds(_ few: Int, inSoak many: Int) -> Range<Int> { 0..<(isSoak ? many : few) }
