"""How fast the preview is: its start, an edit until it is seen, and requests by the second."""

import html
import os
import re
import subprocess
import time
from http.client import HTTPConnection
from random import Random
from urllib.parse import quote

from servers import first_answer, get, nginx_server, observatory_serve, python_server
from tables import peak_memory, spread, table

EDITS = 50
# What an edit may take at most, in seconds.
LIMIT = 60
# Between two asks for a page that has not changed yet, and between two edits, in seconds.
POLL, REST = 0.002, 0.15

LOAD = ["wrk", "--connections", "32", "--threads", "2", "--duration", "10s", "--latency"]


def measure(program, folder, seed):
    """Prints the tables of a preview of `folder/site`, whose build stands in `folder/built`."""
    root, built = folder / "site", folder / "built"
    if not built.exists():
        subprocess.run([program, "build", "--root", root, "--output", built], check=True)
    files = sorted((root / "content/cases").glob("*.md"))
    random = Random(f"{seed}/edits")
    began = time.monotonic()
    with observatory_serve(program, root) as (port, process):
        listening = time.monotonic() - began
        first_answer(port, page_of(files[0]))
        answered = time.monotonic() - began
        edits = [
            [
                f"{how}, {told}",
                *spread(
                    [
                        one(port, file, write)
                        for file in random.sample(files, min(EDITS, len(files)))
                    ]
                ),
            ]
            for how, write in [("moved into place", replace), ("written in place", overwrite)]
            for told, one in [
                ("asked for again and again", by_asking),
                ("event, then asked for", by_event),
            ]
        ]
        path = page_of(files[0])
        rows = [["`observatory serve`", *load(port, path)]]
        memory = peak_memory(process)
    print(
        table(
            ["preview", ""],
            [
                ["start until it says that it listens", f"{listening:.2f} s"],
                ["start until the first page is there", f"{answered:.2f} s"],
                ["most memory held", memory],
            ],
        )
    )
    print(
        table(["from saving a case to its new page over HTTP", "median", "95 %", "longest"], edits)
    )
    for name, server in [("nginx", nginx_server), ("`python3 -m http.server`", python_server)]:
        with server(built) as (port, _):
            first_answer(port, path)
            rows.append([name, *load(port, path)])
    print(
        table(
            ["one case page, 32 connections, 10 s", "requests/s", "median", "99 %", "failed"], rows
        )
    )


def page_of(file):
    return f"/cases/{file.stem}/"


def replace(file, text):
    """As most editors save: a file beside it that takes its place at once."""
    beside = file.with_name(f".{file.name}.new")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, file)


def overwrite(file, text):
    """As the simplest editors save."""
    file.write_text(text, encoding="utf-8")


def edited(file):
    """The text of a write-up with a new word in its first paragraph, and that word."""
    word = f"edit{time.monotonic_ns()}"
    head, heading, rest = file.read_text(encoding="utf-8").partition("## What it is\n\n")
    return f"{head}{heading}{word} {rest}", word.encode()


def by_asking(port, file, write):
    """Seconds from a save until the page that is asked for all the time has the new text."""
    connection = HTTPConnection("127.0.0.1", port, timeout=LIMIT)
    get(connection, page_of(file))
    text, word = edited(file)
    time.sleep(REST)
    saved = time.monotonic()
    write(file, text)
    while word not in get(connection, page_of(file)):
        if time.monotonic() - saved > LIMIT:
            raise SystemExit(f"an edit of {file.name} was not seen within {LIMIT} s")
        time.sleep(POLL)
    return time.monotonic() - saved


def by_event(port, file, write):
    """Seconds from a save until its page, asked for when an event says that it changed, is there."""
    connection = HTTPConnection("127.0.0.1", port, timeout=LIMIT)
    page = get(connection, page_of(file)).decode()
    with Events(port, page) as events:
        text, word = edited(file)
        time.sleep(REST)
        saved = time.monotonic()
        write(file, text)
        events.wait_for_change()
        # A file that is written in place is empty at first, and may be seen so.
        while word not in get(connection, page_of(file)):
            events.wait_for_change()
        return time.monotonic() - saved


class Events:
    """The event stream that the script of a page listens to."""

    def __init__(self, port, page):
        script = re.search(
            r'<script src="([^"]*)-/[^"]*"[^>]*data-output="([^"]*)"[^>]*'
            r'data-digest="([^"]*)"',
            page,
        )
        if not script:
            raise SystemExit("a page of the preview has no script that listens for events")
        base, self.output, digest = map(html.unescape, script.groups())
        self.connection = HTTPConnection("127.0.0.1", port, timeout=LIMIT)
        self.connection.request(
            "GET", f"{base}-/events?output={quote(self.output, safe='')}&digest={digest}"
        )
        self.stream = self.connection.getresponse()
        # The present faults come first: after them the stream tells what changes.
        self.read_until(lambda event, data: event == "faults")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()

    def wait_for_change(self):
        self.read_until(lambda event, data: event == "changed" and f'"{self.output}"' in data)

    def read_until(self, is_awaited):
        event = ""
        while line := self.stream.readline().decode():
            name, _, value = line.rstrip("\n").partition(": ")
            if name == "event":
                event = value
            if name == "data" and is_awaited(event, value):
                return
        raise SystemExit("the event stream ended")


def load(port, path):
    """Requests a second, the median and 99th percentile of their latency, and how many failed."""
    url = f"http://127.0.0.1:{port}{path}"
    told = subprocess.run([*LOAD, url], capture_output=True, text=True, check=True).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", told)[1])
    latency = dict(re.findall(r"(\d+)%\s+([\d.]+m?u?s)", told))
    refused = sum(map(int, re.findall(r"Non-2xx or 3xx responses: (\d+)", told)))
    errors = re.search(
        r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", told
    )
    failed = refused + (sum(map(int, errors.groups())) if errors else 0)
    return [f"{rate:,.0f}", latency["50"], latency["99"], failed]
