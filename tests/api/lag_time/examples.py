"""Calls of the lag time endpoints."""

from __future__ import annotations

from datetime import UTC, datetime

from support.examples import Example, call
from walmart_async.api.lag_time import SupplierLagTime

MARKETPLACE = [
    Example(call("get", "a/b c"), "GET /v3/lagtime?sku=a%2Fb%20c", answer={"sku": "a/b c", "fulfillmentLagTime": 0}),
    Example(
        call("bulk_update", {"30348_KFTest": 1}),
        "POST /v3/feeds?feedType=lagtime",
        body={"LagTimeHeader": {"version": "1.0"}, "lagTime": [{"sku": "30348_KFTest", "fulfillmentLagTime": "1"}]},
    ),
    Example(
        call("bulk_update", {"A": 0, "b/c": 3}, attributes={"reason": "made to order"}, version="1.1"),
        "POST /v3/feeds?feedType=lagtime",
        body={
            "LagTimeHeader": {"version": "1.1"},
            "lagTime": [
                {
                    "sku": sku,
                    "fulfillmentLagTime": days,
                    "additionalAttributes": [{"name": "reason", "value": "made to order"}],
                }
                for sku, days in (("A", "0"), ("b/c", "3"))
            ],
        },
    ),
]
HEADER = {
    "version": "2.0.20220829-15_11_50-api",
    "feedType": "DSV_lagtime",
    "feedDate": "2026-11-20T08:30:00.000Z",
    "locale": "en",
    "businessUnit": "WALMART_US",
}
MADE_AT = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)

SUPPLIER = [
    Example(
        call("get", gtin="12947218283", ship_node="721407"),
        "GET /v3/lagtime?gtin=00012947218283&shipNode=721407",
        answer={"sku": "lamp", "gtin": "00012947218283", "fulfillmentLagTime": 2},
    ),
    Example(call("get", sku="a/b", ship_node="1"), "GET /v3/lagtime?sku=a%2Fb&shipNode=1"),
    Example(
        call("bulk_update", [SupplierLagTime(gtin="12947218283", ship_node="721407", days=1)], made_at=MADE_AT),
        "POST /v3/feeds?feedType=lagtime",
        body={
            "lagtimeFeedHeader": HEADER,
            "lagtime": [{"productId": "00012947218283", "shipNode": "721407", "fulfilllmentLagTime": 1}],
        },
        answer={"feedId": "E7BB7DBAF3FF461AB63A2169F3BEAADE@AVQBAgA"},
    ),
    Example(
        call(
            "bulk_update",
            [SupplierLagTime(gtin="7", ship_node=node, days=days) for node, days in (("1", 0), ("2", 365))],
            made_at=MADE_AT,
            version="2.1",
        ),
        "POST /v3/feeds?feedType=lagtime",
        body={
            "lagtimeFeedHeader": {**HEADER, "version": "2.1"},
            "lagtime": [
                {"productId": "00000000000007", "shipNode": "1", "fulfilllmentLagTime": 0},
                {"productId": "00000000000007", "shipNode": "2", "fulfilllmentLagTime": 365},
            ],
        },
    ),
]
