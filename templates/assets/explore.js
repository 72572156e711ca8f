// The page to explore: narrows the services down in the reader's browser, by words and by facets.
// Words are looked up in names and summaries at once, and then in the whole text of the pages.
//
// Whatever is chosen stands in the form, and from there in the address, so that a view can be
// linked and the way back leads through all that was chosen. The words of the page are those of its
// templates; the facts are those of the data file.

const MOST_COMPARED = 4
const MOST_OTHERS = 10 // pages that are not of a service
const FEW_TERMS = 8 // a facet with so few stands open on wide screens
const PAUSE = 150 // milliseconds without a key, before the text of pages is searched

const place = document.querySelector("#page_explore")
const resultTemplate = document.querySelector("#page_result").content
const otherTemplate = document.querySelector("#page_other").content
const symbolTemplate = document.querySelector("#page_symbol").content
const collator = new Intl.Collator(document.documentElement.lang)
const wide = matchMedia("(min-width: 60rem)")

// Each a comparison of two services; those of which nothing is known come last.
const orders = {
  name: (one, other) => collator.compare(one.name, other.name),
  opened: (one, other) => (other.opened ?? 0) - (one.opened ?? 0),
  changed: (one, other) => collator.compare(other.changed ?? "", one.changed ?? ""),
}

/** Without capitals and accents, so that a reader need not know how a name is spelt. */
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
}

/** A sentence of the page's own, with numbers in the places of their names. */
function sentence(words, numbers) {
  return words.replace(/\{(\w+)\}/g, (_, name) => numbers[name].toLocaleString(collator.resolvedOptions().locale))
}

/** The shape before a term, if it has one. */
function symbols(shape) {
  if (!shape) return []
  const symbol = symbolTemplate.cloneNode(true).firstElementChild
  symbol.dataset.shape = shape
  symbol.firstElementChild.href.baseVal += shape
  return [symbol]
}

/** The data, each service with all that its words can be found by. */
async function load() {
  const { columns, services } = await (await fetch(place.dataset.source)).json()
  for (const service of services) {
    const labels = service.terms.flatMap((terms, at) => terms.map(term => columns[at].terms[term][1]))
    const titles = service.cases.map(writeUp => writeUp.title)
    service.text = plain([service.name, service.summary, ...titles, ...labels].join("\n"))
    service.plainName = plain(service.name)
  }
  services.sort(orders.name)
  return { columns, services }
}

/**
 * The services that are meant by the words and, of every facet in which anything is chosen, have one
 * of the terms; and how many there would be with each term, if it were chosen too.
 *
 * A service that fails in one facet alone counts for the terms of that facet, and for no other.
 */
function narrow({ columns, services }, isMeant, chosen) {
  const found = []
  const counts = columns.map(column => column.terms.map(() => 0))
  const count = (service, at) => service.terms[at].forEach(term => counts[at][term]++)
  for (const service of services) {
    if (!isMeant(service)) continue
    const failing = [...chosen.keys()].filter(
      at => !service.terms[at].some(term => chosen.get(at).has(term))
    )
    if (failing.length === 0) {
      found.push(service)
      columns.forEach((_, at) => count(service, at))
    } else if (failing.length === 1) {
      count(service, failing[0])
    }
  }
  return { found, counts }
}

/** Shows where words were found: the text around them, and the way there unless that is known. */
function showExcerpt(part, { excerpt, section }, known) {
  const [text, link] = part.children
  text.append("… ", ...excerpt.map((words, at) => (at % 2 ? marked(words) : words)), " …")
  if (section.address === known) return link.remove()
  link.href = section.address
  link.textContent = section.title
}

function marked(words) {
  const part = document.createElement("mark")
  part.textContent = words
  return part
}

