// The buttons of the box that tells how to cite a page: each copies the text above it.

for (const row of document.querySelectorAll(".copy")) {
  const text = row.previousElementSibling
  const [button, status] = row.children
  const { copied, selected } = row.closest(".cite").dataset
  button.addEventListener("click", async () => {
    status.textContent = ""
    try {
      await navigator.clipboard.writeText(text.textContent)
      status.textContent = copied
    } catch {
      // Browsers keep pages that came without encryption from the clipboard, and readers can too.
      getSelection().selectAllChildren(text)
      status.textContent = selected
    }
  })
  row.hidden = false
}
