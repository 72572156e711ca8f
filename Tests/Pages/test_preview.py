"""The preview in a browser: what an author sees while editing the site that `init` makes."""

import shutil
import subprocess

import pytest
from playwright.sync_api import expect
from test_accessibility import violations

# A page shows a change in a blink; this is for machines with much else to do.
PATIENCE = 60_000  # milliseconds
expect.set_options(timeout=PATIENCE)

CASE, SERVICE = "cases/book-finder", "services/book-finder"
DATASET = "datasets/sampleton-library-catalogue"


@pytest.fixture
def root(program, tmp_path):
    """The folder of a new site."""
    program("init", tmp_path / "site", check=True)
    return tmp_path / "site"


@pytest.fixture
def edit(root):
    """Writes a file of the site anew, with one text in the place of another."""

    def replace(path, old, new):
        file = root / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


@pytest.fixture
def say(root):
    """Adds a paragraph to a record."""

    def append(record, words):
        with open(root / f"content/{record}.md", "a", encoding="utf-8") as file:
            file.write(f"\n{words}\n")

    return append


@pytest.fixture
def look(visit, executable, root):
    """Opens a page of the preview, which the first of them starts, with a mark on it that is gone
    when it has been loaded anew."""
    servers = []

    def open_page(path):
        if not servers:
            command = [executable, "serve", "--root", root, "--port", "0"]
            server = subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
            )
            servers.append((server, server.stdout.readline().strip()))
        page = visit(servers[0][1] + path)
        page.set_default_timeout(PATIENCE)
        page.evaluate("window.mark = true")
        return page

    yield open_page
    for server, _ in servers:
        server.terminate()
        assert server.wait(timeout=PATIENCE / 1000) == 128 + 15
        server.stdout.close()


def is_as_loaded(page):
    return page.evaluate("window.mark === true")


def overlay(page):
    return page.locator("preview-faults section")


def break_sector(edit):
    """Makes a fault in the service that would also be an element of the page."""
    edit(f"content/{SERVICE}.md", "\nsector: culture", "\nsector: <img src=x>")


def mend_sector(edit):
    edit(f"content/{SERVICE}.md", "\nsector: <img src=x>", "\nsector: culture")


def test_a_page_comes_back_where_it_was_scrolled(look, say):
    page = look(f"{CASE}/")
    page.evaluate("scrollTo(0, 321)")
    say(CASE, "Words that were added.")
    expect(page.get_by_text("Words that were added.")).to_be_attached()
    page.wait_for_function("scrollY === 321")
    assert not is_as_loaded(page)


def test_a_page_stays_when_another_changes(look, say):
    dataset, case = look(f"{DATASET}/"), look(f"{CASE}/")
    say(DATASET, "Words that were added.")
    expect(dataset.get_by_text("Words that were added.")).to_be_attached()
    # The page of the case is told of its own change after that of the other.
    loads = []
    case.on("load", lambda loaded: loads.append(loaded.url))
    assert is_as_loaded(case)
    say(CASE, "Words of its own.")
    expect(case.get_by_text("Words of its own.")).to_be_attached()
    case.wait_for_load_state()
    assert loads == [case.url]


def test_a_stylesheet_is_swapped_without_loading_the_page(look, root):
    page = look(f"{CASE}/")
    sheets = page.locator("link[rel=stylesheet]")
    count = sheets.count()
    with open(root / "templates/assets/style.css", "a", encoding="utf-8") as file:
        file.write("h1 { color: rgb(1, 2, 3) }\n")
    expect(page.locator("h1")).to_have_css("color", "rgb(1, 2, 3)")
    expect(sheets).to_have_count(count)
    assert is_as_loaded(page)


def test_a_template_shows_at_once(look, edit):
    page = look(f"{CASE}/")
    edit("templates/case.html", "<h1", '<h1 class="changed"')
    expect(page.locator("h1.changed")).to_be_visible()


