import Files
import Foundation
import NIOCore
import NIOHTTP1

/// Turns requests into answers. No path of a file is ever made from a request: what the table does
/// not have is not there.
struct Answering: Sendable {
  let table: PreviewTable
  let names: HostNames
  let limits: PreviewLimits
  private let digests = FileDigests()
  private let recent: RepresentationCache

  init(_ table: PreviewTable, _ names: HostNames, _ limits: PreviewLimits) {
    self.table = table
    self.names = names
    self.limits = limits
    recent = RepresentationCache(limit: limits.recent)
  }

  /// - Parameter local: the address that the request came in at.
  func answer(to head: HTTPRequestHead, at local: SocketAddress?) async -> Answer {
    do throws(Refusal) {
      guard head.uri.utf8.count <= limits.target else {
        throw Refusal(.uriTooLong, "the address is longer than \(limits.target) bytes")
      }
      if let authority = try RequestTarget.authority(of: head), !names.admit(authority, at: local) {
        throw Refusal(.misdirectedRequest, "this preview does not go by the name of that host")
      }
      guard head.method == .GET || head.method == .HEAD else {
        return Self.notAllowed("a preview is only for reading", allowed: "GET, HEAD")
      }
      return try await answer(to: head, RequestTarget(head.uri))
    } catch {
      return Answer(error)
    }
  }

  /// - Parameter restyled: style sheets, by the path that they had, with the path that they have.
  func current(_ output: String, restyled: [String: String] = [:]) async -> CurrentOutput {
    guard case .bytes(let bytes) = await contents(of: output) else { return CurrentOutput(nil) }
    return await CurrentOutput(bytes, restyled: restyled, base: table.base())
  }

  private func answer(
    to head: HTTPRequestHead, _ target: RequestTarget
  ) async throws(Refusal) -> Answer {
    guard let path = target.path else { return try await notFound() }
    let base = await table.base()
    let root = base.removingPercentEncoding ?? base
    guard path.hasPrefix(root) else {
      if let rest = await rest(of: target.rawPath, belowAnyOf: table.formerBases()) {
        return Self.redirect(.temporaryRedirect, to: base + rest, target.query)
      }
      guard path == "/" || path + "/" == root else { return try await notFound() }
      return Self.redirect(.temporaryRedirect, to: base, target.query)
    }
    let output = String(path.dropFirst(root.count))
    switch output {
    case PreviewTable.events: return Self.events(for: head, target)
    case PreviewTable.script: return Answer(Self.script, to: head)
    default: break
    }
    let isFolder = output.isEmpty || output.hasSuffix("/")
    if let found = await representation(of: isFolder ? output + "index.html" : output) {
      return Answer(found, to: head)
    }
    if !isFolder, await table.contents(output + "/index.html") != nil {
      return Self.redirect(.permanentRedirect, to: target.rawPath + "/", target.query)
    }
    return try await notFound()
  }

  /// What comes after the longest base that a path begins with; nil when there is none.
  private func rest(of path: String, belowAnyOf bases: Set<String>) -> String? {
    bases.filter(path.hasPrefix).max { $0.utf8.count < $1.utf8.count }
      .map { String(path.dropFirst($0.count)) }
  }

  /// The site's own page for what is not there.
  private func notFound() async throws(Refusal) -> Answer {
    guard let page = await representation(of: table.notFound),
      case .bytes(let bytes) = page.contents
    else { throw Refusal(.notFound, "there is no such page") }
    return Answer(.notFound, ["Content-Type": page.type], .bytes(bytes[...]))
  }

  private static func notAllowed(_ reason: String, allowed: String) -> Answer {
    var answer = Answer(Refusal(.methodNotAllowed, reason))
    answer.fields.add(name: "Allow", value: allowed)
    return answer
  }

  private static func redirect(
    _ status: HTTPResponseStatus, to path: String, _ query: String?
  ) -> Answer {
    Answer(status, ["Location": path + (query.map { "?" + $0 } ?? "")])
  }

  private static func events(
    for head: HTTPRequestHead, _ target: RequestTarget
  ) -> Answer {
    guard head.method == .GET else { return notAllowed("events are only sent", allowed: "GET") }
    var page: PageVersion?
    if let output = target.parameter("output"), let digest = target.parameter("digest"),
      RequestTarget.isPlain(output.components(separatedBy: "/"))
    {
      page = PageVersion(output: output, digest: digest)
    }
    return Answer(.ok, ["Content-Type": "text/event-stream; charset=utf-8"], .events(page))
  }

  private static let script = Representation(
    type: MediaType.type(of: PreviewTable.script),
    tag: EntityTag(digest: Digest.text(of: Array(PageScript.text.utf8))),
    contents: .bytes(Array(PageScript.text.utf8)))

  private func representation(of output: String) async -> Representation? {
    switch await contents(of: output) {
    case .bytes(let bytes):
      let base = await table.base()
      if let known = await recent.representation(of: output, bytes, base: base) { return known }
      let made = Representation(of: output, bytes, base: base)
      await recent.keep(made, of: output, bytes, base: base)
      return made
    case .stored(let path, _, _):
      guard let file = StoredFile(at: path), let digest = await digests.digest(of: file, at: path)
      else { return nil }
      return Representation(
        type: MediaType.type(of: output), tag: EntityTag(digest: digest),
        contents: .file(at: path, file.identity))
    case nil: return nil
    }
  }

  /// As in the table; a page that lies on disk is read, so that it can be given the script.
  private func contents(of output: String) async -> FileTree.Contents? {
    guard let contents = await table.contents(output) else { return nil }
    guard MediaType.type(of: output) == MediaType.html, case .stored(let path, _, _) = contents,
      let file = StoredFile(at: path), file.size <= limits.storedPage
    else { return contents }
    var page: [UInt8] = []
    while page.count < file.size {
      guard let bytes = await file.bytes(from: page.count, to: file.size) else { return nil }
      page += bytes
    }
    return .bytes(page)
  }
}
