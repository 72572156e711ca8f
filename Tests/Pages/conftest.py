"""What the tests of this folder share: the program, the repository, small sites on disk."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def program():
    """Runs the program; it is the one that OBSERVATORY names, else the debug build."""
    path = os.environ.get("OBSERVATORY") or REPOSITORY / ".build/debug/observatory"

    def run(*arguments, **options):
        return subprocess.run(
            [str(path), *map(str, arguments)], capture_output=True, text=True, **options
        )

    return run


@pytest.fixture(scope="session")
def make_site(tmp_path_factory):
    """Makes a folder with the repository's templates and the given files of content."""

    def make(files):
        root = tmp_path_factory.mktemp("site")
        shutil.copytree(REPOSITORY / "templates", root / "templates")
        for path, text in files.items():
            file = root / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return root

    return make
