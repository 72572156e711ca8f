"""The schemas take and refuse what the reader takes and refuses."""

import json
import re

import pytest
from built import REPOSITORY
from content import read_front_matter, read_rows, read_yaml
from jsonschema import Draft202012Validator
from variations import BASE, every, lines

FOLDERS = {
    "case": "cases",
    "service": "services",
    "government-service": "government-services",
    "stakeholder": "stakeholders",
    "dataset": "datasets",
    "page": "pages",
}
VOCABULARIES = [path.name for path in (REPOSITORY / "content/vocabularies").glob("*.yml")]
VARIATIONS = list(every())


@pytest.fixture(scope="session")
def schemas(program):
    """The schema of each type, as the program prints it."""
    return {kind: json.loads(program("schema", kind).stdout) for kind in BASE}


@pytest.fixture(scope="session")
def faults(schemas):
    """What a validator finds wrong with a value of a type."""
    validators = {kind: Draft202012Validator(schema) for kind, schema in schemas.items()}
    return lambda kind, value: [fault.message for fault in validators[kind].iter_errors(value)]


# The schemas by themselves.


def test_every_schema_is_valid_against_the_metaschema(schemas, program):
    whole = json.loads(program("schema").stdout)
    assert whole["$defs"] == schemas
    for schema in [whole, *schemas.values()]:
        Draft202012Validator.check_schema(schema)


def test_the_schemas_of_the_editor_are_valid(faults):
    for path in (REPOSITORY / ".vscode/schemas").iterdir():
        Draft202012Validator.check_schema(json.loads(path.read_text(encoding="utf-8")))


def test_the_whole_document_can_be_referred_into(program):
    whole = json.loads(program("schema").stdout)
    validator = Draft202012Validator(whole | {"$ref": "urn:observatory:case"})
    assert validator.is_valid({"title": "A", "service": "a", "language": "en"})
    assert not validator.is_valid({"title": "A", "service": "a", "language": "en", "authors": [{}]})


# The content of the repository, in which the program finds no fault.


@pytest.mark.parametrize("kind", FOLDERS)
def test_the_records_of_the_repository_are_taken(faults, kind):
    files = sorted((REPOSITORY / "content" / FOLDERS[kind]).glob("*.md"))
    assert files
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert (file.name, faults(kind, read_front_matter(text))) == (file.name, [])


def test_the_other_files_of_the_repository_are_taken(faults):
    def text(path):
        return path.read_text(encoding="utf-8")

    content = REPOSITORY / "content"
    assert faults("settings", read_yaml(text(content / "observatory.yml"))) == []
    for path in (content / "vocabularies").glob("*.yml"):
        assert (path.name, faults("vocabulary", read_yaml(text(path)))) == (path.name, [])
    sources = read_yaml(text(content / "sources.yml"))
    assert [found for source in sources if (found := faults("source", source))] == []
    bibliography = json.loads(text(REPOSITORY / ".vscode/schemas/sources.json"))
    assert Draft202012Validator(bibliography).is_valid(sources)
    assert Draft202012Validator(bibliography).is_valid({"references": sources})
    tables = list(content.glob("*/*.observations.csv"))
    assert tables
    for path in tables:
        rows = read_rows(text(path))
        assert [found for row in rows if (found := faults("observation", row))] == []


# Variations, each read by the program and held against the schema.


def document(*keys):
    return "\n".join(["---", *keys, "---", ""])


def value(kind, change):
    """The record as a validator sees it."""
    keys = lines(kind, change)
    if kind == "observation":
        return {key: cell for key, cell in (line.split(": ") for line in keys)}
    extra = ["id: a"] if kind == "source" else []
    return read_yaml("\n".join(extra + keys))


COMMON = {
    "observatory.yml": "\n".join(BASE["settings"]),
    "government-services/timetable.md": document("name: Timetable"),
    "stakeholders/council.md": document("name: Council", "kind: government"),
    "services/bus.md": document(*BASE["service"]),
    "services/311.md": document(*BASE["service"]),
    "vocabularies/sectors.yml": "\n".join(BASE["vocabulary"]),
    "vocabularies/countries.yml": (
        "name: Countries\nabout: Countries.\nterms: [{id: fi, label: Suomi}, {id: no, label: Norge}]"
    ),
}
SOURCES = "- {id: paper, type: report, title: A}\n- {id: report, type: report, title: B}\n"


class Site:
    """A site with many variations at once, each in a place of its own."""

    def __init__(self):
        self.files = dict(COMMON)
        self.sources = SOURCES
        self.places = {}

    def add(self, number, kind, change):
        keys = lines(kind, change)
        name = f"variation-{number}"
        if kind == "source":
            start = self.sources.count("\n") + 1
            self.sources += f"- id: {name}\n" + "".join(f"  {key}\n" for key in keys)
            end = self.sources.count("\n")
            self.places[number] = ("content/sources.yml", range(start, end + 1))
        elif kind == "observation":
            cells = [line.split(": ") for line in keys]
            table = f"services/{name}.observations.csv"
            measures = "measures: [{id: use, label: Use, kind: users, unit: people}]"
            self.files[f"services/{name}.md"] = document(*BASE["service"], measures)
            self.files[table] = "\n".join(",".join(row) for row in zip(*cells)) + "\n"
            self.places[number] = (f"content/{table}", None)
        else:
            path = f"{FOLDERS[kind]}/{name}.md"
            self.files[path] = document(*keys)
            self.places[number] = (f"content/{path}", None)

    def refused(self, program, make_site):
        """The numbers of the variations in which the program finds an error."""
        found = errors(program, make_site(self.files | {"sources.yml": self.sources}))
        return {
            number
            for number, (path, range_) in self.places.items()
            if any(path == file and (range_ is None or line in range_) for file, line in found)
        }


def errors(program, root):
    """The places of the errors that `observatory check` finds: file and line."""
    report = program("check", "--root", root).stderr
    found = re.findall(r"^(content/[^:\n]*)(?::(\d+))?(?::\d+)?: error: ", report, re.MULTILINE)
    return {(file, int(line or 0)) for file, line in found}


@pytest.fixture(scope="session")
def refused(program, make_site):
    """The numbers of all variations that the program refuses."""
    site = Site()
    numbers = set()
    vocabularies = []
    for number, (kind, change, _) in enumerate(VARIATIONS):
        if kind == "settings":
            root = make_site({"observatory.yml": "\n".join(lines(kind, change)), "sources.yml": ""})
            if any(file == "content/observatory.yml" for file, _ in errors(program, root)):
                numbers.add(number)
        elif kind == "vocabulary":
            vocabularies.append((number, change))
        else:
            site.add(number, kind, change)
    # Each vocabulary has a file of its own, and there are some of them.
    for start in range(0, len(vocabularies), len(VOCABULARIES)):
        group = dict(zip(VOCABULARIES, vocabularies[start:]))
        files = {
            f"vocabularies/{name}": "\n".join(lines("vocabulary", change))
            for name, (_, change) in group.items()
        }
        found = errors(program, make_site({"observatory.yml": COMMON["observatory.yml"]} | files))
        numbers |= {
            number
            for name, (number, _) in group.items()
            if any(file == f"content/vocabularies/{name}" for file, _ in found)
        }
    return numbers | site.refused(program, make_site)


@pytest.mark.parametrize("number", range(len(VARIATIONS)))
def test_a_variation_is_taken_or_refused_by_both(faults, refused, number):
    kind, change, taken = VARIATIONS[number]
    found = faults(kind, value(kind, change))
    by_schema, by_program = not found, number not in refused
    assert (kind, change, by_schema, by_program) == (kind, change, taken, taken), found
