"""A generated site: N cases, each about a service of its own, with all that they refer to.

    python3 Tests/Bench/collection.py 1000 /tmp/thousand

The same number and seed give the same bytes. Vocabularies and templates are those of the
repository; everything else is made up. `observatory check` finds no fault in it.
"""

import argparse
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from random import Random

import front_matter
from prose import Prose
from records import BODIES, SERVICES, TOPICS, Named, Records, body_kind, title

REPOSITORY = Path(__file__).resolve().parents[2]
SEED = 1

# How many there are of a type for each case: large collections share bodies, data and counterparts.
SHARES = {"stakeholders": 1 / 2, "datasets": 1 / 3, "government_services": 1 / 4, "sources": 1}
# So that a small collection has enough to choose from.
LEAST = 20

SETTINGS = {
    "title": "Generated Observatory",
    "description": "A generated collection, to measure with. Nothing in it is true.",
    "baseURL": "https://generated.example/",
    "language": "en",
    "publisher": "Nobody",
    "licence": {"name": "CC0 1.0", "url": "https://creativecommons.org/publicdomain/zero/1.0/"},
}


@dataclass(frozen=True)
class World:
    """The names of all records, and the terms of the vocabularies."""

    services: list[Named]
    stakeholders: list[Named]
    # Those of the stakeholders that are government.
    authorities: list[Named]
    datasets: list[Named]
    government_services: list[Named]
    sources: list[Named]
    terms: dict[str, list[str]]
    # A term with the groups that it may be said of.
    grouped_terms: dict[str, list[tuple[str, list[str]]]]


def read_vocabularies(folder):
    terms, grouped = {}, {}
    for file in sorted(folder.glob("*.yml")):
        entries = file.read_text(encoding="utf-8").split("\n  - id: ")[1:]
        terms[file.stem] = [entry.split("\n")[0].strip('"') for entry in entries]
        groups = [re.search(r"\n    groups: \[(.*)\]", entry) for entry in entries]
        grouped[file.stem] = [
            (term, found[1].split(", ")) for term, found in zip(terms[file.stem], groups) if found
        ]
    return terms, grouped


def make_world(cases, seed, vocabularies):
    def named(kind, *words):
        count = max(LEAST, round(cases * SHARES[kind]))
        return [title(Random(f"{seed}/{kind}/{n}"), n, *words) for n in range(1, count + 1)]

    terms, grouped = read_vocabularies(vocabularies)
    stakeholders = named("stakeholders", TOPICS, list(BODIES))
    return World(
        services=[
            title(Random(f"{seed}/services/{n}"), n, TOPICS, SERVICES) for n in range(1, cases + 1)
        ],
        stakeholders=stakeholders,
        authorities=[body for body in stakeholders if body_kind(body) == "government"],
        datasets=named("datasets", TOPICS, ["Data", "Records", "Reports", "Counts"]),
        government_services=named("government_services", TOPICS, ["Office", "Service", "Desk"]),
        sources=named("sources", ["Herald", "Post", "Review", "Letters"]),
        terms=terms,
        grouped_terms=grouped,
    )


def files(cases, seed, vocabularies):
    """Yields the path of every generated file under `content/`, and its text."""
    world = make_world(cases, seed, vocabularies)
    prose = Prose(Random(f"{seed}/prose"))
    records = Records(world, prose)
    yield "observatory.yml", "format: 1\n" + front_matter.yaml(SETTINGS)
    for kind, make in [
        ("stakeholders", records.stakeholder),
        ("datasets", records.dataset),
        ("government_services", records.government_service),
    ]:
        for named in getattr(world, kind):
            fields = make(Random(f"{seed}/{kind}/record/{named.slug}"), named)
            yield f"{kind.replace('_', '-')}/{named.slug}.md", front_matter.document(fields)
    for number, named in enumerate(world.services):
        random = Random(f"{seed}/case/{named.slug}")
        cited = [source.slug for source in random.sample(world.sources, random.randint(4, 8))]
        # Each source is cited somewhere.
        cited = sorted({*cited, world.sources[number % len(world.sources)].slug})
        service = records.service(random, number, cited)
        yield f"services/{named.slug}.md", front_matter.document(service)
        case, links = records.case(random, number, cited)
        body = prose.body(random, links, cited)
        yield f"cases/{named.slug}.md", front_matter.document(case, body)
    entries = [records.source(Random(f"{seed}/source/{s.slug}"), s) for s in world.sources]
    yield (
        "sources.yml",
        "".join(
            "- " + front_matter.yaml(entry).replace("\n", "\n  ").rstrip() + "\n"
            for entry in entries
        ),
    )


def make_collection(cases, root, seed=SEED):
    """Writes a site of so many cases into the folder `root`, which must not exist."""
    content = root / "content"
    content.mkdir(parents=True)
    shutil.copytree(REPOSITORY / "templates", root / "templates")
    shutil.copytree(REPOSITORY / "content/vocabularies", content / "vocabularies")
    for folder in ["cases", "services", "stakeholders", "datasets", "government-services"]:
        (content / folder).mkdir()
    for path, text in files(cases, seed, content / "vocabularies"):
        (content / path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cases", type=int)
    parser.add_argument("root", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    make_collection(arguments.cases, arguments.root, arguments.seed)
