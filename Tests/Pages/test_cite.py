"""How to cite a page: what is copied and what is downloaded, read by others' readers and held against
the files that the pages are made of."""

import json

import bibtexparser
import built
import pytest
import rispy
from content import read_front_matter, read_yaml
from playwright.sync_api import expect
from test_accessibility import violations
from test_display import amiss

FORMS = {"BibTeX": "bib", "RIS": "ris", "CSL-JSON": "csl.json"}


def content(path):
    return (built.REPOSITORY / "content" / path).read_text(encoding="utf-8")


def settings():
    return read_yaml(content("observatory.yml"))


def dated():
    """A case with a date and an author."""
    found = ((path, read_front_matter(content(f"cases/{path.stem}.md"))) for path in files("cases"))
    return next((path.stem, case) for path, case in found if case.get("published"))


def files(folder):
    return sorted((built.REPOSITORY / "content" / folder).glob("*.md"))


def pages():
    """A page of each kind that can be cited."""
    slug, case = dated()
    return [f"cases/{slug}/", f"services/{case['service']}/",
            f"government-services/{files('government-services')[0].stem}/",
            "findings/roles-by-sector/"]  # fmt: skip


def box(page):
    return page.locator("section.cite")


def fold(page, form):
    """The part of the box that shows a form, opened."""
    details = box(page).locator("details", has=page.locator("summary", has_text=form))
    details.locator("summary").click()
    return details


def copied(page, part, form):
    """What is on the clipboard after a click on the button that names the form."""
    part.get_by_role("button", name=f"Copy {form}", exact=True).click()
    part.get_by_role("status").get_by_text("Copied.").wait_for()
    return page.evaluate("navigator.clipboard.readText()")


@pytest.fixture
def open_box(visit):
    """Opens a page with the right to read what it copies."""

    def open_page(path, **options):
        return visit(path, permissions=("clipboard-read", "clipboard-write"), **options)

    return open_page


@pytest.mark.parametrize("path", pages())
def test_every_form_is_copied_and_downloaded_alike(open_box, path):
    page = open_box(path)
    assert copied(page, box(page), "reference") == box(page).locator("p").first.inner_text()
    for form, suffix in FORMS.items():
        text = copied(page, fold(page, form), form)
        with page.expect_download() as download:
            box(page).locator(".download a", has_text=form).click()
        assert download.value.suggested_filename == f"cite.{suffix}"


def parsed(path):
    """A work by each of the readers: type and the values that they have names for."""
    folder = built.FOLDER / path
    parser = bibtexparser.bparser.BibTexParser(common_strings=True)
    [entry] = parser.parse((folder / "cite.bib").read_text(encoding="utf-8")).entries
    [record] = rispy.loads((folder / "cite.ris").read_bytes().decode())
    [item] = json.loads((folder / "cite.csl.json").read_text(encoding="utf-8"))
    return entry, record, item


def plain(text):
    """A value of BibTeX without its braces."""
    return text.replace("{", "").replace("}", "")


@pytest.mark.parametrize("path", pages())
def test_readers_find_what_the_page_is(path):
    entry, record, item = parsed(path)
    title = next(page for page in built.pages() if page.path == path)
    address = title.canonical
    assert (entry["ENTRYTYPE"], record["type_of_reference"], item["type"]) == (
        "misc", "ELEC", "webpage")  # fmt: skip
    assert entry["ID"] == record["id"] == item["id"]
    assert plain(entry["title"]) == record["title"] == item["title"]
    assert [entry["url"], record["urls"], item["URL"]] == [address, [address], address]
    assert record["secondary_title"] == item["container-title"] == settings()["title"]
    assert set(item) <= CSL


# The keys of an item by the specification of CSL 1.0.2, as far as a page of the site has them.
CSL = {
    "id", "type", "title", "author", "issued", "container-title", "publisher", "URL", "language",
    "abstract",
}  # fmt: skip


def test_the_whole_bibliography_is_read_by_others():
    """Every source that its page lists, in each of the forms."""
    listed = next(page.ids for page in built.pages() if page.path == "references/")
    keys = {key.removeprefix("source_") for key in listed if key.startswith("source_")}
    written = {source["id"]: source for source in read_yaml(content("sources.yml"))}
    assert keys and keys <= written.keys()
    parser = bibtexparser.bparser.BibTexParser(common_strings=True)
    entries = parser.parse((built.FOLDER / "sources.bib").read_text(encoding="utf-8")).entries
    records = rispy.loads((built.FOLDER / "sources.ris").read_bytes().decode())
    items = json.loads((built.FOLDER / "sources.csl.json").read_text(encoding="utf-8"))
    for works, key in ((entries, "ID"), (records, "id"), (items, "id")):
        assert len(works) == len(keys)
        assert {work[key] for work in works} == keys
    for item in items:
        assert item["title"] == written[item["id"]].get("title", f"[{written[item['id']]['note']}]")
        assert item["type"] == written[item["id"]]["type"]


def test_a_case_is_cited_as_its_file_says():
    slug, case = dated()
    entry, record, item = parsed(f"cases/{slug}/")
    year, *rest = str(case["published"]).split("-")
    assert plain(entry["title"]) == case["title"]
    assert entry["year"] == record["year"] == year
    assert record["date"] == "/".join([year, *rest])
    assert item["issued"] == {"date-parts": [[int(part) for part in [year, *rest]]]}
    assert item["language"] == case["language"]
    names = [author["name"] for author in case.get("authors", [])]
    assert record.get("authors", []) == names
    assert item["abstract"] == case["abstract"] == record["abstract"]


def test_a_finding_is_as_new_as_what_it_rests_on():
    dates = [
        str(case.get("updated") or case["published"])
        for case in (read_front_matter(path.read_text(encoding="utf-8")) for path in files("cases"))
        if "published" in case
    ]
    _, record, item = parsed("findings/roles-by-sector/")
    assert record["date"] == max(dates).replace("-", "/")
    assert item["id"] == "finding-roles-by-sector"


def test_the_box_is_used_by_keyboard_and_heard(open_box):
    page = open_box(pages()[0])
    page.get_by_role("button", name="Copy reference").focus()
    page.keyboard.press("Enter")
    expect(box(page).get_by_role("status").first).to_have_text("Copied.")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "BibTeX"


def test_the_box_is_sound_when_all_of_it_is_open(open_box):
    page = open_box(pages()[0], width=320)
    for form in FORMS:
        copied(page, fold(page, form), form)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert violations(page, "section.cite") == []
    assert amiss(page) == []


def test_buttons_come_without_moving_anything(visit):
    """They have their room before they are shown."""
    page = visit(pages()[0])
    assert page.get_by_role("button", name="Copy reference").is_visible()
    height = box(page).evaluate("part => part.offsetHeight")
    page.evaluate("document.querySelectorAll('.copy').forEach(row => { row.hidden = true })")
    assert box(page).evaluate("part => part.offsetHeight") == height
    assert not page.get_by_role("button", name="Copy reference").is_visible()


def test_without_scripts_there_is_no_button_and_no_room_for_one(visit):
    page = visit(pages()[0], java_script_enabled=False)
    assert page.locator(".copy").first.bounding_box() is None
    assert box(page).get_by_role("link", name="RIS").is_visible()


def test_where_the_clipboard_is_closed_the_text_is_selected(visit):
    """As on a page that came without encryption, where browsers have no clipboard for it."""
    page = visit(pages()[0])
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Copy reference").click()
    text = box(page).locator("p").first.inner_text()
    assert page.evaluate("getSelection().toString()").strip() == text
    assert box(page).get_by_role("status").first.inner_text().startswith("Selected")
