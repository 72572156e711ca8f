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
    let terminal = Terminal()
    let search = LiveSearch(of: site, by: Pagefind()) { terminal.note($0) }
    let server = try await start(site, search)
    let announcer = Announcer(server: server, terminal: terminal)
    await announcer.tellAddresses()
    terminal.note(hint(server.port))
    if open, let address = await server.addresses().first { Browser.open(address) }

    let watching = Task {
      for await change in changes { await announcer.show(change, of: site) }
    }
    let background = Workers(threads: 1)
    let checking = Task(executorPreference: background) {
      var check = LiveCheck(site) { await announcer.show($0) }
      await check.run()
    }
    let number = await interruption.number()
    watching.cancel()
    checking.cancel()
    await site.release()
    await search.end()
    await server.stop()
    // It may be in the middle of something, which nobody needs any more.
    Task { await background.stop() }
    Task { await terminal.stop() }
    throw ExitCode(number.exitCode)
  }

  /// What the person at the terminal is to know about the address.
  private func hint(_ port: Int) -> String {
    var hint = "Open the address in a browser; Ctrl-C ends the preview.\n"
    if self.port == nil, port != Self.impliedPort {
      hint += "Port \(Self.impliedPort) is taken; this is the next that is free.\n"
    }
    if !["127.0.0.1", "::1", "localhost"].contains(host) {
      hint +=
        "Whoever reaches this computer under that address can see the site, with its drafts.\n"
    }
    return hint
  }

  private static let impliedPort = 8000

  private func start(_ site: LiveSite, _ search: LiveSearch) async throws -> PreviewServer {
    let table = PreviewTable(
      base: { await site.basePath }, formerBases: { await site.formerBasePaths },
      contents: { path in
        if let part = await search.contents(of: path) { return part }
        return await site.contents(of: path)
      })
    do throws(PreviewFault) {
      return try await PreviewServer.start(
        table, host: host, port: port.map { .asked($0) } ?? .implied(Self.impliedPort))
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
