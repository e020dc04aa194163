"""Every error of a call names what it was about: for each example of every family, awaited and blocking."""

from __future__ import annotations

import pickle
import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from walmart_async import PartialDataError, WalmartError

SHOWN_BY_QUERY = {"sku", "gtin", "shipNode", "purchaseOrderId", "feedId", "feedType", "requestId", "reportType"}


def identifiers(example) -> dict[str, str]:
    """What the request line names, read from what was to be sent and from nothing that the client knows."""
    target = urlsplit(example.entry.target.partition(" ")[2])
    template = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(example.operation.path))
    match = re.fullmatch(template, target.path)
    assert match is not None
    query = {name: values[0] for name, values in parse_qs(target.query).items() if name in SHOWN_BY_QUERY}
    return {**{name: unquote(value) for name, value in match.groupdict().items()}, **query}


def test_an_error_names_what_the_request_is_about(plain_call, recorder, example) -> None:
    recorder.status, recorder.answer = 400, b"{}"
    with pytest.raises(WalmartError) as caught:
        plain_call.case(example)
    error, named = caught.value, identifiers(example)
    assert named.items() <= error.subject.items()
    for name, value in named.items():
        assert f"{name} {value!a}" in str(error) or len(value) > 80
    assert error.correlation_id in str(error)
    assert pickle.loads(pickle.dumps(error)).subject == error.subject


@pytest.mark.parametrize(
    ("endpoint", "arguments"),
    [("prices.update", ("A 1", 20)), ("promotions.delete_all", ("A 1",)), ("inventory.update", ("A 1", 2))],
)
def test_a_sku_is_named_wherever_it_is_sent(call, recorder, endpoint, arguments) -> None:
    recorder.status, recorder.answer = 400, b"{}"
    with pytest.raises(WalmartError, match="sku 'A 1'") as caught:
        call("marketplace", endpoint, *arguments)
    assert caught.value.subject == {"sku": "A 1"}


@pytest.mark.parametrize("call", ["async", "sync"], indirect=True)
def test_an_answer_that_is_read_in_part_names_it_too(call, answer) -> None:
    answer({"sku": "A", "quantity": {"amount": "many"}})
    with pytest.raises(PartialDataError, match="sku 'A', status 200, correlation id") as caught:
        call("marketplace", "inventory.get", "A")
    assert caught.value.subject == {"sku": "A"}
