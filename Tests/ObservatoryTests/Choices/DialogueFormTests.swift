import Observatory
import Testing

struct DialogueFormTests {
  @Test func `it is dialogue from the first rung on which both sides speak`() {
    let ladder = DialogueForm.allCases
    #expect(ladder.filter { !$0.isDialogue } == [.none, .oneWayPublication])
    #expect(ladder.last == .adoption)
  }
}
