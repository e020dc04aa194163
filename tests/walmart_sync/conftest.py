"""An emulator, blocking clients of it, a server that never answers, and Python processes that talk to either."""

from __future__ import annotations

import select
import socket
import subprocess
import sys
import textwrap
import threading
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from walmart_async.emulator import CLIENT_ID, CLIENT_SECRET, Emulator
from walmart_sync import Marketplace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LONGEST = 30

# In development mode asyncio warns of every callback that takes a tenth of a second; speed is not tested here.
PRELUDE = f"""
import logging, os, sys, threading
from walmart_sync import *

logging.getLogger("asyncio").setLevel(logging.ERROR)

def client(**options):
    return Marketplace(
        client_id={CLIENT_ID!r}, client_secret={CLIENT_SECRET!r}, base_url=sys.argv[1], deadline=None, **options
    )

def in_background(call, *args):
    threading.Thread(target=call, args=args, daemon=True).start()
"""


class MakeClient(Protocol):
    def __call__(self, **options: Any) -> Marketplace: ...


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(seed=1) as emulator:
        emulator.add_item("SKU-1", stock=5)
        yield emulator


@pytest.fixture
def make_client(emulator: Emulator) -> Iterator[MakeClient]:
    made: list[Marketplace] = []

    def make(**options: Any) -> Marketplace:
        made.append(
            Marketplace(**{"client_id": CLIENT_ID, "client_secret": CLIENT_SECRET, "base_url": emulator.url} | options)
        )
        return made[-1]

    yield make
    for walmart in made:
        walmart.close(grace=0)


@pytest.fixture
def walmart(make_client: MakeClient) -> Marketplace:
    return make_client()


class SilentServer:
    """Makes tokens, and answers nothing else; sees when it is asked and when the asker hangs up."""

    TOKEN = b'{"access_token": "t", "token_type": "Bearer", "expires_in": 900}'

    def __init__(self) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._connections: list[socket.socket] = []
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self.asked, self.hung_up = threading.Event(), threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while select.select([self._listening], [], [])[0] and self._listening.fileno() >= 0:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            self._connections.append(connection)
            threading.Thread(target=self._serve, args=[connection], daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        asked = False
        while received := connection.recv(65536):
            if received.startswith(b"POST /v3/token"):
                head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                connection.sendall(head % len(self.TOKEN) + self.TOKEN)
            else:
                asked = True
                self.asked.set()
        if asked:
            self.hung_up.set()

    def close(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for connection in self._connections:
            connection.close()


@pytest.fixture
def silent() -> Iterator[SilentServer]:
    server = SilentServer()
    yield server
    server.close()


class Program:
    """A Python process with a client of its own; it may wait for a line of its input."""

    def __init__(self, url: str, code: str, *flags: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, *flags, "-c", PRELUDE + textwrap.dedent(code), url],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def line(self) -> str:
        """The next line it prints."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def end(self) -> tuple[int, list[str], str]:
        """Give it a line, and wait for its end: exit code, what it printed, and its standard error."""
        try:
            printed, complaints = self.process.communicate("\n", timeout=LONGEST)
        finally:
            self.process.kill()
        return self.process.returncode, printed.splitlines(), complaints


class MakeProgram(Protocol):
    def __call__(self, url: str, code: str, *flags: str) -> Program: ...


@pytest.fixture
def program() -> Iterator[MakeProgram]:
    started: list[Program] = []

    def start(url: str, code: str, *flags: str) -> Program:
        started.append(Program(url, code, *(flags or ("-X", "dev", "-W", "error"))))
        return started[-1]

    yield start
    for one in started:
        one.process.kill()
        one.process.communicate()


@pytest.fixture
def loop_threads() -> Callable[[], list[threading.Thread]]:
    """The threads of blocking clients that were started since."""
    before = set(threading.enumerate())
    return lambda: [each for each in threading.enumerate() if each.name == "walmart-sync" and each not in before]
