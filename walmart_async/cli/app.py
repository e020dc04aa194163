"""The tree of commands."""

from __future__ import annotations

from typing import Annotated

import typer

from .._version import __version__
from .auth import auth
from .emulator import emulator
from .feeds import feeds
from .inventory import inventory
from .operations import operations

__all__ = ["app"]

# An exception that gets this far is a bug, and its plain traceback shows no values of variables: some are secret.
app: typer.Typer = typer.Typer(
    name="walmart",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(asked: bool) -> None:  # noqa: FBT001 - typer's signature
    if asked:
        typer.echo(f"walmart-sdk {__version__}")
        raise typer.Exit


@app.callback()
def walmart(
    *,
    version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show it.")] = False,
) -> None:
    """Walmart Marketplace and Supplier from the command line."""


app.add_typer(auth, name="auth")
app.add_typer(feeds, name="feeds")
app.add_typer(inventory, name="inventory")
app.command()(operations)
app.command()(emulator)
