"""Reads content as a validator would: YAML by the core schema of version 1.2, as JSON values."""

import csv
import math
import re

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, SequenceNode

# YAML 1.2.2, section 10.3.2.
CORE = [
    (r"null|Null|NULL|~|", lambda text: None),
    (r"true|True|TRUE|false|False|FALSE", lambda text: text.lower() == "true"),
    (r"[-+]?[0-9]+", int),
    (r"0o[0-7]+", lambda text: int(text, 8)),
    (r"0x[0-9a-fA-F]+", lambda text: int(text, 16)),
    (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
    (r"[-+]?(\.inf|\.Inf|\.INF)", lambda text: math.inf),
    (r"\.nan|\.NaN|\.NAN", lambda text: math.nan),
]


def read_yaml(text):
    """The value of a YAML document; keys are text, as in JSON."""
    return value(YAML(typ="safe", pure=True).compose(text))


def value(node):
    if node is None:
        return None
    if isinstance(node, MappingNode):
        return {key.value: value(inner) for key, inner in node.value}
    if isinstance(node, SequenceNode):
        return [value(inner) for inner in node.value]
    if node.style:
        return node.value
    for pattern, make in CORE:
        if re.fullmatch(pattern, node.value):
            return make(node.value)
    return node.value


def read_front_matter(text):
    """The value of the lines between the two lines `---` of a Markdown file."""
    return read_yaml(text.split("---\n")[1]) or {}


def read_rows(text):
    """The rows of a table, without their empty cells."""
    rows = csv.DictReader(text.splitlines())
    return [{key: cell for key, cell in row.items() if cell} for row in rows]
