"""Every address that the site holds leads somewhere."""

from collections import Counter
from urllib.parse import unquote, urljoin, urlsplit

import built
import pytest


@pytest.fixture(scope="module")
def base():
    """The address at which the site says it is published."""
    home = next(page for page in built.pages() if page.path == "")
    return home.canonical


@pytest.fixture(scope="module")
def fault(base):
    """What is wrong with an address that stands on a page, or nothing."""
    ids = {page.path: set(page.ids) for page in built.pages()}

    def judge(page, link):
        try:
            target = urlsplit(urljoin(base + page.path, link))
        except ValueError:
            return "cannot be read"
        if target.scheme == "mailto":
            return "" if "@" in target.path else "names nobody"
        if target.scheme not in ("http", "https") or not target.hostname:
            return "has no scheme that a reader can follow"
        if not target.geturl().startswith(base):
            return ""
        path = unquote(target.path)[len(urlsplit(base).path) :]
        if path not in ids:
            return "" if path in built.files() else "leads to nothing"
        fragment = unquote(target.fragment)
        return "" if not fragment or fragment in ids[path] else "leads to no such part of the page"

    return judge


def test_every_internal_link_and_its_fragment_resolves(fault):
    faults = [
        f"{page.path}:{line}: {link} {found}"
        for page in built.pages()
        for line, link in page.links
        if (found := fault(page, link))
    ]
    assert not faults, "\n".join(faults)


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
def test_a_dead_link_would_be_found(fault, link, expected):
    method = next(page for page in built.pages() if page.path == "method/")
    assert fault(method, link) == expected


def test_an_identifier_stands_once_on_a_page():
    faults = [
        f"{page.path}: {identifier} stands {count} times"
        for page in built.pages()
        for identifier, count in Counter(page.ids).items()
        if count > 1
    ]
    assert not faults, "\n".join(faults)
