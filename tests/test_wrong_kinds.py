"""An option of the wrong kind is refused where it is given, by its name and with what would be right."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

import walmart_async
import walmart_sync
from support.numbers_of_others import Int64
from support.odd_values import ODD
from walmart_async import errors

OPTIONS: list[tuple[str, Any]] = [
    ("timeout", "30"), ("timeout", True), ("timeout", []), ("timeout", float("nan")), ("timeout", None), ("timeout", 0),
    ("retries", "3"), ("retries", 1.5), ("retries", True), ("retries", None), ("retries", -1),
    ("max_answer_bytes", "1"), ("max_answer_bytes", 2e7), ("max_answer_bytes", None), ("max_answer_bytes", 1000),
    ("deadline", "x"), ("deadline", False), ("deadline", float("nan")), ("max_wait", []), ("max_wait", "1"),
    ("on_limit", None), ("on_limit", "waits"), ("headers", "a"), ("headers", {"a": 1}), ("headers", [("a", "b")]),
    ("headers", {1: "a"}), ("on_problem", 3), ("on_problem", "print"),
]  # fmt: skip
CLIENT: list[tuple[str, Any]] = [
    ("market", "xx"), ("market", 3), ("environment", b"production"), ("base_url", 3), ("base_url", b"https://a"),
    ("clock", 3), ("clock", object), ("limits", {}), ("limits", "memory"), ("tokens", "token"), ("proxy", 3),
    ("tls", True), ("session", object()), ("connector", []), ("on_event", "print"), ("random", 0.5),
    ("channel_type", 3), ("service_name", ["a"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "value"), [*OPTIONS, *CLIENT])
@pytest.mark.parametrize("client", [walmart_async.Marketplace, walmart_async.Supplier, walmart_sync.Marketplace])
def test_an_option_of_a_client(client: Any, name: str, value: Any) -> None:
    with pytest.raises(errors.ConfigurationError, match=name):
        client(client_id="id", client_secret="secret", **{name: value})


@pytest.mark.parametrize(("name", "value"), OPTIONS)
def test_an_option_of_a_view(name: str, value: Any) -> None:
    with (
        walmart_sync.Marketplace(client_id="id", client_secret="secret") as client,
        pytest.raises(errors.ConfigurationError, match=name),
    ):
        client.with_options(**{name: value})


@pytest.mark.parametrize("name", ["timeout", "deadline", "max_wait", "retries"])
@pytest.mark.parametrize("client", [walmart_async.Marketplace, walmart_sync.Marketplace])
def test_a_whole_number_of_another_library_is_one(client: Any, name: str) -> None:
    made = client(client_id="id", client_secret="secret", **{name: Int64(7)})
    assert f"{name}=7," in repr(made._link.options)


@pytest.mark.parametrize("name", ["client_id", "client_secret"])
@pytest.mark.parametrize("value", [31415926, b"31415926", ["31415926"], {"a": "31415926"}])
def test_credentials_that_are_no_text_are_not_shown(name: str, value: Any) -> None:
    with pytest.raises(errors.ConfigurationError, match=f"{name} must be text") as caught:
        walmart_async.Marketplace(**{"client_id": "id", "client_secret": "secret", name: value})
    assert "31415926" not in str(caught.value)


PASSES: dict[str, set[str]] = {
    "timeout": {"three", "half", "infinity", "int of others", "subclass of float"},
    "deadline": {"none", "three", "half", "infinity", "int of others", "subclass of float"},
    "max_wait": {"none", "three", "half", "infinity", "int of others", "subclass of float"},
    "retries": {"three", "ten to the 30", "ten to the 5000", "int of others"},
    "max_answer_bytes": {"ten to the 30", "ten to the 5000"},
    "headers": {"empty mapping"},
    "on_problem": {"none", "class", "function"},
    "on_event": {"none", "class", "function"},
    "random": {"class", "function"},
    "channel_type": {"none", "empty text"},
    "service_name": {"none", "empty text"},
    "proxy": {"none", "empty text"},
    "dynamic_sandbox": {"true"},
    "trust_env": {"true"},
    **{key: set[str]() for key in ("client_id", "client_secret", "environment", "market", "on_limit", "clock")},
    **{key: {"none"} for key in ("base_url", "session", "connector", "tls", "limits", "tokens")},
}


@pytest.mark.parametrize("name", list(inspect.signature(walmart_async.Marketplace).parameters))
@pytest.mark.parametrize("client", [walmart_async.Marketplace, walmart_sync.Supplier])
def test_every_option_takes_what_it_can_work_with_and_nothing_else(client: Any, name: str) -> None:
    passed = set()
    for what, value in ODD.items():
        try:
            made = client(**{"client_id": "id", "client_secret": "secret", "environment": "sandbox", name: value})
        except (errors.ConfigurationError, errors.CredentialsError) as error:
            assert name in str(error)  # noqa: PT017 - one of many
            assert len(str(error)) < 300  # noqa: PT017 - likewise
        else:
            passed.add(what)
            if client is walmart_sync.Supplier:
                made.close()
    assert passed == PASSES[name]


AROUND = [
    '"{}"',
    "'{}'",
    "\ufeff{}",
    '\ufeff"{}"',
    '"\ufeff{}"',
    " '{}' ",
    '""{}""',
    "\u00ef\u00bb\u00bf{}",
    "{}\u00a0",
    "{}\r\n",
]
INSIDE = [
    '"{}',
    "{}'",
    "`{}`",
    "\u201c{}\u201d",
    "{}\u2019",
    "\u00ab{}\u00bb",
    "\"{}'",
    "3141\ufeff{}",
    "3141\u200b{}",
    '"',
]


@pytest.mark.parametrize("variable", ["WALMART_CLIENT_ID", "WALMART_CLIENT_SECRET"])
@pytest.mark.parametrize("around", AROUND)
def test_what_files_leave_around_a_credential_is_no_part_of_it(monkeypatch, variable, around) -> None:
    environment = {"WALMART_CLIENT_ID": "31415926", "WALMART_CLIENT_SECRET": "31415926"}
    for name, value in {**environment, variable: around.format(environment[variable])}.items():
        monkeypatch.setenv(name, value)
    assert walmart_async.config.read_environment("WALMART_") == {"client_id": "31415926", "client_secret": "31415926"}


@pytest.mark.parametrize("name", ["client_id", "client_secret"])
@pytest.mark.parametrize("around", INSIDE)
def test_a_credential_that_walmart_cannot_have_made_is_refused_by_name(monkeypatch, name, around) -> None:
    given = {"client_id": "id", "client_secret": "secret", name: around.format("31415926")}
    for each, value in given.items():
        monkeypatch.setenv(f"WALMART_{each.upper()}", value)
    for client in (walmart_async.Marketplace, walmart_sync.Marketplace):
        with pytest.raises(errors.ConfigurationError, match=f"WALMART_{name.upper()} (begins|holds)") as caught:
            client.from_env()
        assert "3141" not in str(caught.value)
        with pytest.raises(errors.ConfigurationError, match=f"{name} (begins|holds)") as caught:
            client(**given)
        assert "3141" not in str(caught.value)
