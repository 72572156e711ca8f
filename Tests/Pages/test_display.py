"""Pages on screens of all widths, enlarged, without motion, without scripts, and on paper."""

import io

import built
from pypdf import PdfReader

# What reaches over the right edge of the screen, where nothing around it scrolls.
STICKING_OUT = """
() => {
  if (document.documentElement.scrollWidth <= innerWidth) return []
  return [...document.body.querySelectorAll("*")]
    .filter(part => part.getBoundingClientRect().right > innerWidth + 1)
    .map(part => part.outerHTML.slice(0, 100))
}
"""

# Boxes that hide a part of their text, but for those that are there for screen readers alone.
CUT_OFF = """
() => [...document.body.querySelectorAll("*")].filter(part => {
  const style = getComputedStyle(part)
  const hides = axis => ["hidden", "clip"].includes(style[`overflow${axis}`])
  return part.clientWidth > 1 && part.textContent.trim() !== ""
    && (hides("X") && part.scrollWidth > part.clientWidth + 1
      || hides("Y") && part.scrollHeight > part.clientHeight + 1)
}).map(part => part.outerHTML.slice(0, 100))
"""

# WCAG 2.2, 1.4.12: distances that a reader may set.
SPACED = """
* { line-height: 1.5 !important }
* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }
"""

MOVING = """
() => [...document.querySelectorAll("*")].filter(part => {
  const style = getComputedStyle(part)
  return style.scrollBehavior !== "auto" || style.animationName !== "none"
    || style.transitionDuration.split(", ").some(time => parseFloat(time) > 0)
}).map(part => part.outerHTML.slice(0, 100))
"""


def test_every_page_keeps_to_the_narrowest_screen_to_its_host_and_silent(window, address):
    sticking_out, said, asked = [], [], []
    page = window().new_page()
    page.set_viewport_size({"width": 320, "height": 800})
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
    page.on("request", lambda request: asked.append(request.url))
    for visited in built.staying():
        page.goto(visited.path)
        sticking_out += [f"{page.url}: {part}" for part in page.evaluate(STICKING_OUT)]
    page.close()
    assert sticking_out == []
    assert said == []
    assert len(asked) >= len(built.staying())
    assert [url for url in asked if not url.startswith((address, "data:"))] == []


def amiss(page):
    """What is out of place on a page as it is shown."""
    return page.evaluate(STICKING_OUT) + page.evaluate(CUT_OFF)


def test_a_page_fits_every_screen(visit, specimen):
    """At 200 %, a screen of 1280 pixels has room for 640 of those that a page counts in."""
    page = visit(specimen)
    for width in (390, 640, 1280, 1600):
        page.set_viewport_size({"width": width, "height": 800})
        assert (width, amiss(page)) == (width, [])


def test_the_text_of_a_page_can_be_enlarged_and_spaced(visit, specimen):
    page = visit(specimen)
    for style in ("html { font-size: 200% !important }", SPACED):
        page.add_style_tag(content=style)
        assert amiss(page) == []


def test_what_is_out_of_place_would_be_found(visit):
    page = visit("404.html")
    page.add_style_tag(content="h1 { width: 2000px } main p { height: 2px; overflow: hidden }")
    assert {part[:2] for part in amiss(page)} == {"<h", "<p"}


def test_nothing_moves_for_those_who_asked_for_less_motion(visit, specimen):
    page = visit(specimen, reduced_motion="reduce")
    assert page.evaluate(MOVING) == []


def test_a_page_can_be_read_without_scripts(visit, specimen):
    page = visit(specimen, java_script_enabled=False)
    assert page.locator("h1").is_visible()
    assert len(page.locator("main").inner_text().split()) >= 20


UNDRAWN = """
() => [...document.querySelectorAll("svg.symbol")].filter(part => {
  const { width, height } = part.getBBox()
  return width < 8 || height < 8
}).map(part => part.outerHTML)
"""


def test_every_shape_before_a_word_is_drawn(visit):
    for path in ("sectors/", "roles/", "matrix/", "cases/"):
        page = visit(path)
        assert page.evaluate(UNDRAWN) == []
    page = visit("sectors/")
    assert page.locator(".measures svg.symbol[data-shape=cross]").count() == 1
    page.evaluate("document.querySelector('use').setAttribute('href', '#none')")
    assert len(page.evaluate(UNDRAWN)) == 1


def test_a_case_prints_without_what_is_for_screens(visit):
    page = visit(next(page.path for page in built.specimens() if page.kind == ("cases", 2)))
    navigation = page.locator(".site-header nav a").all_inner_texts()
    title = page.locator("h1").inner_text()
    source = page.locator(".references a[href^=http]").first.get_attribute("href")
    paper = PdfReader(io.BytesIO(page.pdf(format="A4")))
    printed = "".join("".join(sheet.extract_text() for sheet in paper.pages).split())
    assert "".join(title.split()) in printed
    assert source in printed
    assert len(navigation) > 2
    assert "".join(navigation) not in printed
