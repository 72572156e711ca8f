"""Sites that show what the repository's does not: none, one and too much of everything, names in
other scripts and without a blank, a path below the host, drafts, translations, earlier addresses."""

ENDLESS = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
ARABIC = "خدمة الإبلاغ عن أعطال الشوارع في المدينة"
JAPANESE = "市民と行政が協働する公共サービスの観測所" * 4
MARKUP = "<b>&amp;\"O'Neil\"</b> {{title}} [x]"
NAMES = [ENDLESS, ARABIC, JAPANESE, MARKUP, "A", "שירות", "Ünï 🚌 " * 30]

# Those of the list that a record may have, in turn.
SYMBOLS = ["bus", "leaf", "tower", None]
ROLES = [
    "value: complementary, basis: adds-capacity, counterpart: japanese",
    "value: substitutive, basis: parallel-channel, counterpart: japanese",
    "value: unknown",
]


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def record(*lines, body=""):
    return "\n".join(["---", *lines, "---", body, ""])


def vocabulary(name, terms):
    """A vocabulary of (id, label, other keys)."""
    lines = [f"name: {name}", f"about: {name}.", "terms:"]
    for key, label, *others in terms:
        lines += [f"  - id: {key}", f"    label: {quoted(label)}", *(f"    {other}" for other in others)]
    return "\n".join(lines) + "\n"


def settings(base, *others):
    lines = ["format: 1", "title: Edges", "description: A site of edges.", f"baseURL: {base}"]
    return "\n".join([*lines, "language: en", *others]) + "\n"


SECTORS = vocabulary("Sectors", [("transport", "Transport", "symbol: bus")])

EMPTY = {
    "observatory.yml": settings("https://example.org/"),
    "vocabularies/sectors.yml": SECTORS,
    "sources.yml": "[]\n",
}

SINGLE = EMPTY | {
    "services/bus.md": record("name: Bus", "summary: Says when it comes.", "sector: transport"),
    "cases/bus.md": record(
        "title: The bus", "service: bus", "language: en", body="## What it is\n\nA bus."
    ),
}


def sectors(count):
    """Many sectors: long names, other scripts, with and without a symbol."""
    for number in range(count):
        symbol = SYMBOLS[number % len(SYMBOLS)]
        name = NAMES[number % len(NAMES)]
        yield (f"s{number}", f"{number} {name}", *([f"symbol: {symbol}"] if symbol else []))


def service(number):
    name = NAMES[number % len(NAMES)]
    return record(
        f"name: {quoted(f'{name} {number}')}",
        f"summary: {quoted(name[:280])}",
        f"sector: s{number % 60}",
        "countries: [xx, yy]",
        f"started: {1950 + number}",
        "engagements: [{stakeholder: endless, part: operator}]",
        "data: [{dataset: arabic, origin: citizens, sources: [endless]}]",
        f"role: {{{ROLES[number % 3]}, sources: [endless]}}",
        f"aliases: [before/{number}/, old-{number}.html]",
        *(["draft: true"] if number % 9 == 4 else []),
        *(["measures: [{id: use, label: " + ENDLESS + ", kind: users, unit: people}]"] if number == 0 else []),
    )


def case(number, language="en", *others):
    name = NAMES[number % len(NAMES)]
    body = f"## What it is\n\n{name} [@endless].\n\n## {name}\n\n[[service:v{number}]], {ENDLESS}."
    return record(
        f"title: {quoted(f'{name} {number}')}",
        f"service: v{number}",
        f"language: {language}",
        "published: 2024-05-20",
        f"abstract: {quoted(name[:200])}",
        "authors: [{name: " + ENDLESS + "}]",
        *others,
        body=body,
    )


EDGES = {
    "observatory.yml": settings("https://example.org/a/long-path/", f"tagline: {quoted(ARABIC)}"),
    "vocabularies/sectors.yml": vocabulary("Sectors", sectors(60)),
    "vocabularies/countries.yml": vocabulary("Countries", [("xx", ENDLESS), ("yy", ARABIC)]),
    "sources.yml": f"- {{id: endless, type: report, title: {ENDLESS}, publisher: {ENDLESS},"
    f" URL: 'https://example.com/{ENDLESS}'}}\n",
    "stakeholders/endless.md": record(f"name: {ENDLESS}", "kind: civil-society"),
    "datasets/arabic.md": record(f"name: {ARABIC}", "aliases: [data/before/]"),
    "government-services/japanese.md": record(f"name: {JAPANESE}"),
    "pages/about.md": record(f"title: {ENDLESS}", "aliases: [info.html]", body=f"## {ARABIC}\n\nText."),
    "cases/v0.fr.md": case(0, "fr"),
    "cases/v0.ar.md": case(1, "ar").replace("service: v1", "service: v0").replace("service:v1", "service:v0"),
} | {
    f"services/v{number}.md": service(number) for number in range(70)
} | {
    f"cases/v{number}.md": case(number, "en", f"relatedCases: [v{number + 1}]",
                                *(["draft: true"] if number == 3 else []))
    for number in range(7)
} | {"cases/v7.md": case(7)}

SITES = {"empty": EMPTY, "single": SINGLE, "edges": EDGES}
