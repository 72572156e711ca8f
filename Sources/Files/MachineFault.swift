import Foundation

/// A fault of the machine or of where we were told to write: thrown, and only at the two doors.
package struct MachineFault: Error, Sendable, CustomStringConvertible {
  package enum Kind: Sendable, Equatable {
    /// The disk, its rights or its space.
    case disk
    /// Another program, which is missing or fails.
    case program
    /// Whoever started the program had it end early, by the signal of this number.
    case signal(Int32)
    /// A folder that we will not write to.
    case refused
  }

  package let kind: Kind
  package let description: String

  package init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }

  /// What we will not write to, and what is in the way.
  static func refusal(of path: String, _ reason: String) -> MachineFault {
    MachineFault(.refused, "will not write to '\(path)': \(reason)")
  }

  /// From `errno`, to be made right after the call that failed.
  static func disk(_ doing: String, _ path: String, _ number: Int32 = errno) -> MachineFault {
    MachineFault(
      .disk, "cannot \(doing) '\(path)': \(String(cString: strerror(number)).lowercased())")
  }
}
