"""Items of sellers from their setup to their end, in both modes: fed, counted, tied, retired, deleted."""

from __future__ import annotations

import pytest

from walmart_async import errors
from walmart_async.api.items import LifecycleStatus, PublishedStatus, TemplateType

VERSION = "5.0.20260803-17_50_56-api"
SHOWN = {"productName": "Candle", "brand": "Wax", "mainImageUrl": "https://x.example/c.jpg"}


def item(sku: str, number: int = 1, **visible) -> dict:
    product = {"productIdType": "GTIN", "productId": f"{number:014}"}
    return {
        "Orderable": {"sku": sku, "productIdentifiers": product, "price": 5.5},
        "Visible": {"Candles": SHOWN | visible},
    }


def fed(seller, endpoint, *args, **kwargs):
    """The feed, when it is worked through, and what came of its items."""
    feed_id = seller(endpoint, *args, **kwargs).feed_id
    ended = seller("feeds.wait", feed_id)
    outcomes = [
        (each.ingestion_status.value, [error.field for error in each.errors])
        for each in seller.items("feeds.items", feed_id)
    ]
    return ended, outcomes


def test_an_item_from_its_setup_to_its_end(seller) -> None:
    feed = [item("a/b"), item("c", 2), {"Orderable": {"sku": "d"}, "Visible": {"Candles": {}}}]
    spec = seller("items.spec", "MP_ITEM", VERSION, ["Candles"])
    with pytest.raises(errors.RequestInvalidError) as caught:
        seller("items.set_up", "MP_ITEM", VERSION, feed, spec=spec)
    assert caught.value.field == "items"
    ended, outcomes = fed(seller, "items.set_up", "MP_ITEM", VERSION, feed)
    assert (ended.items_succeeded, ended.items_failed) == (2, 1)
    assert [state for state, _ in outcomes] == ["SUCCESS", "SUCCESS", "DATA_ERROR"]
    assert seller("items.count").count == 2

    change = {"Orderable": {"sku": "a/b", "price": 7}, "Visible": {"Candles": {"productName": "Large candle"}}}
    _, outcomes = fed(seller, "items.set_up", "MP_MAINTENANCE", VERSION, [change, {"Orderable": {"sku": "none"}}])
    assert outcomes == [("SUCCESS", []), ("DATA_ERROR", ["sku"])]
    found = seller("items.get", "a/b")
    assert (found.product_name, str(found.price.amount), found.gtin) == ("Large candle", "7", f"{1:014}")

    assert seller("items.retire", "a/b").sku == "a/b"
    assert seller("items.retire", "a/b").message
    found = seller("items.get", "a/b")
    assert (found.lifecycle_status, found.published_status) == (LifecycleStatus.RETIRED, PublishedStatus.UNPUBLISHED)
    assert [each.sku for each in seller.items("items.list", lifecycle_status="RETIRED")] == ["a/b"]
    assert {each.sku for each in seller.items("items.list")} == {"a/b", "c"}
    counts = {status: seller("items.count", status).count for status in ("ALL", "PUBLISHED", "UNPUBLISHED")}
    assert counts == {"ALL": 2, "PUBLISHED": 1, "UNPUBLISHED": 1}

    fed(seller, "items.set_up", "MP_ITEM", VERSION, [item("a/b")])
    assert seller("items.get", "a/b").lifecycle_status is LifecycleStatus.ACTIVE


def test_many_are_retired_and_deleted(seller, emulator) -> None:
    for sku in ("a/b", "c", "d"):
        emulator.add_item(sku)
    ended, outcomes = fed(seller, "items.bulk_retire", ["a/b", "none", "c"])
    assert (ended.items_succeeded, ended.items_failed) == (2, 1)
    assert outcomes[1] == ("DATA_ERROR", ["sku"])
    assert {each.sku for each in seller.items("items.list", lifecycle_status="RETIRED")} == {"a/b", "c"}
    _, outcomes = fed(seller, "items.bulk_delete", ["a/b", "none"], VERSION)
    assert [state for state, _ in outcomes] == ["SUCCESS", "DATA_ERROR"]
    assert {each.sku for each in seller.items("items.list")} == {"c", "d"}
    with pytest.raises(errors.NotFoundError):
        seller("items.get", "a/b")


def test_what_walmart_ships_cannot_be_deleted(seller, emulator) -> None:
    emulator.add_item("A", gtin=f"{1:014}")
    converted = {**item("A"), "TradeItem": {"sku": "A", "orderableGTIN": f"{1:014}"}}
    _, outcomes = fed(seller, "items.convert_to_wfs", VERSION, [converted, item("A"), {**converted, **item("none")}])
    assert outcomes == [("SUCCESS", []), ("DATA_ERROR", ["TradeItem"]), ("DATA_ERROR", ["sku"])]
    _, outcomes = fed(seller, "items.bulk_delete", ["A"], VERSION)
    assert outcomes == [("DATA_ERROR", ["sku"])]


