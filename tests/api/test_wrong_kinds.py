"""An argument of the wrong kind is refused by name, whatever the operation, and nothing is sent."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

import walmart_async
from walmart_async import errors, operations

WRONG: list[Any] = [
    {},
    [],
    3,
    1.5,
    True,
    b"x",
    object(),
    float("nan"),
    "",
    ["a"] * 3,
    ("a",),
    {1: 2},
    None,
    {"a"},
    10**30,
]
TOKEN_CALLS = {"token", "token_detail"}


class NothingMayBeSent(BaseException):
    """Raised where a request would go out."""


class Transport:
    """In the place of the pipeline."""

    def __init__(self, pipeline: Any) -> None:
        self.limits, self.clock = pipeline.limits, pipeline.clock

    async def send(self, operation: Any, request: Any, options: Any) -> Any:
        raise NothingMayBeSent(operation.route)


def arguments() -> list[tuple[str, str, str, str]]:
    """Surface, family, operation and argument."""
    found = []
    for surface in ("marketplace", "supplier"):
        client = client_of(surface)
        for each in operations():
            if each.surface in {surface, "both"} and each.name not in TOKEN_CALLS:
                method = getattr(getattr(client, each.family), each.name)
                found += [(surface, each.family, each.name, name) for name in inspect.signature(method).parameters]
    return sorted(set(found))


def client_of(surface: str) -> Any:
    return getattr(walmart_async, surface.capitalize())(client_id="id", client_secret="secret")


@pytest.mark.parametrize(("surface", "family", "name", "argument"), arguments())
async def test_an_argument_of_the_wrong_kind(surface, family, name, argument) -> None:
    client = client_of(surface)
    client._link.sender.send = Transport(client._link.sender).send
    method = getattr(getattr(client, family), name)
    others: dict[str, Any] = {
        each.name: "A"
        for each in inspect.signature(method).parameters.values()
        if each.default is inspect.Parameter.empty and each.name != argument and each.kind is not each.VAR_KEYWORD
    }
    outcomes = []
    for value in WRONG:
        given = {"bogus": value} if argument == "filters" else {argument: value}
        try:
            result = method(**others, **given)
            await (result.first() if hasattr(result, "first") else result)
        except NothingMayBeSent as sent:  # some of these are right for some arguments
            outcomes.append(sent)
        except Exception as error:  # noqa: BLE001 - whatever it is
            outcomes.append(error)
    ours = [each for each in outcomes if isinstance(each, errors.RequestInvalidError | errors.ConfigurationError)]
    of_python = [each for each in outcomes if isinstance(each, TypeError) and "bogus" in str(each)]
    strange = [each for each in outcomes if not isinstance(each, NothingMayBeSent) and each not in [*ours, *of_python]]
    assert strange == []
    assert len(ours) + len(of_python) >= 4
