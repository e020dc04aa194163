"""The error bodies of the services behind the gateway."""

from __future__ import annotations

import pytest


async def test_the_gateway_answers_alike_everywhere(seller) -> None:
    for path in ("/v3/orders", "/v3/settings/partnerprofile", "/v3/claims/shipment-protection"):
        refused = await seller("GET", path, headers={"WM_SEC.ACCESS_TOKEN": None})
        assert (refused.status, refused.error["code"]) == (401, "UNAUTHORIZED.GMP_GATEWAY_API")


async def test_orders_answer_what_is_left_of_xml(seller) -> None:
    refused = await seller("POST", "/v3/orders/1/shipping", body={"orderShipment": 5})
    (error,) = refused.data["errors"]["error"]
    assert (refused.status, error["code"], error["field"]) == (
        400,
        "INVALID_REQUEST_CONTENT.GMP_ORDER_API",
        "orderShipment",
    )


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("POST", "/v3/fulfillment/inbound-shipments", {"code": "INVALID_REQUEST_CONTENT", "field": "inboundOrderId"}),
        ("POST", "/v3/growth/reviews-accelerator/items", {"code": "MISSING_REQUEST_PARAM", "field": "scrollId"}),
    ],
)
async def test_newer_services_have_bodies_of_their_own(seller, method, path, expected) -> None:
    refused = await seller(method, path, body={})
    assert refused.status == 400
    entries = refused.data.get("errors") or refused.data["error"]
    assert expected.items() <= entries[0].items()


async def test_a_service_that_has_no_list_of_errors(seller) -> None:
    refused = await seller("GET", "/v1/settings/downloadtaxformprofile", headers={"Accept": "*/*"})
    assert refused.status == 400
    assert {"errorCode", "message", "status"} <= refused.data.keys()
