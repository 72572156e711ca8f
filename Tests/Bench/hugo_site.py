"""The generated collection as a Hugo site: `hugo/` has its layouts, this writes its content and data.

What Markdown has no form for becomes what authors of Hugo sites write: a citation and a short link
are shortcodes. Indexes are taxonomies, so their terms stand in the front matter of the services,
the kind of operator too, which Hugo could not make into an index if it derived it.
"""

import json
import re
import shutil
import subprocess
from pathlib import Path

import front_matter
from collection import Collection, write
from records import OPERATOR_KINDS

LAYOUTS = Path(__file__).parent / "hugo"

# The lists of values that are derived, and so in no schema: label and meaning, in order.
UNKNOWN = ("Unknown", "Nothing is known about it, which is not the same as no")
DERIVED = {
    "operator-kinds": {
        "government": ("Government", "Run by public administration"),
        "civil-society": (
            "Civil society",
            "Run by associations, foundations, universities or individuals",
        ),
        "private": ("Private", "Run by firms"),
        "mixed": ("Mixed", "Run by operators of different kinds"),
        "unknown": UNKNOWN,
    },
    "definition": {
        "exemplar": ("Exemplar", "Meets all five criteria"),
        "member": ("Member", "Fails none, and meets some of them in part"),
        "boundary": ("Boundary", "Fails exactly one criterion"),
        "undetermined": (
            "Undetermined",
            "At most one criterion fails, and at least one is unknown",
        ),
        "outside": ("Outside", "Fails two or more criteria"),
    },
}

CITATION = re.compile(r"\[(@[^\]]+)\]")
SHORT_LINK = re.compile(r"\[\[(\w+):([^\]]+)\]\]")


def shortcodes(body):
    def cite(found):
        keys, _, place = found[1].partition(", ")
        keys = keys.replace("; ", " ").replace("@", "")
        return f'{{{{< cite "{keys}" "{place}" >}}}}' if place else f'{{{{< cite "{keys}" >}}}}'

    return SHORT_LINK.sub(r'{{< record "/\1s/\2" >}}', CITATION.sub(cite, body))


def read_choices(program):
    """The closed lists of values, each value with its label and meaning, as the program says them."""

    def schema(kind):
        told = subprocess.run([program, "schema", kind], capture_output=True, check=True).stdout
        return json.loads(told)

    def values(field):
        return {one["const"]: (one["title"], one["description"]) for one in field["oneOf"]}

    service = schema("service")
    fields, groups = service["properties"], service["$defs"]
    return DERIVED | {
        "status": values(fields["status"]),
        "regime": values(fields["regime"]),
        "roles": values(groups["role"]["properties"]["value"]),
        "data-origins": values(groups["data"]["properties"]["origin"]),
        "reliability": values(schema("source")["properties"]["reliability"]),
    }


def read_terms(file):
    """The terms of a vocabulary, each with its label and definition."""
    entries = file.read_text(encoding="utf-8").split("\n  - id: ")[1:]
    terms = {}
    for entry in entries:
        found = dict(re.findall(r"\n    (label|definition): \"?(.*?)\"?(?=\n|$)", entry))
        terms[entry.split("\n")[0].strip('"')] = (found["label"], found.get("definition"))
    return terms


def make_hugo_site(program, cases, seed, vocabularies, root):
    """Writes the Hugo site of the collection of that number and seed into the folder `root`."""
    shutil.copytree(LAYOUTS, root)
    collection = Collection(cases, seed, vocabularies)
    choices = read_choices(program)
    indexes = (
        {
            index: read_terms(vocabularies / f"{index}.yml")
            for index in ["sectors", "countries", "success-factors"]
        }
        | {"statuses": choices["status"]}
        | {index: choices[index] for index in ["roles", "operator-kinds", "data-origins"]}
    )
    data = root / "data"
    write_json(data / "sources.json", {source["id"]: source for source in collection.sources()})
    write_json(
        data / "choices.json",
        {
            name: {
                value: {"label": label, "about": about} for value, (label, about) in values.items()
            }
            for name, values in choices.items()
        },
    )
    crossings = set()
    kinds = {}
    for kind, slug, fields, body in collection.documents():
        if kind == "stakeholders":
            kinds[slug] = fields["kind"]
        if kind == "services":
            fields = service(fields, kinds)
            crossings |= set(fields["crossings"])
        if kind != "government-services":
            write(root / "content" / kind / f"{slug}.md", page(kind, fields, body))
    write_terms(root / "content", indexes, crossings)


def write_json(file, value):
    write(file, json.dumps(value, ensure_ascii=False))


def service(fields, kinds):
    """The fields of a service with the terms under which the indexes have it."""
    operators = {
        OPERATOR_KINDS[kinds[one["stakeholder"]]]
        for one in fields["engagements"]
        if one["part"] == "operator"
    }
    operator = operators.pop() if len(operators) == 1 else "mixed" if operators else "unknown"
    role, sector = fields["role"]["value"], fields["sector"]
    terms = {
        "sectors": [sector],
        "roles": [role],
        "crossings": [f"{sector}--{role}"],
        "operator-kinds": [operator],
        "data-origins": sorted({use["origin"] for use in fields["data"]}),
        "countries": fields["countries"],
        "statuses": [fields["status"]],
        "success-factors": [one["term"] for one in fields["successFactors"]],
    }
    return fields | terms | {"criteria": list(fields["criteria"].values())}


# Keys that mean something else to Hugo.
RENAMED = {"published": "printed", "summary": "gist", "data": "reuses"}
TAXONOMIES = [
    "sectors",
    "roles",
    "crossings",
    "operator-kinds",
    "data-origins",
    "countries",
    "statuses",
    "success-factors",
]


def page(kind, fields, body):
    title = fields.get("title") or fields["name"]
    own = {key: fields[key] for key in TAXONOMIES if key in fields}
    params = {
        RENAMED.get(key, key): value
        for key, value in fields.items()
        if key not in own and key not in ["title", "name"]
    }
    return front_matter.document({"title": title} | own | {"params": params}, shortcodes(body))


def write_terms(content, indexes, crossings):
    for index, terms in indexes.items():
        for weight, (term, (label, about)) in enumerate(terms.items(), 1):
            fields = {"title": label, "weight": weight} | (
                {"params": {"about": about}} if about else {}
            )
            write(content / index / term / "_index.md", front_matter.document(fields))
    for crossing in sorted(crossings):
        sector, role = crossing.split("--")
        label, about = indexes["roles"][role]
        write(
            content / "crossings" / crossing / "_index.md",
            front_matter.document(
                {
                    "title": f"{indexes['sectors'][sector][0]}, {label}",
                    "url": f"/sectors/{sector}/{role}/",
                    "params": {"about": about, "narrowed": label},
                }
            ),
        )
