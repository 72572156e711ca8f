"""Servers on loopback: started, waited for, and ended by their own process, whatever happens."""

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

# A start that takes longer, in seconds, is taken for a failure.
PATIENCE = 900

# Debian keeps it where only root's PATH leads.
NGINX = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")

NGINX_SETTINGS = """
daemon off;
worker_processes auto;
pid {home}/pid;
error_log {home}/error.log;
{user}
events {{ worker_connections 1024; }}
http {{
  types {{ text/html html; text/css css; image/svg+xml svg; }}
  access_log off;
  sendfile on;
  client_body_temp_path {home}/body;
  proxy_temp_path {home}/proxy;
  fastcgi_temp_path {home}/fastcgi;
  uwsgi_temp_path {home}/uwsgi;
  scgi_temp_path {home}/scgi;
  server {{ listen 127.0.0.1:{port}; root {folder}; }}
}}
"""


@contextmanager
def running(command, **options):
    """A process that is ended when the block is left: asked first, and then made to."""
    process = subprocess.Popen([str(word) for word in command], **options)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextmanager
def observatory_serve(program, root):
    """The preview of a site: its port and its process."""
    command = [program, "serve", "--root", root, "--port", "0"]
    # What it tells goes to a file: a pipe that nobody reads would fill up and stop it.
    with tempfile.TemporaryFile("w+") as told:
        with running(command, stdout=told, stderr=subprocess.STDOUT) as process:
            yield announced_port(process, told), process


@contextmanager
def python_server(folder):
    command = [sys.executable, "-u", "-m", "http.server", "--bind", "127.0.0.1", "0"]
    with tempfile.TemporaryFile("w+") as told:
        with running(command, cwd=folder, stdout=told, stderr=subprocess.DEVNULL) as process:
            yield announced_port(process, told), process


@contextmanager
def nginx_server(folder):
    with tempfile.TemporaryDirectory() as home:
        port = free_port()
        # Started as root, it would read the files as somebody who may not.
        user = "user root;" if os.geteuid() == 0 else ""
        settings = NGINX_SETTINGS.format(
            home=home, port=port, folder=Path(folder).resolve(), user=user
        )
        file = Path(home) / "nginx.conf"
        file.write_text(settings)
        command = [NGINX, "-e", f"{home}/error.log", "-p", home, "-c", file]
        with running(command) as process:
            yield port, process


def announced_port(process, told):
    """The port that a server says it listens on, as `http://127.0.0.1:8000/` or `port 8000`."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        told.seek(0)
        if found := re.search(r"(?:http://127\.0\.0\.1:|\bport )(\d+)", told.read()):
            return int(found[1])
        time.sleep(0.002)
    told.seek(0)
    raise SystemExit(f"{process.args[0]} does not say where it listens:\n{told.read()}")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def first_answer(port, path):
    """Asks until there is an answer of status 200, and returns its body."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return get(HTTPConnection("127.0.0.1", port, timeout=PATIENCE), path)
        except ConnectionRefusedError:
            if time.monotonic() > end:
                raise
            time.sleep(0.002)


def get(connection, path):
    """The body of an answer of status 200, over a connection that is kept."""
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise SystemExit(f"{path} is answered with {answer.status}")
    return body
