// Looks words up in the whole text of the site's pages: in the index that Pagefind made of them when
// the site was built (pagefind.app), of which it loads no more than it needs.

const MOST_PAGES = 100 // of which the text is loaded, those that fit best
const EXCERPT = 24 // words
const LEAST_ALIKE = 3 // letters

/**
 * Loads the index by the address of its script; returns a function that finds the pages with all the
 * words of a text, the best first, and tells whether there may be others.
 */
export async function open(address) {
  const pagefind = await import(address)
  await pagefind.options({ excerptLength: EXCERPT })
  await pagefind.init()
  return async text => {
    const { results } = await pagefind.search(text)
    const best = results.slice(0, MOST_PAGES)
    const pages = await Promise.all(best.map(async ({ score, data }) => ({ score, ...(await data()) })))
    // Of `operator's`, the letter behind the apostrophe is nobody's word.
    const all = parts(text)
    const words = all.filter(word => word.length > 1 || all.length === 1)
    return {
      pages: pages.filter(page => has(page, words)).map(found),
      lookedAt: best.length,
      isAll: best.length === results.length,
    }
  }
}

/** The words of a text, without capitals, accents and signs. */
function parts(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/**
 * Whether what stands on a page are the words that were asked for: of a word that no page has,
 * Pagefind tries ever fewer letters.
 */
function has({ raw_content: text, locations }, words) {
  const all = text.split(text.includes("\u200B") ? "\u200B" : /\s+/)
  const met = new Set(locations.flatMap(at => parts(all[at] ?? "")))
  return words.every(word => [...met].some(other => other.includes(word) || areAlike(word, other)))
}

/** Whether two words begin alike, as those of one stem do. */
function areAlike(word, other) {
  let length = 0
  while (length < word.length && word[length] === other[length]) length++
  return length >= Math.max(LEAST_ALIKE, word.length / 2)
}

/** What a page is shown by: the part of it that fits best. */
function found({ url, meta, score, sub_results: sections }) {
  const weight = section => section.weighted_locations.reduce((sum, at) => sum + at.balanced_score, 0)
  const [best] = sections.toSorted((one, other) => weight(other) - weight(one))
  return {
    address: new URL(url, location.href).pathname,
    title: meta.title,
    score,
    section: { address: best.url, title: best.title },
    // Every second part is marked. Nothing else in it is markup; signs that could be are escaped.
    excerpt: best.excerpt
      .split(/<\/?mark>/)
      .map(part => part.replaceAll("&lt;", "<").replaceAll("&gt;", ">")),
  }
}
