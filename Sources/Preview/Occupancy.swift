import NIOCore

/// Who is connected, and who of them waits. When there is no room, whoever has waited longest for a
/// request gives way, so that nobody keeps others out by being there.
actor Occupancy {
  private let limit: Int
  private var turn = 0
  /// By the turn at which they began to wait.
  private var waiting: [Int: any Channel] = [:]
  private var turns: [ObjectIdentifier: Int] = [:]
  private var count = 0

  init(limit: Int) { self.limit = limit }

  /// Takes a visitor in, as one that waits; false when all the others are being answered.
  func admit(_ channel: any Channel) -> Bool {
    if count >= limit {
      guard let oldest = waiting.min(by: { $0.key < $1.key })?.value else { return false }
      leave(oldest)
      oldest.close(promise: nil)
    }
    count += 1
    turns[ObjectIdentifier(channel)] = 0
    wait(channel)
    return true
  }

  /// The visitor has been answered.
  func wait(_ channel: any Channel) {
    guard turns[ObjectIdentifier(channel)] != nil else { return }
    turn += 1
    turns[ObjectIdentifier(channel)] = turn
    waiting[turn] = channel
  }

  /// The visitor has asked for something.
  func begin(_ channel: any Channel) {
    if let turn = turns[ObjectIdentifier(channel)] { waiting[turn] = nil }
  }

  func leave(_ channel: any Channel) {
    guard let turn = turns.removeValue(forKey: ObjectIdentifier(channel)) else { return }
    waiting[turn] = nil
    count -= 1
  }
}