def test_offers_are_set_up_by_match_and_packs_of_them(seller) -> None:
    product = {"productIdentifiers": {"productIdType": "UPC", "productId": "012345678905"}, "price": 9}
    feed = [{"Item": {"sku": "A", **product}}, {"Item": {"sku": "B"}}]
    _, outcomes = fed(seller, "items.set_up", "MP_ITEM_MATCH", VERSION, feed)
    assert outcomes == [("SUCCESS", []), ("DATA_ERROR", ["price", "productIdentifiers"])]
    assert seller("items.get", "A").gtin == "00012345678905"
    pack = {"bundle_component_gtin": "00012345678905", "bundleComponentItemQuantity": 3, "price": 25}
    packs = [{"Orderable": pack, "Visible": {}}, {"Orderable": {**pack, "bundleComponentItemQuantity": 7}}]
    _, outcomes = fed(seller, "items.set_up", "MP_VIRTUAL_PACK_BUNDLE", VERSION, packs)
    assert outcomes == [("SUCCESS", []), ("DATA_ERROR", ["bundleComponentItemQuantity"])]
    (found,) = seller.items("items.list", gtin="00012345678905", bundle_type="VIRTUALPACK")
    assert [(each.quantity, str(each.price.amount)) for each in found.bundles] == [(3, "25")]


def test_variant_groups_are_counted_and_listed(seller) -> None:
    more = {"variantAttributeNames": ["color"], "isPrimaryVariant": "No"}
    items = [item(f"S{n}", n, variantGroupId="V" if n < 3 else "W", **more) for n in range(1, 4)]
    fed(seller, "items.set_up", "MP_ITEM", VERSION, [*items, item("alone", 9)])
    assert seller("items.variant_counts").by_group == {"V": 2, "W": 1}
    assert seller("items.variant_counts", "W").by_group == {"W": 1}
    assert seller("items.variant_counts", "none").by_group == {}
    assert [each.sku for each in seller.items("items.list", variant_group_id="V")] == ["S1", "S2"]


def test_what_items_are_tied_to(seller, emulator) -> None:
    emulator.add_item("A", stock={emulator.default_ship_node: 1, "721407": 2})
    (found,) = seller("items.associations", ["A"]).items
    assert [each.ship_node for each in found.associations] == [emulator.default_ship_node, "721407"]
    assert {each.shipping_template.type for each in found.associations} == {TemplateType.DEFAULT}
    with pytest.raises(errors.PartialFailureError) as caught:
        seller("items.associations", ["A", "none"])
    assert [(each.field, each.code) for each in caught.value.errors] == [("sku", "CONTENT_NOT_FOUND")]
    assert [len(each.associations) for each in caught.value.data.items] == [2, 0]


def test_an_unknown_item_is_not_retired(seller) -> None:
    with pytest.raises(errors.NotFoundError):
        seller("items.retire", "none")


def test_a_retirement_whose_answer_is_lost_is_sent_again(seller, emulator) -> None:
    emulator.add_item("A")
    emulator.faults.cut("DELETE", "/v3/items/{sku}", applied=True)
    assert seller("items.retire", "A").sku == "A"
    assert [each.method for each in emulator.writes] == ["DELETE", "DELETE"]


def test_a_vendor_sets_up_and_changes_items(supplier) -> None:
    _, outcomes = fed(supplier, "items.set_up", "OMNI_DSV_ITEM", VERSION, [item("A"), {"Orderable": {}, "Visible": {}}])
    assert [state for state, _ in outcomes] == ["SUCCESS", "DATA_ERROR"]
    product = {"productId": f"{1:014}"}
    changes = [
        {"Orderable": product, "Visible": {"Candles": {"productName": "Large candle"}}},
        {"SupplyChain": {"DSVSupplyChain": {**product, "seasonYear": 2016}}},
        {"SupplyChain": {"DSVSupplyChain": {"productId": f"{2:014}"}}},
        {"Orderable": {"productId": f"{2:014}"}},
    ]
    _, outcomes = fed(supplier, "items.set_up", "OMNI_MAINTENANCE", VERSION, changes)
    assert outcomes == [("SUCCESS", []), ("SUCCESS", []), ("DATA_ERROR", ["productId"]), ("DATA_ERROR", ["productId"])]
    assert supplier("items.get", "A").product_name == "Large candle"


@pytest.mark.parametrize(
    ("answered", "count"),
    [({"all": 3}, 3), ({"Unpublished": "4"}, 4), ({"published": 5}, 5), ({"PUBLISHED": 0}, 0)],
)
def test_counts_in_letters_of_any_case(seller, emulator, answered, count) -> None:
    emulator.faults.answer("GET", "/v3/items/count", status=200, body=answered)
    assert seller("items.count").count == count
