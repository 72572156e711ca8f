import NIOPosix

/// Threads for tasks: work that prefers these runs on them and on no others, and so neither waits
/// for the rest of the program nor keeps it waiting.
///
/// To be given to `Task(executorPreference:)`; actors, child tasks and `parallelMap` follow it. One
/// thread does its work in turns, beside whatever else is done. They have to be stopped before
/// they are let go.
package final class Workers: TaskExecutor {
  private let pool: NIOThreadPool

  package init(threads: Int) {
    pool = NIOThreadPool(numberOfThreads: threads)
    pool.start()
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    pool.submit { state in
      switch state {
      case .active: job.runSynchronously(on: self.asUnownedTaskExecutor())
      // A task has to come to its end also where the threads have come to theirs.
      case .cancelled: globalConcurrentExecutor.enqueue(ExecutorJob(job))
      }
    }
  }

  /// Ends the threads, each after what it is doing. What is given to them from then on is done by
  /// those of the whole program.
  package func stop() async {
    await withCheckedContinuation { ended in pool.shutdownGracefully { _ in ended.resume() } }
  }
}
