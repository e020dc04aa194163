"""Every example, refusal and habit that a family lists, and callers of a server that records what arrives."""

from __future__ import annotations

import asyncio
import json
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from support.callers import MODES, Caller
from support.families import cases
from support.modes import *  # noqa: F403 - fixtures
from support.recorder import Recorder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LISTS = {"example": "examples", "refusal": "refusals", "habit": "habits"}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for an ``example``, a ``refusal`` or a ``habit`` runs for each that any family lists."""
    for name in LISTS.keys() & metafunc.fixturenames:
        metafunc.parametrize(name, cases(LISTS[name]), ids=str)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """These tests call every operation, those that Walmart ends included; in some process each is the first call."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.filterwarnings("ignore::walmart_async.SunsetWarning"))


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    with Recorder() as running:
        yield running
    assert running.wrong == []


@pytest.fixture
def answer(recorder: Recorder) -> Callable[..., None]:
    """Set what is answered."""

    def set_answer(document: Any, status: int = 200) -> None:
        recorder.answer = document if isinstance(document, bytes) else json.dumps(document).encode()
        recorder.status = status

    return set_answer


@contextmanager
def caller(mode: str, recorder: Recorder) -> Iterator[Caller]:
    with asyncio.Runner() as runner:
        made = Caller(mode, recorder, runner)
        yield made
        made.close()


@pytest.fixture(params=MODES)
def call(request: pytest.FixtureRequest, recorder: Recorder) -> Iterator[Caller]:
    """An endpoint in each of the four modes."""
    with caller(request.param, recorder) as made:
        yield made


@pytest.fixture(params=["async", "sync"])
def plain_call(request: pytest.FixtureRequest, recorder: Recorder) -> Iterator[Caller]:
    """An endpoint in the two modes that decode."""
    with caller(request.param, recorder) as made:
        yield made
