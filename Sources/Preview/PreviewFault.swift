/// Why the preview cannot start.
package enum PreviewFault: Error, Sendable, Hashable, CustomStringConvertible {
  case portTaken(Int, host: String)
  /// None of the ports that may be had without asking.
  case portsTaken(ClosedRange<Int>, host: String)
  case unknownHost(String)
  /// With the reason that the computer gives.
  case refused(host: String, port: Int, reason: String)

  package var description: String {
    switch self {
    case .portTaken(let port, let host): "port \(port) of '\(host)' is taken by another program"
    case .portsTaken(let ports, let host):
      "the ports \(ports.lowerBound) to \(ports.upperBound) of '\(host)' are all taken"
    case .unknownHost(let host): "'\(host)' is no name or address of this computer"
    case .refused(let host, let port, let reason):
      "cannot listen at port \(port) of '\(host)': \(reason)"
    }
  }
}
