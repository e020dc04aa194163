"""Fields that came late to Walmart's answers are kept, in whatever form they come, and so is what nobody knows."""

from __future__ import annotations

import json
from typing import Any

import pytest

from walmart_async import errors
from walmart_async._codec.error_bodies import read_errors
from walmart_async._codec.json import decode
from walmart_async.api.items import CatalogItem as Item

PACK = {"bundleType": "VIRTUAL_PACK", "bundleSku": "P", "quantity": 2}


def item(**fields: Any) -> Item:
    return decode(json.dumps({"sku": "A", **fields}).encode(), Item)


@pytest.mark.parametrize("told", ["In_stock", "IN_STOCK", "Back in stock by spring"])
def test_an_availability_in_any_words(told) -> None:
    assert item(availability=told).availability == told


@pytest.mark.parametrize(("told", "kept"), [(True, True), ("true", True), ("false", False), (None, None)])
@pytest.mark.parametrize(
    ("name", "field"), [("isDuplicate", "is_duplicate"), ("isCustomerFavorite", "is_customer_favorite")]
)
def test_a_flag_in_any_form(name, field, told, kept) -> None:
    assert getattr(item(**{name: told}), field) is kept


@pytest.mark.parametrize("told", [[PACK], PACK, [PACK, PACK], [], None])
def test_packs_in_a_list_or_alone(told) -> None:
    packs = item(bundles=told).bundles
    assert len(packs) == (len(told) if isinstance(told, list) else 1 if told else 0)


@pytest.mark.parametrize("name", ["isDuplicate", "availability", "bundles"])
def test_a_field_that_cannot_be_read_costs_no_other(name) -> None:
    with pytest.raises(errors.PartialDataError) as caught:
        item(**{name: {"a": [7]} if name != "bundles" else [7]}, productName="Soup")
    assert caught.value.data.sku == "A"
    assert [name in each.path for each in caught.value.problems] == [True]


@pytest.mark.parametrize("wrap", [lambda it: {"errors": {"error": [it]}}, lambda it: {"error": it}, lambda it: [it]])
def test_late_fields_of_an_error(wrap) -> None:
    told = {
        "code": "X", "type": "T", "component": "C", "serviceName": "S", "gatewayErrorCategory": "G",
        "causes": {"code": "Y", "type": "U"},
    }  # fmt: skip
    (error,) = read_errors(json.dumps(wrap(told)).encode())
    assert (error.type, error.component, error.service_name, error.gateway_error_category) == ("T", "C", "S", "G")
    assert [(each.code, each.type) for each in error.causes] == [("Y", "U")]
