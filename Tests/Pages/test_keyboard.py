"""Pages by keyboard alone."""

import built

# What has the focus: its text, whether it can be seen, whether something shows that it has it.
FOCUS = """
() => {
  const part = document.activeElement, box = part.getBoundingClientRect()
  const style = getComputedStyle(part)
  return {
    href: part.getAttribute("href"),
    inMain: part.closest("main") !== null,
    seen: box.width > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0
      && box.left < innerWidth,
    marked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
  }
}
"""

STOPS = """
() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex]")]
  .filter(part => part.tabIndex >= 0 && part.checkVisibility({ visibilityProperty: true }))
  .map(part => part.getAttribute("href"))
"""


def press_tab(page):
    page.keyboard.press("Tab")
    return page.evaluate(FOCUS)


def test_the_skip_link_comes_first_then_the_navigation_in_its_order(visit, specimen):
    page = visit(specimen)
    header = page.locator(".site-header a")
    links = header.evaluate_all("all => all.map(link => link.getAttribute('href'))")
    first = press_tab(page)
    assert (first["href"], first["seen"], first["marked"]) == ("#page_main", True, True)
    assert len(links) > 2
    assert [press_tab(page)["href"] for _ in links] == links


def test_the_skip_link_leads_past_the_navigation(visit):
    page = visit("cases/")
    press_tab(page)
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#page_main"
    assert press_tab(page)["inMain"]


def test_every_stop_of_a_page_is_reached_and_seen(visit):
    for path in ("", "cases/"):
        page = visit(path)
        stops = page.evaluate(STOPS)
        walked = [press_tab(page) for _ in stops]
        assert [stop["href"] for stop in walked] == stops
        assert [stop for stop in walked if not (stop["seen"] and stop["marked"])] == []
