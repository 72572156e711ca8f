"""The least that any builder of a site must do: read the files, have libcmark make HTML, write.

Each is done by itself and by nobody else's code: the whole content is read, the bodies alone are
handed to libcmark on all cores, and the bytes that the build made are written anew.
"""

import ctypes
import ctypes.util
import os
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tables import table


def measure(folder, build):
    """The table of the floor under the build of `folder/site`, which took `build` seconds."""
    began = time.monotonic()
    contents = [file.read_bytes() for file in files(folder / "site")]
    reading = time.monotonic() - began

    bodies = [text.split(b"\n---\n", 1)[1] for text in contents if text.startswith(b"---\n")]
    began = time.monotonic()
    render(bodies)
    rendering = time.monotonic() - began

    outputs = [
        (file.relative_to(folder / "built"), file.read_bytes()) for file in files(folder / "built")
    ]
    target = folder / "written"
    for parent in {target / path.parent for path, _ in outputs}:
        parent.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    for path, content in outputs:
        write(target / path, content)
    writing = time.monotonic() - began
    shutil.rmtree(target)

    total = reading + rendering + writing
    return table(
        ["the floor", "wall"],
        [
            [f"reading {len(contents):,} files", f"{reading:.2f} s"],
            [f"libcmark alone, {len(bodies):,} bodies", f"{rendering:.2f} s"],
            [f"writing {len(outputs):,} files", f"{writing:.2f} s"],
            ["together", f"{total:.2f} s"],
            ["the build on disk as a multiple of it", f"{build / total:.2f}"],
        ],
    )


def files(folder):
    return sorted(file for file in Path(folder).rglob("*") if file.is_file())


def write(file, content):
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    try:
        os.write(descriptor, content)
    finally:
        os.close(descriptor)


def render(bodies):
    """Has libcmark make HTML of each; it runs beside itself, because ctypes lets go of Python."""
    library = ctypes.CDLL(ctypes.util.find_library("cmark"))
    to_html = library.cmark_markdown_to_html
    to_html.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_int]
    to_html.restype = ctypes.c_void_p
    free = ctypes.CDLL(None).free
    free.argtypes = [ctypes.c_void_p]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for _ in pool.map(lambda body: free(to_html(body, len(body), 0)), bodies, chunksize=100):
            pass
