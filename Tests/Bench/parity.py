"""Whether two sites say the same: the same pages, and the same text on those that are sampled."""

import re
from html.parser import HTMLParser
from pathlib import Path
from random import Random

SAMPLE = 200
# Where the pages stand that both make; of the services, only the lists.
SHARED = re.compile(
    r"(cases|sectors|roles|operator-kinds|data-origins|countries|statuses|success-factors)/.*"
    r"|services/(page/\d+/)?index\.html"
)


def is_ours_alone(attributes):
    """Whether an element is about what ours has for other programs: citations, downloads, feeds."""
    found = {name: value or "" for name, value in attributes}
    is_for_programs = {"cite", "download"}.intersection(found.get("class", "").split())
    return bool(is_for_programs) or found.get("href", "").endswith("/feed.xml")


class MainText(HTMLParser):
    """The words of a page's `<main>`, without those of elements that only ours has."""

    def __init__(self, page):
        super().__init__()
        self.words = []
        self.depth = 0
        # The elements of one kind that are open, from one on that is left out.
        self.left_out = []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.depth += tag == "main"
        begins = self.depth and not self.left_out and is_ours_alone(attributes)
        if begins or self.left_out[:1] == [tag]:
            self.left_out.append(tag)

    def handle_endtag(self, tag):
        self.depth -= tag == "main"
        if self.left_out[:1] == [tag]:
            self.left_out.pop()

    def handle_data(self, text):
        if self.depth and not self.left_out:
            self.words += re.findall(r"\w+", text)


def pages(folder):
    paths = (file.relative_to(folder).as_posix() for file in Path(folder).rglob("*.html"))
    return {path for path in paths if SHARED.fullmatch(path)}


def check(ours, theirs, seed):
    """Stops with the first difference; else returns how many pages there are, and were compared."""
    here, there = pages(ours), pages(theirs)
    if here != there:
        raise SystemExit(f"the sites differ in pages, as in {sorted(here ^ there)[:5]}")
    sample = Random(f"{seed}/parity").sample(sorted(here), min(SAMPLE, len(here)))
    for path in sample:
        mine, other = (
            MainText((Path(folder) / path).read_text(encoding="utf-8")).words
            for folder in [ours, theirs]
        )
        for place, (word, another) in enumerate(zip(mine + ["(end)"], other + ["(end)"])):
            if word != another:
                around = slice(max(0, place - 8), place + 8)
                raise SystemExit(
                    f"{path} differs: {' '.join(mine[around])!r} here,"
                    f" {' '.join(other[around])!r} there"
                )
    return len(here), len(sample)
