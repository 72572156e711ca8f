"""A built site, as a parser reads it: its files, what stands on its pages and where they lead."""

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
FOLDER = REPOSITORY / ".build/site-under-test"
# What the tests looked at.
PICTURES = REPOSITORY / ".build/screenshots"

# Attributes that hold an address. `srcset` holds several and is not used by the site.
ADDRESSES = {"href", "src", "action", "formaction", "poster", "data", "xlink:href"}


@dataclass
class Page:
    """A page of the site."""

    path: str  # relative to the address of the site, as a visitor writes it: "cases/bus/"
    size: int  # in bytes, without what it refers to
    ids: list = field(default_factory=list)
    links: list = field(default_factory=list)  # (line, address)
    shapes: set = field(default_factory=set)  # its elements with their classes: "td.number"
    assets: set = field(default_factory=set)  # the addresses of its stylesheets and scripts
    canonical: str = ""
    leads_on: bool = False  # to another page, by itself

    @property
    def kind(self):
        """What it has in common with other pages: the first folder and the depth."""
        folder, *rest = self.path.split("/")
        return folder, len(rest)


class PageParser(HTMLParser):
    """Fills a page."""

    def __init__(self, page):
        super().__init__()
        self.page = page

    def handle_starttag(self, tag, attributes):
        page, values = self.page, {name: value or "" for name, value in attributes}
        page.shapes |= {f"{tag}.{name}" for name in values.get("class", "").split() or [""]}
        if "id" in values:
            page.ids.append(values["id"])
        for name in ADDRESSES & values.keys():
            page.links.append((self.getpos()[0], values[name]))
        relation = values.get("rel", "")
        if relation == "stylesheet" or tag == "script" and "src" in values:
            page.assets.add(values.get("href") or values["src"])
        if relation == "canonical":
            page.canonical = values["href"]
        if values.get("http-equiv") == "refresh":
            page.leads_on = True
            page.links.append((self.getpos()[0], values["content"].split("url=")[1]))


@cache
def files(folder=FOLDER):
    """The paths of all files of a site, relative to its folder: by default, that of the repository."""
    assert folder.is_dir(), f"no site stands in {folder}: `make test` builds it"
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@cache
def pages(folder=FOLDER):
    """All pages of a site, in the order of their paths."""
    return [read(folder, path) for path in sorted(files(folder)) if path.endswith(".html")]


def read(folder, path):
    """The page that a file of a site holds."""
    text = (folder / path).read_text(encoding="utf-8")
    page = Page(path=path.removesuffix("index.html"), size=len(text.encode()))
    PageParser(page).feed(text)
    return page


def staying(folder=FOLDER):
    """The pages on which a visitor stays, for they do not lead on to others."""
    return [page for page in pages(folder) if not page.leads_on]


@cache
def specimens(folder=FOLDER):
    """Pages that between them show all that a site has: of each kind the one with the most parts,
    and those with a part that none of these has. Pages that come to the site, and new parts of
    pages, are so looked at without being named here."""
    stay = sorted(staying(folder), key=lambda page: page.size)
    richest = {}
    for page in stay:
        other = richest.get(page.kind, page)
        richest[page.kind] = max(other, page, key=lambda page: len(page.shapes))
    chosen = list(richest.values())
    return sorted(chosen + few(stay, shapes(chosen)), key=lambda page: page.path)


def few(pages, known=frozenset()):
    """As few of some pages as have all the parts that these have and that are not known yet."""
    chosen = []
    missing = shapes(pages) - known
    while missing:
        best = max(pages, key=lambda page: len(page.shapes & missing))
        chosen.append(best)
        missing -= best.shapes
    return chosen


def shapes(pages):
    """All that stands on some pages."""
    return set().union(*(page.shapes for page in pages))
