import ArgumentParser
import Foundation
import Preview
import Publication
import Reports

/// `observatory serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the site in a browser while you work on it, with its drafts.",
    discussion: """
      Each change of content/ and templates/ shows at once. When something is wrong, the last good \
      pages stay, and what is wrong is laid over them. Ctrl-C ends it.
      """)

  @OptionGroup var options: SiteOptions

  @Option(help: "The port; by default 8000 or the next that is free, 0 for any.")
  var port: Int?

  @Option(
    help: """
      The address of this computer to listen at. By default only programs on this computer can see \
      the site; 0.0.0.0 opens it to everybody on your network.
      """)
  var host = "127.0.0.1"

  @Flag(help: "Opens the site in your browser.")
  var open = false

  func validate() throws {
    if let port, !(0...65535).contains(port) {
      throw ValidationError("A port is a number from 0 to 65535, not \(port).")
    }
  }

  func run() async throws {
    let interruption = Interruption()
    let today = try SiteOptions.today(ProcessInfo.processInfo.environment)
    let site = LiveSite(
      root: options.rootPath, .init(base: options.base, today: today, includesDrafts: true))
    // Watching begins before reading: what changes in between is read twice, and not missed.
    let changes = await Watch(root: options.rootPath, folders: SiteFiles.folders).changes()
    _ = await site.take(.everything)
    let server = try await start(site)
    let addresses = await server.addresses()
    Console.say(addresses.map { $0 + "\n" }.joined())
    if open, let address = addresses.first { Browser.open(address) }

    let watching = Task {
      for await change in changes { await server.show(change, of: site) }
    }
    let background = Workers(threads: 1)
    let checking = Task(executorPreference: background) {
      var check = LiveCheck(site) { await server.show($0) }
      await check.run()
    }
    let code = await interruption.exitCode()
    watching.cancel()
    checking.cancel()
    await site.release()
    await server.stop()
    // It may be in the middle of something, which nobody needs any more.
    Task { await background.stop() }
    throw ExitCode(code)
  }

  private func start(_ site: LiveSite) async throws -> PreviewServer {
    let table = PreviewTable {
      await site.basePath
    } contents: {
      await site.contents(of: $0)
    }
    do throws(PreviewFault) {
      return try await PreviewServer.start(
        table, host: host, port: port.map { .asked($0) } ?? .implied(8000))
    } catch {
      Console.fail(error.description + error.cure)
      throw ExitCode(64)
    }
  }
}

extension PreviewFault {
  /// What to do about it.
  fileprivate var cure: String {
    switch self {
    case .portTaken: "; choose another with --port, or leave that out"
    case .portsTaken: "; choose another with --port"
    case .unknownHost: "; leave --host out, or name one such as 0.0.0.0"
    case .refused: ""
    }
  }
}

extension PreviewServer {
  /// Has the pages show what changed on disk, as far as it can be told at once.
  func show(_ changes: Changes, of site: LiveSite) async {
    guard let media = await site.take(changes) else { return }
    if !media.isEmpty { await send(.changed(media)) }
    await refresh()
  }

  /// Tells the pages, and the person at the terminal, what came of a change.
  func show(_ news: LiveCheck.News) async {
    switch news {
    case .edition(let restyled): await refresh(restyled: restyled)
    case .faults(let texts): await send(.faults(Self.few(of: texts)))
    case .outcome(let outcome): Console.note(outcome.text(isColoured: ReportOptions.isColoured()))
    }
  }

  /// As many as a person reads on a page.
  private static func few(of texts: [String]) -> [String] {
    texts.count <= 50
      ? texts : texts.prefix(50) + ["and \(texts.count - 50) more; the terminal has them all"]
  }
}
