import Testing

struct PageTests {
  @Test func `a description longer than 160 characters is too long`() async {
    let long = String(repeating: "a", count: 161)
    await check(
      ["content/pages/method.md": "---\ntitle: Method\ndescription: \(long)\n---\n"],
      gives: """
        content/pages/method.md:3:14: error: 'description' has 161 characters; at most 160 are \
        allowed [out-of-bounds]
        """)
  }
}
