"""Exploring and comparing, by clicking and by keyboard; the numbers are worked out anew from the
data that the scripts read."""

import json
import unicodedata
from urllib.parse import parse_qs, urlsplit

import built
import pytest
from test_accessibility import violations
from test_display import amiss

FORM = "form.explore"


@pytest.fixture
def explore(visit):
    """Opens the page to explore, and waits until its script has drawn it."""

    def open_page(query="", **options):
        page = visit("explore/" + query, **options)
        page.locator(FORM).wait_for()
        return page

    return open_page


@pytest.fixture
def compare(visit):
    """Opens the comparison of some cases."""

    def open_page(*keys, **options):
        page = visit("compare/?" + "&".join("case=" + key for key in keys), **options)
        page.locator("form.pick").wait_for(state="attached")
        return page

    return open_page


def has(data, service, facet, *keys):
    """Whether a service has one of the terms of a facet."""
    at = next(at for at, column in enumerate(data["columns"]) if column["key"] == facet)
    return any(data["columns"][at]["terms"][term][0] in keys for term in service["terms"][at])


def matching(data, **chosen):
    """The services that have one of the terms chosen in every facet."""
    return [
        service
        for service in data["services"]
        if all(has(data, service, facet, *keys) for facet, keys in chosen.items())
    ]


def names(services):
    return {service["name"] for service in services}


