"""Front matter as authors write it: YAML in block style, without a package."""

import json
import re

# Words that stand without quotation marks and are text, numbers or dates in every version of YAML.
PLAIN = re.compile(r"[a-z]+(-[a-z0-9]+)+|[a-z]{2,}|[0-9]+(\.[0-9]+)?|[0-9]{4}-[0-9]{2}(-[0-9]{2})?")
NOT_TEXT = {"yes", "no", "on", "off", "true", "false", "null"}


def scalar(value):
    text = str(value)
    if PLAIN.fullmatch(text) and text not in NOT_TEXT:
        return text
    return json.dumps(text, ensure_ascii=False)


def lines(fields, indent=""):
    """The lines of a mapping: lists of words on one line, lists of mappings below each other."""
    for key, value in fields.items():
        if isinstance(value, dict):
            yield f"{indent}{key}:"
            yield from lines(value, indent + "  ")
        elif not isinstance(value, list):
            yield f"{indent}{key}: {scalar(value)}"
        elif value and isinstance(value[0], dict):
            yield f"{indent}{key}:"
            for item in value:
                first, *rest = lines(item, indent + "    ")
                yield f"{indent}  - {first.lstrip()}"
                yield from rest
        else:
            yield f"{indent}{key}: [{', '.join(map(scalar, value))}]"


def yaml(fields):
    return "\n".join(lines(fields)) + "\n"


def sequence(items):
    """A file that is a list of mappings."""
    return "".join("- " + "\n  ".join(lines(item)) + "\n" for item in items)


def document(fields, body=""):
    """A Markdown file with front matter."""
    return f"---\n{yaml(fields)}---\n{body}"
