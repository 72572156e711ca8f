"""What axe-core finds, https://github.com/dequelabs/axe-core, and pictures of what it looked at."""

import built
from axe_playwright_python.base import AXE_SCRIPT

WIDTHS = [390, 1280]
SCHEMES = ["light", "dark"]

# WCAG 2.2, levels A and AA.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def violations(page, within="html"):
    """What breaks the rules in a part of a page as it is shown: which rule, where, how."""
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate(
        "([within, rules]) => axe.run(within, { runOnly: rules, resultTypes: ['violations'] })",
        [within, RULES],
    )
    return [
        f"{rule['id']}: {node['target']}: {' '.join(node['failureSummary'].split())}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def test_axe_finds_nothing(visit, specimen):
    page = visit(specimen)
    name = specimen.strip("/").replace("/", "-") or "home"
    faults = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            faults += [f"{width} px, {scheme}: {found}" for found in violations(page)]
            picture = built.PICTURES / f"{name}-{width}-{scheme}.jpeg"
            page.screenshot(path=picture, quality=70, full_page=True)
    assert not faults, "\n".join(faults)


def test_axe_would_find_a_violation(visit):
    page = visit("404.html")
    page.evaluate("document.body.append(document.createElement('img'))")
    assert [found.split(":")[0] for found in violations(page)] == ["image-alt"]
