import Testing

struct PageTests {
  @Test func `a description longer than 160 characters is too long`() async {
    let long = String(repeating: "a", count: 161)
    await check(
      ["content/pages/method.md": "---\ntitle: Method\ndescription: \(long)\n---\n"],
      gives: """
        content/pages/method.md:3:14: error: 'description' must have at most 160 characters \
        [out-of-bounds]
        """)
  }
}
