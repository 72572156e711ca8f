"""Sites with none, one and too much of everything, held to what holds for the repository's."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import built
import pytest
from conftest import served
from edges import SITES
from test_accessibility import WIDTHS, violations
from test_display import amiss
from test_html import checked, errors
from test_links import dead_links, repeated_identifiers

pytestmark = pytest.mark.parametrize("site", SITES, indirect=True)


@dataclass
class Made:
    """A site on disk, and where it is served."""

    name: str
    folder: Path
    address: str

    def specimens(self):
        """Few, for all of the same templates: but for the codebook, which is the same everywhere."""
        pages = built.staying(self.folder)
        return built.few([page for page in pages if page.kind[0] != "codebook"])


@pytest.fixture(scope="module")
def site(request, program, make_site, tmp_path_factory):
    """A site, drafts included, in a folder that has the path of its address."""
    files = SITES[request.param]
    base = next(line for line in files["observatory.yml"].splitlines() if "baseURL" in line)
    path = urlsplit(base.removeprefix("baseURL: ")).path
    root = tmp_path_factory.mktemp(request.param)
    folder = Path(f"{root}{path}").resolve()
    done = program("build", "--drafts", "--root", make_site(files), "--output", folder)
    assert done.returncode == 0, done.stderr
    with served(root) as address:
        yield Made(request.param, folder, address.removesuffix("/") + path)


def test_every_link_leads_somewhere(site):
    assert dead_links(site.folder) == []
    assert repeated_identifiers(site.folder) == []


def test_the_checker_finds_no_error(site):
    assert errors(checked(site.folder)) == []


def test_every_page_fits_is_accessible_and_silent(site, browser):
    page = browser.new_page()
    faults = []
    page.on("console", lambda said: faults.append(f"{page.url}: {said.text}"))
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
    for specimen in site.specimens():
        page.goto(site.address + specimen.path)
        for width in (320, 390, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            found = amiss(page) + (violations(page) if width in WIDTHS else [])
            faults += [f"{page.url}, {width} px: {part}" for part in found]
            name = specimen.path.strip("/").replace("/", "-") or "home"
            page.screenshot(path=built.PICTURES / site.name / f"{name}-{width}.jpeg", quality=70)
    page.close()
    assert faults == []
