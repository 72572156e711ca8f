"""How much a visitor must fetch."""

import built

LIMIT = 60_000  # bytes: HTML, stylesheets and scripts of a case


def test_a_case_is_light():
    """Without pictures, which the limit leaves out."""
    cases = [page for page in built.pages() if page.kind == ("cases", 2)]
    assert cases
    weights = {
        page.path: page.size
        + sum((built.FOLDER / asset.removeprefix("/")).stat().st_size for asset in page.assets)
        for page in cases
    }
    assert {path: weight for path, weight in weights.items() if weight > LIMIT} == {}
