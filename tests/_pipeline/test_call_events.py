"""What one warm call costs, counted in functions that are entered: time is for the benchmarks."""

from __future__ import annotations

import pytest

from support.call_events import longest, warm_calls

MOST = {"inventory.get": 40, "inventory.update": 48}
LONGEST = 40


@pytest.fixture(scope="module")
def counted():
    return warm_calls()


@pytest.mark.parametrize("name", MOST)
def test_a_warm_call_enters_few_functions(counted, name) -> None:
    entered = [code.co_qualname for code in counted[name]]
    assert len(entered) <= MOST[name], "\n".join(entered)


@pytest.mark.parametrize("name", MOST)
def test_and_none_of_them_is_long(counted, name) -> None:
    lines, function = longest(counted[name])
    assert lines <= LONGEST, function
