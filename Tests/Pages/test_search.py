"""Searching the text of pages, with the real Pagefind: in the built site, in a small one at an
address with a path, and in the preview."""

import json
import re
import shutil
import subprocess

import built
import pytest
from playwright.sync_api import expect
from test_accessibility import violations
from test_display import amiss
from test_explore import FORM, asked, box, choose, common, shown, status

PATIENCE = 60_000  # milliseconds, for machines with much else to do
CASE = "content/cases/book-finder.md"
PATH = "observatory/of/sampleton/"


@pytest.fixture
def explore(visit):
    """Opens the page to explore of a site, and keeps what it says and asks for."""

    def open_page(query="", site="", **options):
        page = visit("about:blank", **options)
        page.said, page.requests = [], []
        page.on("console", lambda said: page.said.append(said.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        page.on("request", lambda request: page.requests.append(request.url))
        page.set_default_timeout(PATIENCE)
        page.goto(f"{site}explore/{query}")
        page.locator(FORM).wait_for()
        return page

    return open_page


@pytest.fixture(scope="module")
def root(program, tmp_path_factory):
    """The folder of the site that `init` makes, with a text that could be markup, and with a
    translation."""
    root = tmp_path_factory.mktemp("small") / "site"
    program("init", root, check=True)
    case = root / CASE
    original = case.read_text(encoding="utf-8")
    case.write_text(
        original + "\n`<img src=x onerror=alert(1)>` & `&lt;mark>` is what a zyzzyva wrote.\n",
        encoding="utf-8",
    )
    case.with_suffix(".fr.md").write_text(
        original.split("---\n")[1].join(["---\n", "---\n"]).replace("language: en", "language: fr")
        + "\n## Ce que c'est\n\nUn chercheur de livres, tel un ornithorynque.\n",
        encoding="utf-8",
    )
    return root


@pytest.fixture(scope="module")
def small(program, root):
    """The folder under which the small site stands at a path."""
    target = root.parent / "host" / PATH
    program("build", "--root", root, "--output", target, "--base-url", "https://example.org/" + PATH,
            check=True)  # fmt: skip
    return root.parent / "host"


def excerpts(page, within=".entries"):
    shown(page)
    return page.locator(f"{within} .excerpt").all_inner_texts()


def others(page):
    shown(page)
    return page.locator(".others h3").all_inner_texts()


def rare_words(data):
    """Words that stand in the text of one case alone, and in nothing that is told of services; with
    the names of their services."""
    named = {writeup["key"]: one for one in data["services"] for writeup in one["cases"]}
    told = json.dumps(data).lower()
    found = {}
    for file in sorted((built.REPOSITORY / "content/cases").glob("*.md")):
        text = file.read_text(encoding="utf-8").split("---\n", 2)[2]
        prose = re.sub(r"\[.*?\]|\(.*?\)|\S*[/.:]\S+", " ", text)
        for word in set(re.findall(r"\b[a-z]{9,}\b", prose)):
            found.setdefault(word, []).append(file.stem)
    return [
        (word, named[keys[0]]["name"])
        for word, keys in sorted(found.items())
        if len(keys) == 1 and keys[0] in named and word[:6] not in told
    ]


def test_a_word_of_a_text_alone_is_found_with_what_stands_around_it(explore, data):
    words = rare_words(data)
    assert len(words) > 100
    page = explore()
    for word, name in words[:: len(words) // 5]:
        page.get_by_label("Search").fill(word)
        assert name in shown(page)
        card = page.locator(".entries > li").filter(has=page.get_by_role("heading", name=name))
        marks = card.locator("mark").all_inner_texts()
        assert any(word[:5] in mark.lower() for mark in marks), (word, marks)
    assert page.said == []


def test_the_index_is_loaded_when_words_are_typed_and_not_before(explore, data):
    page = explore()
    choose(page, "sectors", common(data, "sectors"))
    assert shown(page)
    assert [url for url in page.requests if "pagefind" in url] == []
    page.get_by_label("Search").type("patients")
    assert shown(page)
    assert [url for url in page.requests if url.endswith("/pagefind/pagefind.js")]
    assert page.said == []


def test_facets_narrow_what_the_texts_have(explore, data):
    word, name = rare_words(data)[0]
    service = next(service for service in data["services"] if service["name"] == name)
    at = next(at for at, column in enumerate(data["columns"]) if column["key"] == "sectors")
    key = data["columns"][at]["terms"][service["terms"][at][0]][0]
    page = explore(f"?q={word}&sectors={key}")
    assert name in shown(page)
    other = next(term[0] for term in data["columns"][at]["terms"] if term[0] != key)
    page = explore(f"?q={word}&sectors={other}")
    assert name not in shown(page)
    # A facet says nothing of other pages.
    assert not page.locator(".others").is_visible()


def test_words_that_no_page_has_are_not_found(explore):
    """Pagefind itself goes on with ever fewer letters."""
    page = explore("?q=zzzz")
    assert shown(page) == [] and others(page) == []
    assert status(page).startswith("0 of ") and "pages" not in status(page)


def test_other_pages_are_listed_below_and_counted(explore):
    page = explore("?q=data")
    titles = others(page)
    assert len(titles) == 10
    count = re.search(r"other pages: (\d+)$", status(page))
    assert int(count.group(1)) > 10
    heading = page.get_by_role("heading", name="Other pages")
    assert heading.inner_text() == f"Other pages 10 of {count.group(1)}"
    assert len(excerpts(page, ".others")) == 10
    paths = page.locator(".others a").evaluate_all("all => all.map(a => a.pathname + a.hash)")
    for path in paths:
        address, _, fragment = path.partition("#")
        target = built.read(built.FOLDER, address[1:] + "index.html")
        assert not fragment or fragment in target.ids
        assert target.kind[0] not in ("cases", "services", "sectors", "codebook", "explore")
    page = explore("?q=method")
    assert "Method" in others(page)


def test_the_best_come_first_unless_a_reader_wishes_otherwise(explore, data):
    name = data["services"][0]["name"]
    page = explore(f"?q={name}")
    order = page.get_by_label("Sort by")
    assert order.input_value() == "relevance"
    assert shown(page)[0] == name
    page.get_by_label("Search").fill("data")
    best = shown(page)
    assert asked(page) == {"q": ["data"]}
    order.select_option("name")
    assert asked(page) == {"q": ["data"], "sort": ["name"]}
    assert shown(page) != best and sorted(shown(page)) == sorted(best)
    page.get_by_label("Search").fill("data ")
    assert order.input_value() == "name"
    page.go_back()
    assert order.input_value() == "relevance"
    assert shown(page) == best
    page.get_by_label("Search").fill("")
    assert order.input_value() == "name"
    assert asked(page) == {}
    assert page.locator("option[value=relevance]").is_disabled()


def test_the_way_back_from_a_page_leads_to_what_was_found(explore, data):
    word, name = rare_words(data)[-1]
    page = explore()
    page.get_by_label("Search").fill(word)
    found, texts = shown(page), excerpts(page)
    page.get_by_role("link", name=name, exact=True).click()
    page.locator("article").wait_for()
    page.go_back()
    page.locator(FORM).wait_for()
    assert page.get_by_label("Search").input_value() == word
    assert (shown(page), excerpts(page)) == (found, texts)


def test_the_part_of_a_page_that_was_found_can_be_gone_to(explore):
    page = explore("?q=data")
    shown(page)
    addresses = page.locator(".entries .excerpt a").evaluate_all(
        "all => all.map(a => [a.pathname, a.hash.slice(1), a.textContent])"
    )
    assert len(addresses) > 5
    for path, fragment, words in addresses:
        assert words
        assert not fragment or fragment in built.read(built.FOLDER, path[1:] + "index.html").ids


def test_what_was_typed_last_is_what_is_shown(explore, data):
    (first, first_name), (last, last_name) = rare_words(data)[0], rare_words(data)[-1]
    page = explore()
    held, holding = [], [True]
    page.route(
        "**/pagefind/fragment/*",
        lambda route: held.append(route) if holding else route.continue_(),
    )
    page.get_by_label("Search").fill(first)
    while not held:
        page.wait_for_timeout(10)
    holding.clear()
    page.get_by_label("Search").fill(last)
    assert last_name in shown(page)
    for route in held:
        route.continue_()
    page.wait_for_load_state("networkidle")
    assert last_name in shown(page) and first_name not in shown(page)
    assert first not in " ".join(excerpts(page))


def test_a_reader_who_goes_on_before_the_texts_come_keeps_the_place(explore, data):
    page, name = explore(), data["services"][0]["name"]
    held = []
    page.route("**/pagefind/pagefind.js", lambda route: held.append(route))
    page.get_by_label("Search").fill(name)
    link = page.get_by_role("link", name=name, exact=True)
    link.focus()
    while not held:
        page.wait_for_timeout(10)
    held[0].continue_()
    assert excerpts(page)
    expect(link).to_be_focused()


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_was_found(explore, width, scheme):
    page = explore("?q=data", width=width)
    page.emulate_media(color_scheme=scheme)
    assert excerpts(page) and others(page)
    assert violations(page) == []
    assert amiss(page) == []


def test_searching_by_keyboard_alone(explore):
    page = explore()
    page.get_by_label("Search").focus()
    page.keyboard.type("pothole")
    names = shown(page)
    assert names
    assert page.evaluate("document.activeElement.name") == "q"
    for _ in range(100):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == names[0]:
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/**")


def test_a_site_at_a_path_is_searched_there(explore, serve, small):
    page = explore("?q=zyzzyva", serve(small) + PATH)
    assert len(shown(page)) == 1
    paths = page.locator("main .found a[href]").evaluate_all("all => all.map(a => a.pathname)")
    assert paths and all(path.startswith("/" + PATH) for path in paths)
    assert page.said == []


def test_text_that_could_be_markup_stays_text(explore, serve, small):
    page = explore("?q=zyzzyva", serve(small) + PATH)
    assert "<img src=x onerror=alert(1)> &" in excerpts(page)[0]
    assert page.locator(".entries mark").all_inner_texts() == ["zyzzyva"]
    assert page.locator(".entries img").count() == 0


def test_a_translation_leads_to_its_service(explore, serve, small):
    page = explore("?q=ornithorynque", serve(small) + PATH)
    assert len(shown(page)) == 1 and others(page) == []
    links = page.locator(".entries .excerpt a").evaluate_all("all => all.map(a => a.pathname)")
    assert links == [f"/{PATH}fr/cases/book-finder/"]


@pytest.mark.parametrize("missing", ["pagefind.js", "wasm.*", "*"])
def test_without_the_index_titles_and_summaries_are_searched(
    explore, serve, small, tmp_path, missing
):
    shutil.copytree(small, tmp_path / "host")
    for file in (tmp_path / "host" / PATH / "pagefind").rglob(missing):
        if file.is_file():
            file.unlink()
    page = explore("?q=sampleton", serve(tmp_path / "host") + PATH)
    assert len(shown(page)) == 1
    assert page.locator(".limits").inner_text() == "Searching titles and summaries only."
    assert page.locator(".excerpt").count() == 0
    page.get_by_label("Search").fill("zyzzyva")
    assert shown(page) == []
    page.get_by_label("Search").fill("")
    assert len(shown(page)) == 1
    assert page.locator(".limits").inner_text() == ""


def test_a_site_that_wants_no_index_asks_for_none(explore, serve, program, root, tmp_path):
    shutil.copytree(root, tmp_path / "site")
    with open(tmp_path / "site/content/observatory.yml", "a", encoding="utf-8") as settings:
        settings.write("search: off\n")
    program("build", "--root", tmp_path / "site", "--output", tmp_path / "out", check=True)
    assert not (tmp_path / "out/pagefind").exists()
    page = explore("?q=sampleton", serve(tmp_path / "out"))
    assert len(shown(page)) == 1
    assert page.get_by_label("Sort by").input_value() == "relevance"
    assert page.locator(".limits").inner_text() == ""
    assert [url for url in page.requests if "pagefind" in url or "find-" in url] == []
    assert page.said == []


def test_the_same_content_makes_the_same_index(program, tmp_path):
    """And all else: the built site once more, byte for byte."""
    program("build", "--root", built.REPOSITORY, "--output", tmp_path / "again", check=True)
    again = {
        path.relative_to(tmp_path / "again").as_posix(): path.read_bytes()
        for path in (tmp_path / "again").rglob("*")
        if path.is_file()
    }
    assert [path for path in again if path.startswith("pagefind/fragment/")]
    assert again.keys() == built.files()
    assert [path for path in again if again[path] != (built.FOLDER / path).read_bytes()] == []


def test_the_index_holds_nothing_that_no_page_asks_for():
    names = {path.split("/")[1] for path in built.files() if path.startswith("pagefind/")}
    assert {"pagefind.js", "pagefind-entry.json", "fragment", "index"} <= names
    assert [name for name in names if "ui" in name or "highlight" in name] == []


def test_the_preview_is_searched_as_it_is_now(explore, executable, root, tmp_path):
    site = tmp_path / "site"
    shutil.copytree(root, site)
    server = subprocess.Popen(
        [executable, "serve", "--root", site, "--port", "0"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    try:
        address = server.stdout.readline().strip()
        page = explore("?q=zyzzyva", address)
        assert len(shown(page)) == 1
        assert page.locator(".entries mark").all_inner_texts() == ["zyzzyva"]
        with open(site / CASE, "a", encoding="utf-8") as case:
            case.write("\nThen came an aardwolf.\n")
        other = explore("", address + "cases/book-finder/../../")
        other.goto(address + "cases/book-finder/")
        expect(other.get_by_text("Then came an aardwolf.")).to_be_attached(timeout=PATIENCE)
        for _ in range(20):
            page.goto(address + "explore/?q=aardwolf")
            page.locator(FORM).wait_for()
            if shown(page):
                break
        assert page.locator(".entries mark").all_inner_texts() == ["aardwolf."]
        assert page.said == []
    finally:
        server.terminate()
        assert server.wait(timeout=PATIENCE / 1000) == 128 + 15
        server.stdout.close()
