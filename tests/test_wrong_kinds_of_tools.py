"""What clients can do besides their endpoints refuses arguments of the wrong kind by name, as the endpoints do."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

import walmart_async
import walmart_sync
from support.odd_values import ODD
from walmart_async import RequestInvalidError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SECONDS = {"three", "half", "infinity", "ten to the 30", "int of others", "float of others", "subclass of float"}
CALLABLE = {"class", "function"}
SEVERAL = {
    "empty text", "two lines", "surrogate", "bytes", "empty list", "texts", "tuple of a text", "set", "empty set",
    "empty mapping", "mapping of a number",
}  # fmt: skip
DOCUMENTS = {"empty list", "texts", "tuple of a text", "empty mapping", "huge list"}


def request(**changes: Any) -> Callable[[Any], Any]:
    return lambda client: client.request(**{"method": "GET", "path": "/v3/{a}", "path_values": {"a": "b"}, **changes})


def download(method: str, **arguments: Any) -> Callable[[Any], Any]:
    return lambda client: getattr(client.feeds.error_report("F", "FITMENT_ACES"), method)(**arguments)


def mapped(**changes: Any) -> Callable[[Any], Any]:
    return lambda client: client.map(**{"call": client.inventory.get, "arguments": [""], **changes})


TOOLS: dict[str, tuple[Callable[[Any], Callable[[Any], Any]], str, set[str]]] = {
    "method": (lambda value: request(method=value), "method", set()),
    "path": (lambda value: request(path=value), "path", set()),
    "path_values": (lambda value: request(path="/v3/a", path_values=value), "path_values", {"empty mapping"}),
    "a path value": (lambda value: request(path_values={"a": value}), "path_values['a']", set()),
    "query": (lambda value: request(query=value), "query", {"none", "empty mapping"}),
    "a query value": (
        lambda value: request(query={"a": value}),
        "query['a']",
        {"none", "true", "three", "int of others", "empty text", "two lines"},
    ),
    "raw_query": (lambda value: request(raw_query=value), "raw_query", {"none", "empty text"}),
    "accept": (lambda value: request(accept=value), "accept", set()),
    "into": (lambda value: request(into=value), "into", {"none", "class"}),
    "body": (lambda value: request(body=value), "body", {"none", *DOCUMENTS}),
    "call": (lambda value: mapped(call=value), "call", CALLABLE),
    "arguments": (lambda value: mapped(arguments=value), "arguments", SEVERAL),
    "concurrency": (lambda value: mapped(concurrency=value), "concurrency", {"three", "int of others"}),
    "max_bytes": (lambda value: download("read", max_bytes=value), "max_bytes", {"none", "three", "int of others"}),
    "to": (lambda value: download("save", to=value), "to", {"two lines"}),
    "on_progress": (lambda value: download("save", to="a", on_progress=value), "on_progress", {"none", *CALLABLE}),
    "grace": (lambda value: lambda client: client.close(grace=value), "grace", SECONDS),
}


class Sent(Exception):  # noqa: N818 - no error
    """Raised where a request would go out."""


@pytest.fixture(params=[walmart_async, walmart_sync], ids=["async", "sync"])
def package(request: pytest.FixtureRequest, monkeypatch, tmp_path) -> Iterator[Any]:
    monkeypatch.chdir(tmp_path)
    return request.param


async def refuse_to_send(*_: Any, **__: Any) -> None:
    raise Sent


def error_of(package: Any, use: Callable[[Any], Any]) -> Exception | None:
    """What a use of a client is refused with."""
    client = package.Marketplace(client_id="id", client_secret="secret")
    client._link.sender.send = refuse_to_send
    try:
        if asyncio.iscoroutine(made := use(client)):
            asyncio.run(made)
    except Sent:
        return None
    except Exception as error:  # noqa: BLE001 - whatever it is
        return error
    finally:
        if package is walmart_sync:
            client.close()
    return None


@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool(package, tool) -> None:
    make, field, right = TOOLS[tool]
    values = {what: value for what, value in ODD.items() if tool != "arguments" or "huge" not in what}
    errors = {what: error_of(package, make(value)) for what, value in values.items()}
    assert {what for what, error in errors.items() if error is None} == right
    for error in filter(None, errors.values()):
        assert isinstance(error, RequestInvalidError), repr(error)
        assert error.field.startswith(field)
        assert len(str(error)) < 400
