"""The stylesheets, held against the browser's own parser, which drops in silence what it does not
know."""

import re

import built
import pytest
import tinycss2

LIMIT = 40_000  # bytes, of all stylesheets of a page

SUPPORTED = """
({selectors, declarations, queries}) => {
  const selects = text => {
    try { document.querySelector(text); return true } catch { return false }
  }
  // Of a query and its opposite one holds, unless it is unknown.
  const asks = text => matchMedia(text).matches !== matchMedia(`not ${text}`).matches
  return [
    ...selectors.filter(text => !selects(text)),
    ...declarations.filter(pair => !CSS.supports(...pair)).map(pair => pair.join(": ")),
    ...queries.filter(text => !asks(text)),
  ]
}
"""

# Written for browsers other than the one of these tests.
FOR_OTHERS = ["-webkit-text-size-adjust: 100%"]


def stylesheets():
    """The addresses of all stylesheets that pages of the site refer to."""
    used = set().union(*(page.assets for page in built.pages()))
    return sorted(path for path in used if path.endswith(".css"))


def read(path):
    return (built.FOLDER / path.removeprefix("/")).read_text(encoding="utf-8")


def parts(text):
    """The selectors, declarations and media queries of a stylesheet, with those inside others."""
    selectors, declarations, queries = [], [], []

    def enter(rules):
        for rule in rules:
            assert rule.type != "error", f"line {rule.source_line}: {rule.message}"
            if rule.type == "declaration":
                declarations.append([rule.name, tinycss2.serialize(rule.value).strip()])
            elif rule.type == "qualified-rule":
                selectors.append(tinycss2.serialize(rule.prelude).strip())
            elif rule.type == "at-rule" and rule.lower_at_keyword == "media":
                queries.append(tinycss2.serialize(rule.prelude).strip())
            if getattr(rule, "content", None):
                enter(
                    tinycss2.parse_blocks_contents(
                        rule.content, skip_comments=True, skip_whitespace=True
                    )
                )

    enter(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))
    return {"selectors": selectors, "declarations": declarations, "queries": queries}


@pytest.mark.parametrize("path", stylesheets())
def test_the_browser_knows_all_that_a_stylesheet_says(visit, path):
    unknown = visit("404.html").evaluate(SUPPORTED, parts(read(path)))
    assert [said for said in unknown if said not in FOR_OTHERS] == []


def test_what_a_browser_does_not_know_would_be_found(visit):
    text = "@media (min-widht: 1px) { p:frist-child { colour: red; width: 1px } }"
    unknown = visit("404.html").evaluate(SUPPORTED, parts(text))
    assert unknown == ["p:frist-child", "colour: red", "(min-widht: 1px)"]


def test_custom_properties_are_declared_and_used():
    text = "".join(map(read, stylesheets()))
    declared = set(re.findall(r"^\s*(--[\w-]+):", text, re.MULTILINE))
    assert declared == set(re.findall(r"var\((--[\w-]+)", text))


def test_stylesheets_are_light():
    assert sum(len(read(path).encode()) for path in stylesheets()) <= LIMIT
