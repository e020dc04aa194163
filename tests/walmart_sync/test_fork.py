"""Forked processes: a client that was not used yet works there, one that was says what to do; nothing hangs."""

from __future__ import annotations

import os
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")

# Python itself warns of forks beside threads, which is what is tested here.
FLAGS = ("-X", "dev", "-W", "error", "-W", "ignore::DeprecationWarning")

IN_CHILD = """
if not os.fork():
    try:
        print(walmart.inventory.get("SKU-1").quantity.amount, flush=True)
    except ConfigurationError as error:
        print(error, flush=True)
    {ending}
else:
    print(os.waitstatus_to_exitcode(os.wait()[1]), flush=True)
"""


@pytest.mark.parametrize("ending", ["os._exit(0)", "sys.exit()", "del walmart", "walmart.close()"])
def test_a_client_not_used_before_the_fork_works_in_the_child(emulator: Any, program: Any, ending: str) -> None:
    started = program(emulator.url, "walmart = client()" + IN_CHILD.format(ending=ending), *FLAGS)
    assert started.end() == (0, ["5", "0"], "")


@pytest.mark.parametrize("ending", ["os._exit(0)", "sys.exit()", "del walmart", "walmart.close()"])
def test_a_client_used_before_the_fork_says_what_to_do(emulator: Any, program: Any, ending: str) -> None:
    code = 'walmart = client()\nwalmart.inventory.get("SKU-1")' + IN_CHILD.format(ending=ending)
    code_of_parent, printed, _ = program(emulator.url, code, *FLAGS).end()
    assert code_of_parent == 0
    assert printed == ["this client was used before a fork; make a new one in the child process", "0"]


def test_the_parent_goes_on_after_a_fork(emulator: Any, program: Any) -> None:
    started = program(
        emulator.url,
        """
        walmart = client()
        walmart.inventory.get("SKU-1")
        if not os.fork():
            os._exit(0)
        os.wait()
        print(walmart.inventory.get("SKU-1").sku)
        """,
        *FLAGS,
    )
    assert started.end() == (0, ["SKU-1"], "")


def test_parent_and_child_may_both_start_an_unused_client(emulator: Any, program: Any) -> None:
    started = program(
        emulator.url,
        """
        walmart = client()
        child = os.fork()
        os.write(1, walmart.inventory.get("SKU-1").sku.encode() + b"\\n")  # in one piece: both write at once
        if child:
            os.wait()
        """,
        *FLAGS,
    )
    assert started.end() == (0, ["SKU-1", "SKU-1"], "")
