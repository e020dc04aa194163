"""Calls of the lag time endpoints."""

from __future__ import annotations

from support.examples import Example, call

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
