"""Calls about what changed the stock that Walmart keeps: what is sent for each, and what is answered."""

from __future__ import annotations

from datetime import date

from support.examples import Example, call
from walmart_async.api.fulfillment.inventory_log import InventoryLogSorting

PATH = "GET /v3/fulfillment/inventory-log"
LOG = {
    "headers": {"limit": 50, "offset": 0, "totalCount": 1},
    "payload": {
        "gtin": "00012345678905",
        "vendorSku": "A/1",
        "productName": "A lamp",
        "inventoryLog": [
            {
                "id": "e-1",
                "fcName": "ORD1s",
                "changedUnits": -2,
                "transactionTime": "2026-11-20T03:27:51.176Z",
                "transactionLocation": "FC",
                "transactionReasonCode": "SOLD",
                "transactionReasonDesc": "It was ordered",
                "transactionType": "SALES",
                "shipmentId": "0066GDM",
            }
        ],
    },
}

MARKETPLACE = [
    Example(call("list", "12345678905"), f"{PATH}?gtin=00012345678905&limit=50", answer=LOG),
    Example(
        call(
            "list",
            "00012345678905",
            shipment_id="0066GDM",
            transaction_type="RECEIVED",
            location="ORD1s",
            changed_from=date(2026, 11, 1),
            changed_until=date(2026, 11, 27),
            sort_by=InventoryLogSorting.CHANGED_UNITS,
            descending=True,
            limit=10,
            cursor="20",
        ),
        f"{PATH}?gtin=00012345678905&limit=10&shipmentId=0066GDM&transactionType=RECEIVED&transactionLocation=ORD1s"
        "&startDate=2026-11-01&endDate=2026-11-27&sort_by=changedUnits&sort_order=DESC&offset=20",
        answer=LOG,
    ),
    Example(
        call("list", "12345678905", descending=False), f"{PATH}?gtin=00012345678905&limit=50&sort_order=ASC", answer=LOG
    ),
]
