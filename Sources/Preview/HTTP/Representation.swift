import Files
import NIOHTTP1

/// An output as it is sent: with its type and its validator.
struct Representation: Sendable {
  enum Contents: Sendable {
    case bytes([UInt8])
    case file(at: String, StoredFile.Identity)
  }

  let type: String
  let tag: EntityTag
  let contents: Contents

  /// In bytes.
  var size: Int {
    switch contents {
    case .bytes(let bytes): bytes.count
    case .file(_, let identity): identity.size
    }
  }

  fileprivate func body(_ range: Range<Int>) -> Answer.Body {
    switch contents {
    case .bytes(let bytes): .bytes(bytes[range])
    case .file(let path, let identity): .file(at: path, identity, range)
    }
  }
}

extension Representation {
  /// Of bytes that are at hand; a page is given the script.
  init(of output: String, _ bytes: [UInt8], base: String) {
    let digest = Digest.text(of: bytes)
    type = MediaType.type(of: output)
    guard type == MediaType.html else {
      tag = EntityTag(digest: digest)
      contents = .bytes(bytes)
      return
    }
    let version = PageVersion(output: output, digest: digest)
    let page = PageScript.inserted(into: bytes, version, base: base)
    tag = EntityTag(digest: Digest.text(of: page))
    contents = .bytes(page)
  }
}

extension Answer {
  /// The whole of an output, or the part that the request asks for, or word that it is what the
  /// visitor has (RFC 9110, 13 and 14).
  init(_ representation: Representation, to head: HTTPRequestHead) {
    let tag = representation.tag
    guard !tag.isNamed(in: head.headers[canonicalForm: "if-none-match"]) else {
      self.init(.notModified, ["ETag": tag.description])
      return
    }
    let size = representation.size
    let isAsked =
      head.method == .GET && head.headers["range"].count == 1
      && head.headers["if-range"].allSatisfy { $0 == tag.description }
    var fields: HTTPHeaders = [
      "Content-Type": representation.type, "ETag": tag.description, "Accept-Ranges": "bytes",
    ]
    switch ByteRange(isAsked ? head.headers["range"].first : nil, size: size) {
    case .whole:
      self.init(.ok, fields, representation.body(0..<size))
    case .part(let range):
      fields.add(
        name: "Content-Range", value: "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)")
      self.init(.partialContent, fields, representation.body(range))
    case .unsatisfiable:
      self.init(.rangeNotSatisfiable, ["Content-Range": "bytes */\(size)"])
    }
  }
}
