"""What is measured, as tables in Markdown, and the machine that it was measured on."""

import math
import os
import platform
import re
import statistics
import subprocess
from pathlib import Path


def table(heads, rows):
    """A Markdown table: the first column is text, the others are numbers."""
    lines = [heads, ["---"] + ["--:"] * (len(heads) - 1), *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines) + "\n"


def milliseconds(seconds):
    return f"{seconds * 1000:.1f} ms"


def percentile(values, share):
    """The value that the share, 0 to 1, of the values does not exceed (nearest rank)."""
    return sorted(values)[math.ceil(share * len(values)) - 1]


def spread(seconds):
    """Median, 95th percentile and largest of some times."""
    return [
        milliseconds(statistics.median(seconds)),
        milliseconds(percentile(seconds, 0.95)),
        milliseconds(max(seconds)),
    ]


def peak_memory(process):
    """The most memory that a running process has held, in MiB; not known outside of Linux."""
    status = Path(f"/proc/{process.pid}/status")
    if not status.exists():
        return "unknown"
    kibibytes = int(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1])
    return f"{kibibytes / 1024:.0f} MiB"


def machine(versions):
    """`versions` are names of programs, each with the command that tells its version."""
    return table(
        ["machine", ""],
        [
            ["system", f"{platform.system()} {platform.release()} {platform.machine()}"],
            ["processor", processor()],
            [
                "cores",
                len(os.sched_getaffinity(0))
                if hasattr(os, "sched_getaffinity")
                else os.cpu_count(),
            ],
            [
                "memory",
                f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.1f} GiB",
            ],
            ["load when it began (1 min)", f"{os.getloadavg()[0]:.1f}"],
            ["Python", platform.python_version()],
            *[[name, version(command)] for name, command in versions.items()],
        ],
    )


def processor():
    facts = Path("/proc/cpuinfo")
    found = facts.exists() and re.search(r"model name\s*: (.*)", facts.read_text())
    return found[1] if found else platform.processor()


def version(command):
    """The first number with points in what a program says; some say it as a fault."""
    told = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    found = re.search(r"\d+(\.\d+)+", told.stdout + told.stderr)
    return found[0] if found else "unknown"
