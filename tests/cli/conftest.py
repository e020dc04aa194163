"""An emulator that listens while plain code runs, and the command as a user starts it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any
from unittest.mock import patch

import pytest

from walmart_async.cli import main
from walmart_async.clock import ScaledClock
from walmart_async.emulator import Emulator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

COMMAND = [sys.executable, "-m", "walmart_async.cli"]


@dataclass(frozen=True)
class Ended:
    """How a run of the command ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def project() -> Path:
    return Path(__file__).resolve().parents[2]


@pytest.fixture
def examples(project: Path) -> Path:
    return project / "docs" / "examples"


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(seed=3, clock=ScaledClock(60)) as running:
        yield running


@pytest.fixture
def environment(emulator: Emulator) -> dict[str, str]:
    """The variables of a process whose account, as a seller and as a supplier, is the emulator's."""
    found = {name: value for name, value in os.environ.items() if not name.startswith(("WALMART_", "DSV_"))}
    for prefix, url in (("WALMART_", emulator.url), ("DSV_", emulator.supplier_url)):
        found[f"{prefix}CLIENT_ID"] = emulator.client_id
        found[f"{prefix}CLIENT_SECRET"] = emulator.client_secret
        found[f"{prefix}BASE_URL"] = url
    return found


@pytest.fixture
def walmart(environment: dict[str, str]) -> Callable[..., Ended]:
    """Run the command as a user with the emulator's account; None takes a variable away.

    It runs in this process, which is ten times as fast, unless the process itself matters: another command, a file for
    standard input, variables that Python reads when it starts, or the emulator, which sets up the logging of a process.
    """

    def run(
        *arguments: object,
        command: list[str] = COMMAND,
        stdin: IO[bytes] | None = None,
        decode: str = "utf-8",
        **changes: str | None,
    ) -> Ended:
        variables = {name: value for name, value in {**environment, **changes}.items() if value is not None}
        texts = [*map(str, arguments)]
        own = command is not COMMAND or stdin is not None or any(name.startswith("PYTHON") for name in changes)
        if not own and "emulator" not in texts:
            return run_here(texts, variables)
        done = subprocess.run(
            [*command, *texts],
            env=variables,
            stdin=stdin,
            capture_output=True,
            encoding=decode,
            check=False,
            timeout=100,
        )
        return Ended(done.returncode, done.stdout, done.stderr)

    return run


def run_here(arguments: list[str], variables: dict[str, str]) -> Ended:
    """Run the command in this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with (
        patch.dict(os.environ, variables, clear=True),
        patch.multiple(sys, argv=["walmart", *arguments], stdout=out, stderr=err),
    ):
        try:
            code: object = main()
        except SystemExit as ended:
            code = ended.code
        sys.stdout.flush()
        sys.stderr.flush()
    assert code is None or isinstance(code, int), code
    return Ended(code or 0, *(stream.buffer.getvalue().decode() for stream in (out, err)))


@pytest.fixture
def stock_file(tmp_path: Path) -> Callable[..., Path]:
    """Write a CSV of these lines."""

    def write(*lines: str, name: str = "stock.csv") -> Path:
        path = tmp_path / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write
