import Foundation

extension stat {
  #if canImport(Darwin)
    var modified: timespec { st_mtimespec }
    var changed: timespec { st_ctimespec }
  #else
    var modified: timespec { st_mtim }
    var changed: timespec { st_ctim }
  #endif
}