def plain(name):
    """A name as it is sorted: without capitals and accents."""
    letters = unicodedata.normalize("NFD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()


def shown(page):
    """The names of the services, once the text of pages has been searched."""
    page.locator(".found[aria-busy=true]").wait_for(state="detached")
    return page.locator(".entries h2").all_inner_texts()


def box(page, facet, key):
    return page.locator(f"input[name='{facet}'][value='{key}']")


def choose(page, facet, key):
    """Clicks on a term, after opening what it stands in."""
    for details in (".filters", f".facet:has([name='{facet}'])"):
        part = page.locator(details)
        if part.get_attribute("open") is None:
            part.locator("summary").first.click()
    box(page, facet, key).click()


def counts(page, facet):
    """The number at each term of a facet."""
    return page.locator(f".facet label:has([name='{facet}'])").evaluate_all(
        "all => all.map(one => [one.querySelector('input').value,"
        " Number(one.querySelector('.count').textContent)])"
    )


def status(page):
    page.locator(".found[aria-busy=true]").wait_for(state="detached")
    return page.get_by_role("status").inner_text()


def asked(page):
    return parse_qs(urlsplit(page.url).query)


def common(data, facet, place=0):
    """The term of a facet that the most services have, or one of the next."""
    column = next(column for column in data["columns"] if column["key"] == facet)
    keys = [term[0] for term in column["terms"]]
    return sorted(keys, key=lambda key: -len(matching(data, **{facet: [key]})))[place]


def test_all_is_shown_at_first(explore, data):
    page = explore()
    assert data["services"]
    assert set(shown(page)) == names(data["services"])
    assert shown(page) == sorted(shown(page), key=plain)
    assert status(page) == f"{len(data['services'])} of {len(data['services'])} services"


@pytest.mark.parametrize(
    "facet",
    ["sectors", "roles", "operator-kinds", "data-origins", "countries", "statuses", "years",
     "success-factors"],
)  # fmt: skip
def test_every_facet_narrows_and_tells_how_many_there_are(explore, data, facet):
    page, key = explore(), common(data, facet)
    assert dict(counts(page, facet)) == {
        key: len(matching(data, **{facet: [key]})) for key, _ in counts(page, facet)
    }
    choose(page, facet, key)
    assert set(shown(page)) == names(matching(data, **{facet: [key]}))
    assert asked(page) == {facet: [key]}


def test_terms_of_one_facet_add_up_and_those_of_two_narrow(explore, data):
    page = explore()
    one, other = common(data, "sectors"), common(data, "sectors", 1)
    role = common(data, "roles")
    choose(page, "sectors", one)
    choose(page, "sectors", other)
    choose(page, "roles", role)
    found = matching(data, sectors=[one, other], roles=[role])
    assert 0 < len(found) < len(matching(data, sectors=[one, other]))
    assert set(shown(page)) == names(found)
    assert status(page).startswith(f"{len(found)} of ")
    # A term counts what it would add: with all other facets, without its own.
    assert dict(counts(page, "sectors")) == {
        key: len(matching(data, sectors=[key], roles=[role])) for key, _ in counts(page, "sectors")
    }
    assert dict(counts(page, "statuses")) == {
        key: len(matching(data, sectors=[one, other], roles=[role], statuses=[key]))
        for key, _ in counts(page, "statuses")
    }


def test_words_are_found_whatever_their_accents_and_capitals(explore, data):
    page, service = explore(), data["services"][0]
    page.get_by_label("Search").fill(service["name"].upper())
    assert service["name"] in shown(page)
    assert len(shown(page)) < len(data["services"])
    page.get_by_label("Search").fill("qzqzqz")
    assert shown(page) == []
    assert status(page).startswith("0 of ")
    page.evaluate("document.querySelector('[name=q]').value = ''")
    page.get_by_label("Search").type(data["columns"][0]["terms"][0][1])
    assert names(matching(data, sectors=[data["columns"][0]["terms"][0][0]])) <= set(shown(page))


def test_a_view_can_be_linked(explore, data):
    sector, role = common(data, "sectors"), common(data, "roles")
    query = f"?sectors={sector}&roles={role}&sort=opened"
    page = explore(query)
    assert set(shown(page)) == names(matching(data, sectors=[sector], roles=[role]))
    assert box(page, "sectors", sector).is_checked()
    assert page.get_by_label("Sort by").input_value() == "opened"
    assert urlsplit(page.url).query == query[1:]


def test_the_way_back_leads_through_what_was_chosen(explore, data):
    page = explore()
    sector, role = common(data, "sectors"), common(data, "roles")
    entries = page.evaluate("history.length")
    choose(page, "sectors", sector)
    choose(page, "roles", role)
    page.get_by_label("Search").type("service")
    assert asked(page) == {"q": ["service"], "sectors": [sector], "roles": [role]}
    assert page.evaluate("history.length") == entries + 2
    page.go_back()
    assert asked(page) == {"sectors": [sector]}
    assert set(shown(page)) == names(matching(data, sectors=[sector]))
    assert not box(page, "roles", role).is_checked()
    assert page.get_by_label("Search").input_value() == ""
    page.go_back()
    assert asked(page) == {}
    assert len(shown(page)) == len(data["services"])
    page.go_forward()
    assert set(shown(page)) == names(matching(data, sectors=[sector]))


def test_all_can_be_cleared_at_once(explore, data):
    page = explore(f"?q=a&sectors={common(data, 'sectors')}&sort=opened")
    page.get_by_role("button", name="Clear all").click()
    assert asked(page) == {}
    assert len(shown(page)) == len(data["services"])
    assert page.locator(f"{FORM} .facet :checked").count() == 0


def test_results_can_be_sorted(explore, data):
    page = explore()
    by_name = {service["name"]: service for service in data["services"]}
    for order, value in (("opened", "opened"), ("changed", "changed")):
        page.get_by_label("Sort by").select_option(order)
        values = [by_name[name][value] for name in shown(page)]
        known = [value for value in values if value is not None]
        assert known == sorted(known, reverse=True)
        assert values == known + [None] * (len(values) - len(known))
        assert asked(page) == {"sort": [order]}


def test_more_than_a_page_of_results_comes_when_asked_for(explore, data, visit, window):
    """With the services of the site ten times over."""
    many = json.dumps(data | {"services": data["services"] * 10})
    page = window(locale="en-GB").new_page()
    page.route("**/data.json", lambda route: route.fulfill(body=many))
    page.goto("explore/")
    page.locator(FORM).wait_for()
    assert len(shown(page)) == 50
    page.get_by_role("button", name="Show more").click()
    assert len(shown(page)) == 100
    assert page.evaluate("document.activeElement.textContent") == shown(page)[50]
    page.close()


def test_exploring_by_keyboard_alone(explore, data):
    page, sector = explore(), common(data, "sectors")
    page.get_by_label("Search").focus()
    focused = "document.activeElement.name + '=' + document.activeElement.value"
    for _ in range(100):
        page.keyboard.press("Tab")
        if page.evaluate(focused) == f"sectors={sector}":
            break
    page.keyboard.press("Space")
    assert set(shown(page)) == names(matching(data, sectors=[sector]))
    assert page.evaluate(focused) == f"sectors={sector}"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_without_scripts_the_indexes_are_offered(visit):
    page = visit("explore/", java_script_enabled=False)
    for index in ("Sectors", "Roles", "Countries", "Success factors"):
        assert page.locator("main").get_by_role("link", name=index, exact=True).is_visible()
    assert page.locator(FORM).count() == 0


def test_on_a_phone_the_filters_stand_behind_a_word(explore, data):
    page, sector = explore(width=390), common(data, "sectors")
    assert not box(page, "sectors", sector).is_visible()
    choose(page, "sectors", sector)
    assert set(shown(page)) == names(matching(data, sectors=[sector]))
    assert page.locator(".filters > summary").inner_text() == "Filters 1"
    assert amiss(page) == []


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_exploring_and_comparing(explore, compare, data, width, scheme):
    keys = [service["cases"][0]["key"] for service in data["services"] if service["cases"]]
    query = f"?sectors={common(data, 'sectors')}&case={keys[0]}&case={keys[1]}"
    for page in (explore(query, width=width), compare(*keys[:4], width=width)):
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == []
        assert amiss(page) == []


def test_cases_are_chosen_from_the_results_and_compared(explore, data):
    page = explore()
    picks = page.get_by_role("checkbox", name="Compare ")
    chosen = page.locator(".chosen")
    picks.nth(0).check()
    assert chosen.inner_text() == "Choose a second case to compare."
    picks.nth(1).check()
    keys = [picks.nth(place).get_attribute("value") for place in (0, 1)]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Compare 2 cases"
    assert asked(page) == {"case": keys}
    page.get_by_role("link", name="Compare 2 cases").click()
    page.locator("table.compare").wait_for()
    assert urlsplit(page.url).path == "/compare/"
    assert asked(page) == {"case": keys}


def test_no_more_than_four_cases_can_be_chosen(explore):
    page = explore()
    picks = page.get_by_role("checkbox", name="Compare ")
    for place in range(4):
        picks.nth(place).check()
    assert picks.nth(4).is_disabled()
    picks.nth(0).uncheck()
    assert picks.nth(4).is_enabled()


def test_a_comparison_shows_the_facts_of_each_case(compare, data):
    services = [service for service in data["services"] if service["cases"]][:3]
    page = compare(*(service["cases"][0]["key"] for service in services))
    rows = page.locator("table.compare tr").evaluate_all(
        """rows => rows.map(row => [...row.cells].map(cell =>
             [...cell.querySelectorAll("li")].map(item => item.textContent)))"""
    )
    heads = page.locator("table.compare thead th > a:first-child").all_inner_texts()
    assert heads == [service["cases"][0]["title"] for service in services]
    assert rows[1][1:] == [[service["name"]] for service in services]
    assert rows[3:] == [
        [[]]
        + [[column["terms"][term][1] for term in service["terms"][at]] for service in services]
        for at, column in enumerate(data["columns"])
    ]
    titles = page.locator("table.compare tbody th[scope=row]").all_inner_texts()
    assert titles[2:] == [column["title"] for column in data["columns"]]


def test_links_of_what_scripts_draw_lead_somewhere(explore, compare, data):
    """Built pages are walked elsewhere; these addresses stand in no file."""
    keys = [service["cases"][0]["key"] for service in data["services"] if service["cases"]]
    for page in (explore(), *(compare(*keys[at : at + 4]) for at in range(0, len(keys), 4))):
        paths = page.locator("main a[href^='/']").evaluate_all("all => all.map(a => a.pathname)")
        assert len(paths) > 10
        assert [path for path in paths if path[1:] + "index.html" not in built.files()] == []


def test_a_comparison_says_what_it_did_not_find_and_how_to_go_on(compare, data):
    written = [service["cases"][0] for service in data["services"] if service["cases"]]
    keys = [writeup["key"] for writeup in written]
    advice = "Choose a second case to compare."
    page = compare(keys[0], "no-such-case", "nor-this")
    assert page.get_by_text("no-such-case, nor-this").is_visible()
    assert page.get_by_text(advice).is_visible()
    page = compare(*keys[:5])
    assert page.locator(".beyond").inner_text().endswith(written[4]["title"])
    page = compare(*keys[:2])
    assert page.get_by_text(advice).count() == 0
    assert page.locator(".missing, .beyond").count() == 0


def test_cases_are_added_to_a_comparison_and_taken_out(compare, data):
    keys = [service["cases"][0]["key"] for service in data["services"] if service["cases"]]
    page = compare(keys[0], "no-such-case", keys[0])
    assert page.locator("table.compare thead th").count() == 2
    page.get_by_label("Add a case").select_option(keys[1])
    page.get_by_role("button", name="Add").click()
    page.locator("table.compare thead th:nth-child(3)").wait_for()
    assert asked(page) == {"case": keys[:2]}
    page.locator(".remove").first.click()
    page.locator("table.compare thead th:nth-child(3)").wait_for(state="detached")
    assert asked(page) == {"case": [keys[1]]}
    assert compare(*keys[:5]).locator("table.compare thead th").count() == 5


def test_the_table_scrolls_in_a_place_of_its_own(compare, data):
    keys = [service["cases"][0]["key"] for service in data["services"] if service["cases"]]
    page = compare(*keys[:4], width=390)
    region = page.get_by_role("region", name="Compare")
    region.focus()
    page.keyboard.press("End")
    first = region.locator("tbody th").first
    left = first.bounding_box()["x"]
    region.evaluate("part => part.scrollLeft = 200")
    assert region.evaluate("part => part.scrollLeft") == 200
    assert first.bounding_box()["x"] == pytest.approx(left, abs=1)


def test_without_scripts_the_comparison_says_so_and_leads_to_the_cases(visit):
    page = visit("compare/", java_script_enabled=False)
    assert "JavaScript" in page.locator("main").inner_text()
    assert page.locator("main").get_by_role("link", name="Cases").is_visible()


def test_a_case_leads_to_its_comparison(visit, data):
    writeup = next(service["cases"][0] for service in data["services"] if service["cases"])
    page = visit(writeup["address"])
    page.get_by_role("link", name="Compare with other cases").click()
    page.locator("table.compare").wait_for()
    assert asked(page) == {"case": [writeup["key"]]}
