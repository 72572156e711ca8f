"""How long the program checks and builds a site, cold, and how much memory it takes."""

import os
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tables import table

# `ru_maxrss` is in bytes there, and in KiB elsewhere.
MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Run:
    """What one run of a program took: seconds of the clock and of all processors, bytes at most."""

    wall: float
    processor: float
    memory: int


def run(command, **options):
    """Runs a program to its end, which must be a good one."""
    began = time.monotonic()
    process = subprocess.Popen(
        [str(word) for word in command], stdout=subprocess.DEVNULL, **options
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(map(str, command))} ends with {process.returncode}")
    return Run(
        time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss * MEMORY_UNIT
    )


def measure(program, root, built, runs):
    """Prints the table of checks and cold builds of the site in `root`; `built` holds the last."""
    checks, colds = [], []
    for _ in range(runs):
        checks.append(run([program, "check", "--root", root]))
        shutil.rmtree(built, ignore_errors=True)
        colds.append(run([program, "build", "--root", root, "--output", built]))
    count, size = extent(built)
    print(
        table(
            [f"median of {runs}", "wall", "processors", "peak memory"],
            [row("`observatory check`", checks), row("`observatory build`, cold", colds)],
        )
    )
    print(f"The site is {count:,} files of {size / 2**20:,.0f} MiB together.\n")


def row(name, runs):
    middle = [
        statistics.median(values)
        for values in zip(*[(one.wall, one.processor, one.memory) for one in runs])
    ]
    return [name, f"{middle[0]:.2f} s", f"{middle[1]:.2f} s", f"{middle[2] / 2**20:.0f} MiB"]


def extent(folder):
    sizes = [file.stat().st_size for file in Path(folder).rglob("*") if file.is_file()]
    return len(sizes), sum(sizes)
