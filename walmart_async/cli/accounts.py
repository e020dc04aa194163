"""The account of the environment, and commands that ask Walmart something with it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Annotated, Any, Final, NoReturn, TypeAlias

import typer

from ..client import Marketplace, Supplier
from ..errors import WalmartError
from .interruption import Interruption
from .terminal import in_words, tell

if TYPE_CHECKING:
    from collections.abc import Coroutine

__all__ = ["AsJson", "AsSupplier", "account", "carry_out"]

_FAILED: Final = 2
_STOPPED: Final = 128

AsSupplier: TypeAlias = Annotated[bool, typer.Option("--supplier", help="The account is a drop-ship vendor's.")]
AsJson: TypeAlias = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


def account(*, supplier: bool) -> Marketplace | Supplier:
    """The client of the environment's account.

    Raises:
        CredentialsError: Its id or secret is not there.
        ConfigurationError: A variable makes no sense.
    """
    return Supplier.from_env() if supplier else Marketplace.from_env()


def carry_out(command: Coroutine[Any, Any, int]) -> NoReturn:
    """Run a command to its exit code; an error is one line and code 2, and a signal ends it with 128 and its number."""
    with Interruption() as interruption:
        try:
            code = asyncio.run(interruption.run(command))
        except asyncio.CancelledError:
            code = _STOPPED + (interruption.number or 0)
        except (WalmartError, OSError) as error:
            tell(in_words(error))
            code = _FAILED
    raise typer.Exit(code)
