"""``walmart auth``: whether Walmart takes the credentials of the environment, and for what."""

from __future__ import annotations

import typer

from .accounts import AsJson, AsSupplier, account, carry_out
from .terminal import say, say_json, tell

__all__ = ["auth"]

auth: typer.Typer = typer.Typer(no_args_is_help=True, help="Credentials.")

_ACCEPTED, _REFUSED = 0, 1


@auth.callback()  # without it, typer takes a group of one command for the command
def group() -> None:
    """Credentials."""


@auth.command()
def check(*, supplier: AsSupplier = False, as_json: AsJson = False) -> None:
    """Ask Walmart for an access token and what it is good for; changes nothing.

    Reads credentials from WALMART_CLIENT_ID and WALMART_CLIENT_SECRET. Exits with 0 if Walmart takes them, 1 if it says
    that the token does not serve, 2 if it refuses them or cannot be asked.
    """
    carry_out(_check(supplier=supplier, as_json=as_json))


async def _check(*, supplier: bool, as_json: bool) -> int:
    async with account(supplier=supplier) as walmart:
        detail = await walmart.authentication.token_detail()
        described = repr(walmart)
    serves = detail.is_valid is not False and detail.is_channel_match is not False
    if as_json:
        say_json({"ok": serves, **detail.to_dict(python_names=True)})
    elif serves:
        say(f"Walmart takes the credentials: {described}")
        for family, scope in sorted(detail.scopes.items()):
            say(f"{family:<24} {scope}")
    else:
        tell(f"the token does not serve: is_valid {detail.is_valid}, is_channel_match {detail.is_channel_match}")
    return _ACCEPTED if serves else _REFUSED
