"""What these tests share: the program, small sites on disk, the built site, a browser."""

import json
import os
import shutil
import subprocess
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import built
import pytest
from built import REPOSITORY
from playwright.sync_api import sync_playwright


def pytest_configure(config):
    """Takes away the pictures of an earlier run, before any of the workers begins."""
    if not hasattr(config, "workerinput"):
        shutil.rmtree(built.PICTURES, ignore_errors=True)


def pytest_generate_tests(metafunc):
    """A test with `specimen` runs for each of the pages that show all that the built site has."""
    if "specimen" in metafunc.fixturenames:
        paths = [page.path for page in built.specimens()]
        metafunc.parametrize("specimen", paths, ids=[path or "home" for path in paths])


@pytest.fixture(scope="session")
def executable():
    """The path of the program: that which OBSERVATORY names, else the debug build."""
    return os.environ.get("OBSERVATORY") or str(REPOSITORY / ".build/debug/observatory")


@pytest.fixture(scope="session")
def program(executable):
    """Runs the program."""

    def run(*arguments, **options):
        return subprocess.run(
            [executable, *map(str, arguments)], capture_output=True, text=True, **options
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


class Handler(SimpleHTTPRequestHandler):
    """Answers with the files of a folder, on connections that stay open, and keeps silent."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass


@contextmanager
def served(folder):
    """The address at which a folder is served on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=folder)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def address():
    """The address at which the built site is served on this machine."""
    with served(built.FOLDER) as address:
        yield address


@pytest.fixture
def serve():
    """Serves folders until the test ends."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(served(folder))


@pytest.fixture(scope="module")
def data():
    """What the page to explore reads."""
    return json.loads((built.FOLDER / "explore/data.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def browser():
    """A browser without windows that one sees."""
    found = subprocess.run([REPOSITORY / ".ci/chromium"], capture_output=True, text=True)
    assert found.stdout, "no Chromium is installed: run .ci/dependencies tests"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found.stdout.strip())
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def window(browser, address):
    """A window with some options; tests that ask for the same share it, for each costs a while."""
    windows = {}

    def of(**options):
        key = tuple(options.items())
        if key not in windows:
            windows[key] = browser.new_context(base_url=address, **options)
        return windows[key]

    yield of
    for shared in windows.values():
        shared.close()


@pytest.fixture
def visit(window):
    """Opens a page in a window of a width in CSS pixels, and closes it after the test."""
    opened = []

    def open_page(path, width=1280, **options):
        opened.append(window(**options).new_page())
        opened[-1].set_viewport_size({"width": width, "height": 800})
        opened[-1].goto(path)
        return opened[-1]

    yield open_page
    for page in opened:
        page.close()
