/// Where an image is, and how much room it takes.
package struct ImageTarget: Sendable, Hashable {
  package let address: String
  /// In CSS pixels; nil when it is not known.
  package let size: Size?

  package struct Size: Sendable, Hashable {
    package let width: Int
    package let height: Int

    package init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  package init(address: String, size: Size?) {
    self.address = address
    self.size = size
  }
}

/// What browsers are told of an image beside its address: the room to keep for it, and that it may
/// come when a reader comes near it.
struct ImageAttributes {
  let size: ImageTarget.Size?

  var attributes: [(name: String, value: String)] {
    (size.map { [("width", "\($0.width)"), ("height", "\($0.height)")] } ?? [])
      + [("loading", "lazy"), ("decoding", "async")]
  }

  var html: String { attributes.map { " \($0.name)=\"\($0.value)\"" }.joined() }
}