function explore(data) {
  const form = document.querySelector("#page_form").content.cloneNode(true).firstElementChild
  const { q: query, sort } = form.elements
  const list = form.querySelector(".entries")
  const status = form.querySelector("[role=status]")
  const limits = form.querySelector(".limits")
  const more = form.querySelector(".more")
  const others = form.querySelector(".others")
  const chosenCases = form.querySelector(".chosen")
  const [comparison, advice] = chosenCases.children
  const comparePage = comparison.href
  const position = new Map(data.columns.map((column, at) => [column.key, at]))
  const boxes = [...form.querySelectorAll(".facet input")].map(input => {
    const at = position.get(input.name)
    const term = data.columns[at].terms.findIndex(([key]) => key === input.value)
    return { input, at, term, count: input.parentElement.querySelector(".count") }
  })
  const written = new Set(data.services.flatMap(service => service.cases.map(({ key }) => key)))
  // The services by the addresses of all pages that are about them.
  const owners = new Map(
    data.services.flatMap(service =>
      [service.address, ...service.cases.flatMap(one => [one.address, ...one.translations])].map(
        address => [address, service]
      )
    )
  )
  let compared = []
  let found = []
  // What the words in the field came to in the text of pages: the best page of each service, and
  // pages that are about none.
  let texts = { words: "", ofServices: new Map(), others: [], limits: "" }
  let finder = null
  let failures = 0
  let usualOrder = "name"

  /** Takes what is chosen from the address. */
  function read() {
    const asked = new URLSearchParams(location.search)
    query.value = asked.get("q") ?? ""
    setUsualOrder()
    sort.value = asked.get("sort") in orders ? asked.get("sort") : usualOrder
    for (const { input } of boxes) input.checked = asked.getAll(input.name).includes(input.value)
    compared = [...new Set(asked.getAll("case"))].filter(key => written.has(key)).slice(0, MOST_COMPARED)
    openFacets()
  }

  /** The address of what is chosen, without what is so anyway. */
  function address() {
    const parts = new URLSearchParams()
    if (query.value.trim()) parts.set("q", query.value.trim())
    for (const { input } of boxes) if (input.checked) parts.append(input.name, input.value)
    if (sort.value !== usualOrder) parts.set("sort", sort.value)
    for (const key of compared) parts.append("case", key)
    return parts.size ? `?${parts}` : location.pathname
  }

  /** Where there are words, what fits them best comes first; a reader may wish otherwise. */
  function setUsualOrder() {
    const isUsual = sort.value === usualOrder
    const hasWords = query.value.trim() !== ""
    usualOrder = hasWords ? "relevance" : "name"
    sort.querySelector("[value=relevance]").disabled = !hasWords
    if (isUsual) sort.value = usualOrder
  }

  function openFacets() {
    form.querySelector(".filters").open ||= wide.matches
    for (const facet of form.querySelectorAll(".facet")) {
      const few = wide.matches && facet.querySelectorAll("input").length <= FEW_TERMS
      facet.open ||= few || facet.querySelector(":checked") !== null
    }
  }

  function show() {
    searchTexts()
    draw()
  }

  /** Looks the words up in the text of pages, if they are not those that were looked up last. */
  async function searchTexts() {
    const words = query.value.trim()
    if (words === texts.words || !place.dataset.search) return
    const limits = words && place.dataset.searching
    texts = { words, ofServices: new Map(), others: [], limits, isPending: words !== "" }
    form.querySelector(".found").ariaBusy = words !== ""
    if (!words) return
    await new Promise(done => setTimeout(done, PAUSE))
    // Other words have been typed meanwhile, and are looked up for themselves.
    if (words !== texts.words) return
    let answer
    try {
      finder ??= loadFinder()
      answer = sorted(await (await finder)(words))
    } catch {
      finder = null
      failures++
      answer = { limits: place.dataset.titlesOnly }
    }
    if (words !== texts.words) return
    texts = { ...texts, ...answer, isPending: false }
    form.querySelector(".found").ariaBusy = false
    const { href } = document.activeElement
    const isInside = list.contains(document.activeElement)
    draw()
    // Readers who have gone on into the results meanwhile stay at the one where they were.
    if (isInside) [...list.querySelectorAll("a")].find(link => link.href === href)?.focus()
  }

  /** By an address that was not tried before: browsers remember the scripts that failed. */
  async function loadFinder() {
    const attempt = failures ? `?attempt=${failures}` : ""
    const { open } = await import(place.dataset.finder + attempt)
    return open(place.dataset.search + attempt)
  }

  /** The pages that were found, by what they are about. */
  function sorted({ pages, lookedAt, isAll }) {
    const ofServices = new Map()
    for (const page of pages) {
      const service = owners.get(page.address)
      if (service && !ofServices.has(service)) ofServices.set(service, page)
    }
    return {
      ofServices,
      others: pages.filter(page => !owners.has(page.address)),
      limits: isAll ? "" : sentence(place.dataset.lookedAt, { count: lookedAt }),
    }
  }

  function draw() {
    const chosen = new Map()
    for (const { input, at, term } of boxes) {
      if (input.checked) chosen.set(at, (chosen.get(at) ?? new Set()).add(term))
    }
    form.querySelector(".filters > summary .count").textContent =
      form.querySelectorAll(".facet :checked").length || ""
    const words = plain(query.value).split(/\s+/).filter(word => word)
    const isMeant = service =>
      texts.ofServices.has(service) || words.every(word => service.text.includes(word))
    const narrowed = narrow(data, isMeant, chosen)
    for (const { input, at, term, count } of boxes) {
      count.textContent = narrowed.counts[at][term]
      input.parentElement.classList.toggle("empty", narrowed.counts[at][term] === 0)
    }
    found = narrowed.found.sort(orders[sort.value] ?? byRelevance(words))
    list.before(chosenCases)
    list.replaceChildren()
    showMore()
    showCompared()
    // No facet says anything of other pages.
    const pages = chosen.size === 0 ? texts.others : []
    showOthers(pages)
    const numbers = { count: found.length, total: data.services.length, others: pages.length }
    // Nothing is found yet, which is not the same as nothing.
    const isOpen = texts.isPending && found.length === 0
    const count = sentence(place.dataset[pages.length ? "countOthers" : "count"], numbers)
    status.textContent = isOpen ? "" : count
    limits.textContent = texts.limits
    limits.hidden = !texts.limits
  }

  /** Those with the words in their names first, then by how well their pages fit. */
  function byRelevance(words) {
    const isNamed = service => words.every(word => service.plainName.includes(word))
    const score = service => texts.ofServices.get(service)?.score ?? 0
    return (one, other) =>
      isNamed(other) - isNamed(one) || score(other) - score(one) || orders.name(one, other)
  }

  function showOthers(pages) {
    const shown = pages.slice(0, MOST_OTHERS)
    others.hidden = shown.length === 0
    const numbers = { count: shown.length, total: pages.length }
    others.querySelector(".count").textContent =
      shown.length < pages.length ? sentence(place.dataset.best, numbers) : ""
    others.querySelector("ul").replaceChildren(...shown.map(other))
  }

  function other(page) {
    const item = otherTemplate.cloneNode(true).firstElementChild
    const link = item.querySelector("h3 a")
    link.textContent = page.title
    link.href = page.address
    showExcerpt(item.querySelector(".excerpt"), page, page.address)
    return item
  }

  /** The next results; returns the first of them. */
  function showMore() {
    const start = list.children.length
    const end = start + Number(place.dataset.pageLength)
    list.append(...found.slice(start, end).map(result))
    more.hidden = end >= found.length
    return list.children[start]
  }

  function result(service) {
    const item = resultTemplate.cloneNode(true).firstElementChild
    const [writeUp] = service.cases
    const traits = item.querySelector(".traits")
    const link = item.querySelector("h2 a")
    link.textContent = service.name
    link.href = (writeUp ?? service).address
    item.querySelector(".summary").textContent = service.summary
    const excerpt = item.querySelector(".excerpt")
    const page = texts.ofServices.get(service)
    if (page) showExcerpt(excerpt, page, (writeUp ?? service).address)
    else excerpt.remove()
    for (const key of traits.dataset.columns.split(" ")) {
      const at = position.get(key)
      for (const term of service.terms[at]) {
        const { title, terms } = data.columns[at]
        const [name, label, address, shape] = terms[term]
        const trait = document.createElement("a")
        trait.href = address
        trait.textContent = name === "unknown" ? `${title}: ${label}` : label
        const entry = document.createElement("li")
        entry.append(...symbols(shape), trait)
        traits.append(entry)
      }
    }
    if (!service.draft && !writeUp?.draft) item.querySelector(".unpublished").remove()
    const pick = item.querySelector(".pick")
    if (writeUp) {
      pick.querySelector("input").value = writeUp.key
      pick.querySelector(".unseen").textContent = service.name
    } else {
      pick.remove()
    }
    return item
  }

  function showCompared() {
    for (const input of list.querySelectorAll("[name=case]")) {
      input.checked = compared.includes(input.value)
      input.disabled = compared.length === MOST_COMPARED && !input.checked
    }
    const isEnough = compared.length > 1
    comparison.hidden = !isEnough
    comparison.href = `${comparePage}?${new URLSearchParams(compared.map(key => ["case", key]))}`
    comparison.textContent = sentence(place.dataset.chosen, { count: compared.length })
    advice.textContent = compared.length === 1 ? place.dataset.oneChosen : ""
  }

  form.addEventListener("submit", event => event.preventDefault())
  query.addEventListener("input", () => {
    setUsualOrder()
    history.replaceState(null, "", address())
    show()
  })
  form.addEventListener("change", ({ target }) => {
    if (target === query) return
    if (target.name === "case") {
      compared = compared.filter(key => key !== target.value)
      if (target.checked) compared.push(target.value)
      // Next to what was chosen last, so that nobody need look for it.
      target.closest("li").append(chosenCases)
      showCompared()
    } else {
      show()
    }
    history.pushState(null, "", address())
  })
  form.addEventListener("reset", event => {
    event.preventDefault()
    history.pushState(null, "", location.pathname)
    read()
    show()
  })
  more.addEventListener("click", () => {
    const first = showMore()
    showCompared()
    first.querySelector("a").focus()
  })
  wide.addEventListener("change", openFacets)
  addEventListener("popstate", () => {
    read()
    show()
  })

  place.replaceChildren(form)
  read()
  show()
}

explore(await load())
