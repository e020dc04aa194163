"""Answers as the services of feeds are known to write them."""

from __future__ import annotations

from support.examples import Habit, call

FEED = {"feedId": "F@A", "feedType": "MP_ITEM_PRICE_UPDATE", "feedStatus": "STUCK", "batchId": ""}

BOTH = [
    Habit(
        call("list"),
        "a feed without its list, of a type and in a state nobody published",
        sent={
            "totalResults": "1",
            "results": {"feed": {**FEED, "partnerId": 100009, "feedDate": "2021-06-12T00:13:09Z"}},
        },
        published={
            "totalResults": 1,
            "results": {"feed": [{**FEED, "partnerId": "100009", "feedDate": 1623456789000}]},
        },
    ),
    Habit(
        call("get"),
        "a supplier's product identifier without its list",
        sent={
            "itemDetails": {
                "itemIngestionStatus": {
                    "index": "0",
                    "productIdentifiers": {"productIdentifier": {"productIdType": "GTIN", "productId": 12947218283}},
                    "ingestionErrors": {"ingestionError": None},
                }
            }
        },
        published={
            "itemDetails": {
                "itemIngestionStatus": [
                    {
                        "index": 0,
                        "productIdentifiers": {
                            "productIdentifier": [{"productIdType": "GTIN", "productId": "12947218283"}]
                        },
                        "ingestionErrors": {"ingestionError": []},
                    }
                ]
            }
        },
    ),
]
