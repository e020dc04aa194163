"""Which operation a request means, of all that are published."""

from __future__ import annotations

import pytest

from walmart_async.emulator.gateway.operations import Answer, Route
from walmart_async.emulator.gateway.serving import serve

NEW = {"WM_MARKET": "us", "WM_GLOBAL_VERSION": "3.1"}


def meant(reply) -> str | None:
    return reply.headers.get("X-Emulator-Operation")


def test_a_route_names_what_is_published() -> None:
    with pytest.raises(LookupError, match="orders/nothing"):
        serve("marketplace", [Route("orders/nothing", lambda call: Answer())], lambda call: Answer())


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/v3/items/count", "item-management/getCountByStatus"),
        ("/v3/items/taxonomy", "item-management/getTaxonomyResponse"),
        ("/v3/items/taxonomy%2F", "item-management/getAnItem"),
        ("/v3/orders/released", "order-management/getAllReleasedOrders"),
        ("/v3/orders/1", "order-management/getAnOrder"),
        ("/v3/shipping/labels/carriers", "ship-with-walmart/getCarriers"),
    ],
)
async def test_a_literal_goes_before_a_placeholder(seller, emulator, path, name) -> None:
    emulator.add_item("taxonomy/")
    assert meant(await seller("GET", path)) == name


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("", "price-management/updatePrice"),
        ("?promo=false", "price-management/updatePrice"),
        ("?promo=TRUE", "promotion-management/updatePromotionalPrices"),
    ],
)
async def test_the_query_tells_operations_apart(seller, query, name) -> None:
    assert meant(await seller("PUT", f"/v3/price{query}", body={})) == name


@pytest.mark.parametrize(
    ("feed_type", "name"),
    [
        ("LAGTIME", "lag-time/updateLagTimeBulk"),
        ("mp_item", "item-management/itemBulkUploads"),
        ("price", "price-management/priceBulkUploads"),
        (
            "PROGRAM_ACTIONS&requestType=SHIPPING_CONFIG",
            "simplified-shipping-settings/bulkMigrateOffersForSimplifiedShippingSettings",
        ),
    ],
)
async def test_feeds_are_told_apart_by_their_types(seller, feed_type, name) -> None:
    assert meant(await seller("POST", f"/v3/feeds?feedType={feed_type}", body={})) == name


async def test_the_body_tells_apart_what_nothing_else_does(seller) -> None:
    price = {"sku": "A", "price": 5}
    promotion = {**price, "promoid": "P"}
    bodies = [{"MPItem": {"Price": item}} for item in (price, promotion)]
    named = [meant(await seller("POST", "/v3/price", body=body, headers=NEW)) for body in bodies]
    assert named == ["price-management/updateSyncPrice", "promotion-management/updateSyncPromotionalPrices"]


async def test_the_sandbox_has_what_production_has_not(seller) -> None:
    assert (await seller("GET", "/v1/simulations/items")).error["description"].startswith("No static resource")
    reply = await seller("GET", "/v1/simulations/items", headers={"WM_SANDBOX": "v2"})
    assert (reply.status, meant(reply)) == (200, "simulations-api/getItems")


async def test_suppliers_have_operations_of_their_own(seller, supplier) -> None:
    path = "/v4/items/00012345678905"
    assert (await seller("GET", path)).status == 404
    assert meant(await supplier("GET", path)) == "dropship-vendor-items/getAnItemV4"
    assert (await supplier("GET", "/v3/settings/partnerprofile")).status == 404


async def test_an_empty_parameter_is_none(seller, emulator) -> None:
    emulator.add_item("A")
    assert (await seller("GET", "/v3/items?limit=&offset=&sku=")).status == 200
    missing = await seller("GET", "/v3/inventory?sku=")
    assert (missing.status, missing.error["code"]) == (400, "MISSING_REQUEST_PARAM.GMP_INVENTORY_API")


async def test_a_published_header_is_wanted(seller) -> None:
    for lacking in NEW:
        headers = {name: value for name, value in NEW.items() if name != lacking}
        refused = await seller("POST", "/v3/price", body={"sku": "A", "pricing": []}, headers=headers)
        assert (refused.status, refused.error["field"]) == (400, lacking)
        assert refused.error["code"] == "MISSING_REQUEST_HEADER.GMP_PRICE_API"
