"""Calls about returns of orders from other channels: what is sent for each, and what is answered."""

from __future__ import annotations

from datetime import date

from support.examples import Example, call
from walmart_async.api.fulfillment.returns import ReturnedItem

BASE = "/v3/fulfillment/return-orders"
HEADER = {"headerAttributes": {"buId": "0", "martId": "202"}}
ONE = {"unitOfMeasure": "EA", "measurementValue": 1}
CARRIER = {"carrierName": "FEDEX", "trackingNo": "12345", "trackingUrl": "https://www.fedex.com/track"}


def place(**more: str) -> dict[str, object]:
    return {
        "address": {
            "addressLineOne": "1 Elm St",
            "city": "Reno",
            "countryCode": "US",
            "postalCode": "89501",
            "stateOrProvinceCode": "NV",
            **more,
        },
        "name": {"completeName": "Ada Doe", "firstName": "Ada"},
        "phone": "5550100",
        "email": "ada@example.com",
    }


RETURN = {
    "returnOrderId": "33025",
    "sellerOrderId": "10000",
    "returnOrderLines": [
        {
            "lineNo": "1",
            "returnReason": "Incorrect item",
            "returnReasonDesc": "Another item came",
            "itemDetail": {"sku": "A/1"},
            "qty": ONE,
            "lineQuantityInfo": [
                {
                    "status": "RETURN_CANCELLED",
                    "statusCode": 9000,
                    "statusDescription": "It was cancelled",
                    "statusQuantity": ONE,
                }
            ],
            "imageURL": "image.jpeg",
            "faultCategory": "SELLER",
            "currentTrackingStatuses": [
                {
                    "trackingStatus": "RETURN_CANCELLED",
                    "quantity": {**ONE, "unitOfMeasure": "EACH"},
                    "currentTrackingStatusTime": "2026-11-19T00:44:44Z",
                }
            ],
        }
    ],
    "returnLineGroups": [
        {
            "groupNo": "1",
            "returnOrderGroupLines": [{"lineNo": "1", "qty": ONE}],
            "labelImageUrl": "image.png",
            "carrierInfo": CARRIER,
            "shipFrom": place(),
            "shipTo": place(),
        }
    ],
    "channelName": "Seller_Returns",
}
RETURNS = {
    "header": {"headerAttributes": {"martId": "202", "buId": "0", "pageCount": 1, "totalCount": 1}},
    "payload": [RETURN],
    "status": "OK",
}
CREATED = {
    "status": "OK",
    "header": {"headerAttributes": {"pageCount": 1, "totalCount": 1, "martId": "202", "buId": "0"}},
    "payload": {
        "sellerReturnOrderId": "r-1",
        "returnOrderId": "15627",
        "sellerOrderId": "20001",
        "returnOrderLines": [
            {
                "lineNo": 1,
                "returnMode": "MAIL",
                "returnReason": "Changed Mind",
                "returnReasonDesc": "No Longer Wanted",
                "itemDetail": {"sku": "A/1"},
                "qty": ONE,
            }
        ],
        "returnLineGroups": [
            {
                "groupNo": 1,
                "returnOrderGroupLines": [{"lineNo": 1, "quantity": ONE}],
                "labelImageURL": "https://label",
                "carrierInfo": CARRIER,
                "shipFrom": place(addressType="RESIDENTIAL"),
                "shipTo": place(),
            }
        ],
    },
    "headers": HEADER,
}

MARKETPLACE = [
    Example(call("list"), f"GET {BASE}?limit=50", answer=RETURNS),
    Example(
        call("list", ordered_from=date(2026, 11, 1), ordered_until=date(2026, 11, 27), limit=10, cursor="20"),
        f"GET {BASE}?limit=10&fromOrderDate=2026-11-01&toOrderDate=2026-11-27&offset=20",
        answer=RETURNS,
    ),
    Example(
        call("create", "r-1", "20001", [ReturnedItem(sku="A/1", reason="No Longer Wanted")]),
        f"POST {BASE}",
        body={
            "header": HEADER,
            "payload": {
                "sellerReturnOrderId": "r-1",
                "sellerOrderId": "20001",
                "orderItems": [{"returnReason": "No Longer Wanted", "itemDetail": {"sku": "A/1"}, "qty": ONE}],
            },
        },
        answer=CREATED,
    ),
    Example(
        call("cancel", "33/025"),
        f"POST {BASE}/33%2F025/cancel",
        answer={"header": HEADER, "payload": {"returnOrderId": "33/025"}, "status": "OK"},
    ),
]
