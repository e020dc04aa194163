"""What a caller can set: wrong values are refused when they are set, not when they bite."""

from __future__ import annotations

import pytest
from rich.pretty import pretty_repr

from walmart_async import ConfigurationError, Marketplace, Options


@pytest.fixture
def client() -> Marketplace:
    return Marketplace(client_id="id", client_secret="secret")


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"timeout": 0.5},
        {"timeout": 5},
        {"deadline": None},
        {"deadline": 0},
        {"deadline": float("inf")},
        {"max_wait": 0},
        {"max_wait": None},
        {"retries": 0},
        {"retries": 100},
        {"on_limit": "raise"},
        {"headers": {"WM_MARKET": "us", "X-Trace": "1"}},
    ],
)
def test_what_makes_sense_is_accepted(client, changes) -> None:
    Options(**changes)
    client.with_options(**changes)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("timeout", -1),
        ("timeout", 0),  # aiohttp would take it for no timeout at all
        ("timeout", None),
        ("timeout", float("nan")),
        ("deadline", -0.1),
        ("deadline", float("nan")),
        ("max_wait", -5),
        ("max_wait", float("nan")),
        ("retries", -1),
        ("on_limit", "ignore"),
        ("on_limit", ""),
    ],
)
def test_what_cannot_work_is_refused_by_name(client, name, value) -> None:
    with pytest.raises(ConfigurationError, match=name):
        Options(**{name: value})
    with pytest.raises(ConfigurationError, match=name):
        client.with_options(**{name: value})
    with pytest.raises(ConfigurationError, match=name):
        Marketplace(client_id="id", client_secret="secret", **{name: value})


@pytest.mark.parametrize(
    "name",
    [
        "WM_SEC.ACCESS_TOKEN",
        "wm_sec.access_token",
        "Authorization",
        "AUTHORIZATION",
        "WM_QOS.CORRELATION_ID",
        "Content-Length",
        "content-type",
        "Host",
    ],
)
def test_headers_the_client_sets_itself_cannot_be_set(client, name) -> None:
    with pytest.raises(ConfigurationError, match=name) as caught:
        client.with_options(headers={name: "a-secret-value"})
    assert "a-secret-value" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value"), [("X-A", "1\r\nX-B: 2"), ("X-A\n", "1"), ("X-A", "1\0"), ("X-A\r\nX-B", "1")]
)
def test_nothing_can_smuggle_in_a_header(client, name, value) -> None:
    with pytest.raises(ConfigurationError, match="one line"):
        client.with_options(headers={name: value})


@pytest.mark.parametrize("show", [repr, str, pretty_repr])
def test_values_of_headers_are_not_shown(show) -> None:
    text = show([Options(timeout=7.5, headers={"X-Api-Key": "a-secret-value"})])
    assert "X-Api-Key" in text
    assert "timeout=7.5" in text
    assert "a-secret-value" not in text


def test_a_view_leaves_the_client_as_it_was(client) -> None:
    view = client.with_options(timeout=1.0)
    assert view is not client
    assert view.limits == client.limits
    with pytest.raises(ConfigurationError):
        view.with_options(retries=-1)


def test_defaults_are_a_minute_an_attempt_and_five_a_call() -> None:
    options = Options()
    assert (options.timeout, options.deadline, options.on_limit) == (60, 300, "wait")
    assert options.max_wait is None
