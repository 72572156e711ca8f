import Testing

/// The reading of HTML that the other tests of this target stand on.
struct MarkupTests {
  @Test func `elements are found with their attributes and texts`() {
    let page = Markup(
      Array("<!DOCTYPE html><p id=a class='b c'>one <b>two<br></b> &amp; &lt;x&gt;</p>three".utf8))
    #expect(page.elements.map(\.name) == ["p", "b", "br"])
    #expect(page.elements[0].attributes == ["id": "a", "class": "b c"])
    #expect(page.texts("p") == ["one two & <x>"])
    #expect(page.texts("b") == ["two"])
    #expect(page.text == "one two & <x> three")
  }

  @Test func `scripts, comments and stray signs are no elements`() {
    let page = Markup(
      Array("<!-- <a href=x> --><script>if (a<b) '<i>'</script> 1 < 2 <a href=\"y\">z".utf8))
    #expect(page.elements.map(\.name) == ["script", "a"])
    #expect(page.links == ["y"])
    #expect(page.texts("a") == ["z"])
  }

  @Test func `an attribute is not taken for the end of another`() {
    let page = Markup(Array("<a title=\"x &quot; onclick=&quot;y\" href=\"/\">z</a>".utf8))
    #expect(page.elements[0].attributes == ["title": "x \" onclick=\"y", "href": "/"])
  }

  @Test func `what stands around an element is known`() {
    let page = Markup(Array("<nav><ul><li><a>1</a></ul></nav><a>2</a>".utf8))
    let links = page.all("a").map { page.isInside($0) { $0.name == "nav" } }
    #expect(links == [true, false])
  }
}