def test_a_fault_is_laid_over_the_last_good_page_until_it_is_mended(look, edit):
    page = look(f"{SERVICE}/")
    title = page.locator("h1").inner_text()
    expect(overlay(page)).to_be_hidden()
    break_sector(edit)
    expect(overlay(page)).to_be_visible()
    expect(overlay(page)).to_contain_text("1 error: this is the site as it was before")
    expect(overlay(page)).to_contain_text(f"content/{SERVICE}.md:")
    expect(overlay(page)).to_contain_text("sector: <img src=x>")
    assert page.locator("img[src=x]").count() == 0
    assert page.locator("h1").inner_text() == title
    assert violations(page, within="preview-faults") == []
    mend_sector(edit)
    expect(overlay(page)).to_be_hidden()
    assert is_as_loaded(page)


def test_the_overlay_is_dismissed_by_keyboard_and_comes_back_for_other_faults(look, edit):
    page = look("about/")
    break_sector(edit)
    expect(overlay(page)).to_be_visible()
    page.locator("footer a").last.focus()
    page.keyboard.press("Tab")
    expect(overlay(page).get_by_role("button", name="Dismiss")).to_be_focused()
    page.keyboard.press("Enter")
    expect(overlay(page)).to_be_hidden()
    edit(f"content/{SERVICE}.md", "\nname: ", "\nnames: ")
    expect(overlay(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(overlay(page)).to_be_hidden()
    edit(f"content/{SERVICE}.md", "\nnames: ", "\nname: ")
    expect(overlay(page)).to_contain_text("1 error")


def test_what_was_dismissed_stays_away_when_it_moves_to_another_line(look, edit):
    page = look("about/")
    break_sector(edit)
    expect(overlay(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(overlay(page)).to_be_hidden()
    # The page writes the attribute whenever it is told what is wrong.
    overlay(page).evaluate(
        """panel => { window.told = new Promise(resolve =>
             new MutationObserver(() => resolve(true)).observe(panel, { attributes: true })) }"""
    )
    edit(f"content/{SERVICE}.md", "\nname: ", "\n# a line more\nname: ")
    page.evaluate("window.told")
    expect(overlay(page)).to_be_hidden()


def test_warnings_alone_are_folded_and_the_page_is_up_to_date(look, say):
    page = look(f"{CASE}/")
    say(CASE, "## A section without a word")
    expect(page.get_by_role("heading", name="A section without a word")).to_be_attached()
    expect(overlay(page)).to_contain_text("1 warning")
    expect(overlay(page).locator("pre")).to_be_hidden()
    overlay(page).get_by_text("Details").click()
    expect(overlay(page).locator("pre")).to_contain_text(f"content/{CASE}.md:")


def test_a_fault_of_a_template_is_told_and_mended(look, edit):
    page = look("about/")
    edit("templates/page.html", "{{head.title}}", "{{head.titel}}")
    expect(overlay(page)).to_contain_text("templates/page.html:")
    edit("templates/page.html", "{{head.titel}}", "{{head.title}}")
    expect(overlay(page)).to_be_hidden()


def test_a_page_goes_with_its_file_and_comes_back_with_it(look, root):
    page = look("about/")
    title = page.locator("h1").inner_text()
    file = root / "content/pages/about.md"
    text = file.read_bytes()
    file.unlink()
    expect(page.locator("h1")).not_to_have_text(title)
    file.write_bytes(text)
    expect(page.locator("h1")).to_have_text(title)


def test_a_draft_is_shown_and_marked(look, edit):
    page = look(f"{CASE}/")
    expect(page.locator(".draft")).to_have_count(0)
    edit(f"content/{CASE}.md", "\nlanguage: en", "\ndraft: true\nlanguage: en")
    expect(page.locator(".draft")).to_contain_text("Draft")


def test_a_site_that_starts_with_faults_shows_once_they_are_mended(look, edit):
    break_sector(edit)
    page = look("")
    expect(overlay(page)).to_contain_text("sector: <img src=x>")
    mend_sector(edit)
    expect(page.locator(".site-title")).to_be_visible()
    expect(overlay(page)).to_be_hidden()


def test_the_preview_outlives_its_content(look, root):
    page = look(f"{CASE}/")
    title = page.locator("h1").inner_text()
    shutil.move(root / "content", root / "elsewhere")
    expect(overlay(page)).to_contain_text("content")
    expect(page.locator("h1")).to_have_text(title)
    shutil.move(root / "elsewhere", root / "content")
    expect(overlay(page)).to_be_hidden()
