// The comparison: sets the cases that the address names side by side, by the facts of their services.
//
// Everything that can be done is a link or a form that leads to another address of the same page.

const MOST = 4

const place = document.querySelector("#page_compare")
const view = document.querySelector("#page_comparison").content.cloneNode(true)
const { columns, services } = await (await fetch(place.dataset.source)).json()
const cases = new Map(
  services.flatMap(service => service.cases.map(writeUp => [writeUp.key, { writeUp, service }]))
)
const asked = new Set(new URLSearchParams(location.search).getAll("case").filter(key => key))
const known = [...asked].filter(key => cases.has(key))
const chosen = known.slice(0, MOST)

/** A link; words alone where there is no address. */
function link(text, address) {
  const part = document.createElement(address ? "a" : "span")
  part.textContent = text
  if (address) part.href = address
  return part
}

/** The shape before a term, if it has one. */
function symbols(shape) {
  if (!shape) return []
  const symbol = document.querySelector("#page_symbol").content.cloneNode(true).firstElementChild
  symbol.dataset.shape = shape
  symbol.firstElementChild.href.baseVal += shape
  return [symbol]
}

/** The head of a column: the case, and the way to the same page without it. */
function head(key) {
  const part = document.querySelector("#page_case").content.cloneNode(true).firstElementChild
  const [title, remove] = part.querySelectorAll("a")
  const { writeUp } = cases.get(key)
  const others = chosen.filter(other => other !== key).map(other => ["case", other])
  title.textContent = writeUp.title
  title.href = writeUp.address
  if (!writeUp.draft) part.querySelector(".unpublished").remove()
  remove.href = `?${new URLSearchParams(others)}`
  remove.querySelector(".unseen").textContent = writeUp.title
  return part
}

/** Adds a cell for each case to a row, with a list of entries, each of some parts. */
function fill(row, parts) {
  for (const key of chosen) {
    const list = document.createElement("ul")
    for (const entry of parts(cases.get(key).service)) {
      const item = document.createElement("li")
      item.append(...entry)
      list.append(item)
    }
    row.insertCell().append(list)
  }
}

function showTable(table) {
  const body = table.tBodies[0]
  table.tHead.rows[0].append(...chosen.map(head))
  fill(body.rows[0], service => [[link(service.name, service.address)]])
  fill(body.rows[1], service => [[link(service.summary)]])
  columns.forEach(({ title, terms }, at) => {
    const row = body.insertRow()
    const heading = document.createElement("th")
    heading.scope = "row"
    heading.textContent = title
    row.append(heading)
    fill(row, service =>
      service.terms[at].map(term => {
        const [, label, address, shape] = terms[term]
        return [...symbols(shape), link(label, address)]
      })
    )
  })
}

/** Offers the cases that are not in the table, as long as there is room. */
function showForm(form) {
  const others = [...cases].filter(([key]) => !chosen.includes(key))
  const options = others.map(([key, { writeUp }]) => new Option(writeUp.title, key))
  const collator = new Intl.Collator(document.documentElement.lang)
  options.sort((one, other) => collator.compare(one.text, other.text))
  form.elements.case.append(...options)
  form.prepend(
    ...chosen.map(value =>
      Object.assign(document.createElement("input"), { type: "hidden", name: "case", value })
    )
  )
  form.hidden = chosen.length === MOST || options.length === 0
}

/** Says what was asked for and is not shown, and what one case alone needs. */
function showAdvice() {
  const tell = (selector, names) => {
    const part = view.querySelector(selector)
    part.lastElementChild.textContent = names.join(", ")
    if (!names.length) part.remove()
  }
  tell(".missing", [...asked].filter(key => !cases.has(key)))
  tell(".beyond", known.slice(MOST).map(key => cases.get(key).writeUp.title))
  if (chosen.length !== 1) view.querySelector(".alone").remove()
}

showAdvice()
showForm(view.querySelector("form"))
if (chosen.length) showTable(view.querySelector("table"))
else view.querySelector(".table-wrap").remove()
place.replaceChildren(view)
