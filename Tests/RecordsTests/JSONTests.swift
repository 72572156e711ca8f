import Records
import Testing

struct JSONTests {
  @Test func `literals read like the text they make`() {
    let json: JSON = ["b": [1, true, "x"], "a": [:], "c": []]
    #expect(json.text == #"{"b":[1,true,"x"],"a":{},"c":[]}"#)
  }

  @Test func `for people, every member and value has a line`() {
    let json: JSON = ["b": [1, ["x": "y"]], "a": [:], "c": []]
    #expect(
      json.indentedText == """
        {
          "b": [
            1,
            {
              "x": "y"
            }
          ],
          "a": {},
          "c": []
        }

        """)
  }

  @Test func `members that are merged replace those of their name, objects within them not`() {
    let json: JSON = ["a": 1, "b": ["c": 2, "d": 3], "e": [4]]
    let more: JSON = ["e": [5], "b": ["d": 6, "f": 7], "g": 8]
    #expect(
      json.merging(more.members).text == #"{"a":1,"b":{"c":2,"d":6,"f":7},"e":[5],"g":8}"#)
    #expect(("x" as JSON).merging(more.members) == "x")
  }
}
