import Files
import Foundation
import Preview
import Testing

struct WorkersTests {
  private actor Desk {
    func thread() -> ObjectIdentifier { WorkersTests.thread() }
  }

  private static func thread() -> ObjectIdentifier { ObjectIdentifier(Thread.current) }

  /// Of a task, of its child, of an actor that it asks, and of a parallel map in it.
  private static func threads() async -> Set<ObjectIdentifier> {
    async let child = thread()
    let mapped = await Array(0..<1_000).parallelMap { _ in thread() }
    return await Set(mapped + [thread(), child, Desk().thread()])
  }

  @Test func `all that a task does is done by the threads that it prefers`() async {
    let workers = Workers(threads: 1)
    let inTask = await Task(executorPreference: workers) { await Self.threads() }.value
    let inScope = await withTaskExecutorPreference(workers) { await Self.threads() }
    let others = await Self.threads()
    await workers.stop()
    #expect(inTask.count == 1)
    #expect(inTask == inScope)
    #expect(inTask.isDisjoint(with: others))
  }

  @Test func `a task that comes after their end is done all the same`() async {
    let workers = Workers(threads: 2)
    await workers.stop()
    let sums = await Task(executorPreference: workers) {
      await Array(0..<100).parallelMap { $0 + 1 }
    }.value
    #expect(sums == Array(1...100))
  }
}
