"""Mistakes that are of the right type and still cannot be meant: refused by name, and nothing is sent."""

from __future__ import annotations

import inspect
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from support.examples import Call, call
from support.valid_calls import endpoints, signature_of
from walmart_async import RequestInvalidError
from walmart_async.api.inventory import InTransit, SupplierLevel

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
EARLIER = NOON - timedelta(seconds=1)


class Text(str):
    """A subclass, such as numpy's."""

    __slots__ = ()


def sent(method: str, path: str, **parts: Any) -> Call:
    return call("request", method, path, **parts)


def level(day: Any) -> SupplierLevel:
    transit = InTransit(quantity=1, expected_availability_date=day)
    return SupplierLevel(gtin="1", ship_node="1", quantity=1, in_transit=transit)


@pytest.mark.parametrize(
    ("surface", "wrong", "field"),
    [
        ("marketplace", sent("POST", "/v3/feeds", body=Text('{"a": 1}')), "body"),
        ("marketplace", sent("POST", "/v3/feeds", body=memoryview(b"{}")), "body"),
        ("marketplace", sent("POST", "/v3/feeds", body=iter([1])), "body"),
        ("marketplace", sent("GET", "/v3/items#x"), "path"),
        ("marketplace", sent("GET", "https://marketplace.walmartapis.com/v3/items"), "path"),
        ("marketplace", sent("GET", "/v3/items", query=[("sku", "A")]), "query"),
        ("marketplace", sent("GET", "/v3/items", query={"sku": ["A", "B"]}), "query['sku']"),
        ("marketplace", sent("GET", "/v3/items", query={"limit": 1.5}), "query['limit']"),
        ("marketplace", sent("GET", "/v3/items", raw_query="a=b c"), "raw_query"),
        ("marketplace", sent(" get", "/v3/items"), "method"),
        ("marketplace", call("feeds.submit", "inventory", {"at": {"when": NOON, "who": {1, 2}}}), "content.at.who"),
        ("marketplace", call("feeds.submit", "inventory", Text("{}")), "content"),
        ("marketplace", call("inventory.update", "A", 1, available_from=NOON), "available_from"),
        ("marketplace", call("inventory.update_nodes", "A", {"1": 1}, available_from="2026-11-20"), "available_from"),
        ("supplier", call("inventory.bulk_update", [level(NOON)]), "levels[0].in_transit.expected_availability_date"),
        ("marketplace", call("reports.list", "ITEM", submitted_from=NOON, submitted_until=EARLIER), "submitted_until"),
        ("marketplace", call("reports.create", "ITEM", "v1", data_from=NOON, data_until=EARLIER), "data_until"),
        ("marketplace", call("reports.create", "ITEM", "v1", granularity="daily"), "granularity"),
        ("marketplace", call("prices.update", "A", 1, price_type="base"), "price_type"),
        ("marketplace", call("items.list", condition="new"), "condition"),
        ("marketplace", call("items.list", bundle_type=True), "bundle_type"),
        ("marketplace", call("inventory.update", "A", 10**5000), "quantity"),
        ("marketplace", call("inventory.list", limit=10**5000), "limit"),
        ("marketplace", call("orders.cancel", "1", 5), "lines"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant(plain_call, recorder, surface, wrong, field) -> None:
    with pytest.raises(RequestInvalidError) as caught:
        drawn(plain_call, surface, wrong)
    assert caught.value.field == field
    assert recorder.seen == []


def test_texts_and_days_of_subclasses_are_sent(plain_call, recorder, answer) -> None:
    answer({"sku": "A", "quantity": {"unit": "EACH", "amount": 1}})
    plain_call("marketplace", "inventory.update", Text("A"), 1, available_from=date(2026, 11, 20))
    assert recorder.seen[0].target == "PUT /v3/inventory?sku=A".partition(" ")[2]
    assert b'"sku":"A"' in recorder.seen[0].body
    assert b'"inventoryAvailableDate":"2026-11-20"' in recorder.seen[0].body


@pytest.mark.parametrize("endpoint", endpoints(), ids=" ".join)
def test_units_are_called_quantity_everywhere(endpoint) -> None:
    """An amount is one of money."""
    whole = {"int", "int | None", "Mapping[str, int]", "Mapping[str, Mapping[str, int]]"}
    parameters: Any = signature_of(*endpoint).parameters
    assert not {name for name, each in parameters.items() if "amount" in name and str(each.annotation) in whole}
    assert inspect.Parameter.VAR_KEYWORD not in {each.kind for each in parameters.values()}


def drawn(caller: Any, surface: str, wrong: Call) -> None:
    """Make the call, or the walk that it begins."""
    if wrong.name.endswith(".list"):
        caller.pages(surface, wrong.name, *wrong.args, **wrong.kwargs)
    else:
        caller(surface, wrong.name, *wrong.args, **wrong.kwargs)
