"""An emulator that listens while plain code runs, and the command as a user starts it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import pytest

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
    """Run the command in a process of its own, as a user with the emulator's account; None takes a variable away."""

    def run(
        *arguments: object,
        command: list[str] = COMMAND,
        stdin: IO[bytes] | None = None,
        decode: str = "utf-8",
        **changes: str | None,
    ) -> Ended:
        variables = {name: value for name, value in {**environment, **changes}.items() if value is not None}
        done = subprocess.run(
            [*command, *map(str, arguments)],
            env=variables,
            stdin=stdin,
            capture_output=True,
            encoding=decode,
            check=False,
            timeout=100,
        )
        return Ended(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def stock_file(tmp_path: Path) -> Callable[..., Path]:
    """Write a CSV of these lines."""

    def write(*lines: str, name: str = "stock.csv") -> Path:
        path = tmp_path / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write
