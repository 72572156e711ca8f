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
    "search": "off",  # another program, which is not what is measured
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


class Collection:
    """The records of a generated site, as mappings."""

    def __init__(self, cases, seed=SEED, vocabularies=REPOSITORY / "content/vocabularies"):
        self.seed = seed
        self.world = make_world(cases, seed, vocabularies)
        self.prose = Prose(Random(f"{seed}/prose"))
        self.records = Records(self.world, self.prose)

    def sources(self):
        for named in self.world.sources:
            yield self.records.source(Random(f"{self.seed}/source/{named.slug}"), named)

    def documents(self):
        """Yields the type, the slug, the fields and the body of every record."""
        for kind, make in [
            ("stakeholders", self.records.stakeholder),
            ("datasets", self.records.dataset),
            ("government_services", self.records.government_service),
        ]:
            for named in getattr(self.world, kind):
                random = Random(f"{self.seed}/{kind}/record/{named.slug}")
                yield kind.replace("_", "-"), named.slug, make(random, named), ""
        sources = self.world.sources
        for number, named in enumerate(self.world.services):
            random = Random(f"{self.seed}/case/{named.slug}")
            cited = {source.slug for source in random.sample(sources, random.randint(4, 8))}
            # Each source is cited somewhere.
            cited = sorted(cited | {sources[number % len(sources)].slug})
            yield "services", named.slug, self.records.service(random, number, cited), ""
            case, links = self.records.case(random, number, cited)
            yield "cases", named.slug, case, self.prose.body(random, links, cited)


def make_collection(cases, root, seed=SEED):
    """Writes a site of so many cases into the folder `root`, which must not exist."""
    content = root / "content"
    content.mkdir(parents=True)
    shutil.copytree(REPOSITORY / "templates", root / "templates")
    shutil.copytree(REPOSITORY / "content/vocabularies", content / "vocabularies")
    collection = Collection(cases, seed)
    write(content / "observatory.yml", "format: 1\n" + front_matter.yaml(SETTINGS))
    write(content / "sources.yml", front_matter.sequence(collection.sources()))
    for kind, slug, fields, body in collection.documents():
        write(content / kind / f"{slug}.md", front_matter.document(fields, body))


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cases", type=int)
    parser.add_argument("root", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    make_collection(arguments.cases, arguments.root, arguments.seed)
