import Foundation

/// The browser of the person at the computer.
enum Browser {
  #if os(macOS)
    private static let opener = "open"
  #else
    private static let opener = "xdg-open"
  #endif

  /// Shows an address, if there is a browser; otherwise says what to do instead.
  static func open(_ address: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [opener, address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.terminationHandler = { if $0.terminationStatus != 0 { Self.giveUp() } }
    do { try process.run() } catch { giveUp() }
  }

  private static func giveUp() {
    Console.note("no browser could be started (with \(opener)); open the address yourself\n")
  }
}
