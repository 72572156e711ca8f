"""Every address that the site holds leads somewhere."""

from collections import Counter
from urllib.parse import unquote, urljoin, urlsplit

import built
import pytest


def judge_of(folder=built.FOLDER):
    """Says what is wrong with an address that stands on a page of a site, or nothing."""
    # The address at which the site says it is published.
    base = next(page.canonical for page in built.pages(folder) if page.path == "")
    ids = {page.path: set(page.ids) for page in built.pages(folder)}

    def judge(page, link):
        try:
            target = urlsplit(urljoin(base + page.path, link))
        except ValueError:
            return "cannot be read"
        if target.scheme == "mailto":
            return "" if "@" in target.path else "names nobody"
        if target.scheme not in ("http", "https") or not target.hostname:
            return "has no scheme that a reader can follow"
        if target.hostname != urlsplit(base).hostname:
            return ""
        if not target.geturl().startswith(base):
            return "leads out of the site"
        path = unquote(target.path)[len(urlsplit(base).path) :]
        if path not in ids:
            return "" if path in built.files(folder) else "leads to nothing"
        fragment = unquote(target.fragment)
        return "" if not fragment or fragment in ids[path] else "leads to no such part of the page"

    return judge


def dead_links(folder=built.FOLDER):
    """All addresses on the pages of a site with which something is wrong."""
    fault = judge_of(folder)
    return [
        f"{page.path}:{line}: {link} {found}"
        for page in built.pages(folder)
        for line, link in page.links
        if (found := fault(page, link))
    ]


def repeated_identifiers(folder=built.FOLDER):
    """The identifiers that stand more than once on a page of a site."""
    return [
        f"{page.path}: {identifier} stands {count} times"
        for page in built.pages(folder)
        for identifier, count in Counter(page.ids).items()
        if count > 1
    ]


def test_every_internal_link_and_its_fragment_resolves():
    assert dead_links() == []


@pytest.mark.parametrize(
    "link, expected",
    [
        ("/about/", ""),
        ("../about/#page_main", ""),
        ("#page_main", ""),
        ("https://elsewhere.example/no-such-page", ""),
        ("/about", "leads to nothing"),
        ("/no-such-page/", "leads to nothing"),
        ("/about/#no-such-part", "leads to no such part of the page"),
        ("javascript:alert(1)", "has no scheme that a reader can follow"),
        ("http://[", "cannot be read"),
    ],
)
def test_a_dead_link_would_be_found(link, expected):
    method = next(page for page in built.pages() if page.path == "method/")
    assert judge_of()(method, link) == expected


def test_an_identifier_stands_once_on_a_page():
    assert repeated_identifiers() == []
