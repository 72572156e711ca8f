import Files
import Markdown
import Testing

struct FenceTests {
  private func faults(_ text: String) -> String {
    MarkdownText(text, at: Place("a.md", 1)).faults()
  }

  @Test(arguments: [
    ("a\n\n```\nb\n\nc\n", "3:1", "```"), ("~~~~ x\n~~~\n", "1:1", "~~~~"), ("```", "1:1", "```"),
    ("- a\n\n  ```\n  b", "3:3", "```"), ("| a |\n|---|\n\n```x\nb", "4:1", "```"),
    ("```x\n```x\n", "1:1", "```"),
  ])
  func `a block of code that is never closed is told`(text: String, place: String, fence: String) {
    #expect(
      faults(text) == """
        a.md:\(place): warning: the block of code is never closed, and takes in all below it \
        [never-closed]
            note: end it with a line '\(fence)'
        """)
  }

  @Test(arguments: [
    "```\na\n```\n", "```\n```", "~~~ x\n~~~~  \n\nb", "> ```\n> a\n> ```\n\nb",
    "- ```\n  a\n  ```",
    "    ```\n    a\n\nb", "```\r\na\r\n```\r\n", "`` a ``", "    ```x\n    ```x",
    "| a |\n|---|\n\n```\nb\n```", "x[^a]\n\n[^a]: b\n\n    ```\n    c\n    ```\n",
  ])
  func `one that is closed is not`(text: String) { #expect(faults(text) == "") }
}
