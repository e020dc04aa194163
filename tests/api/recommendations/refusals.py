"""Arguments of recommendations that are refused before anything is sent."""

from __future__ import annotations

import math
from decimal import Decimal

from support.examples import Refusal, call
from walmart_async.api.recommendations import RejectionCode, where

REASON = RejectionCode.NOT_SELLING_THESE_ITEMS
CHOICE = "ids, where"
ID = {"ids": ["A"]}
MARKETPLACE = [
    Refusal(call("list", limit=0), "limit"),
    Refusal(call("list", limit=201), "limit"),
    Refusal(call("list", where.text("ab")), "where.text"),
    Refusal(call("list", where.text("   ")), "where.text"),
    Refusal(call("list", where.brand()), "where.brand"),
    Refusal(call("list", where.brand(*"abcdefgh")), "where.brand"),
    Refusal(call("list", where.brand("Disney", " ")), "where.brand"),
    Refusal(call("list", where.product_type(7)), "where.product_type"),
    Refusal(call("list", where.brand("A").category("B").brand("C")), "where.brand"),
    Refusal(call("list", where.shopping_trends()), "where.shopping_trends"),
    Refusal(call("list", where.demand_sales_trends("")), "where.demand_sales_trends"),
    Refusal(call("list", where.price()), "where.price"),
    Refusal(call("list", where.price(to=1).price(3)), "where.price"),
    Refusal(call("list", where.price(5, 3)), "where.price"),
    Refusal(call("list", where.price("10", "9.99")), "where.price"),
    *(
        Refusal(call("list", where.price(to=wrong)), "where.price")
        for wrong in (
            *(-1, 1.234, math.nan, math.inf, "", "x", "1e3", "1_0", "٣", "1.234", "$3", True),
            *(Decimal("NaN"), Decimal("Infinity"), Decimal("1.001"), Decimal(-1)),
        )
    ),
    Refusal(call("counts", ""), "by"),
    Refusal(call("counts", "BRAND", where.brand("A")), "where.brand"),
    Refusal(call("counts", "CATEGORY", where.category("A")), "where.category"),
    Refusal(call("counts", "BRAND", where.shopping_trends("DEAL_ITEMS")), "where.enum_filter"),
    Refusal(call("counts", "BRAND", where.price(to=3)), "where.range_filter"),
    Refusal(call("counts", "BRAND", where.new()), "where.new"),
    Refusal(call("counts", "BRAND", where.top_go_get(wanted=False)), "where.top_go_get"),
    Refusal(call("counts", "BRAND", where.text("ab")), "where.text"),
    Refusal(call("counts", "BRAND", limit=201), "limit"),
    Refusal(call("reject", [REASON]), CHOICE),
    Refusal(call("reject", [REASON], **ID, where=where.brand("A")), CHOICE),
    Refusal(call("reject", [REASON], where=where), "where"),
    Refusal(call("reject", [REASON], where=where.price(3, 2)), "where.price"),
    Refusal(call("reject", [REASON], ids=[]), "ids"),
    Refusal(call("reject", [REASON], ids="A"), "ids"),
    Refusal(call("reject", [REASON], ids=["A", ""]), "ids[1]"),
    Refusal(call("reject", [REASON], ids=["A"] * 101), "ids"),
    Refusal(call("reject", [], **ID), "codes"),
    Refusal(call("reject", "OTHER_REASON", **ID), "codes"),
    Refusal(call("reject", [""], **ID), "codes[0]"),
    Refusal(call("reject", ["OTHER_REASON"], **ID), "message"),
    Refusal(call("reject", [RejectionCode.OTHER_REASON], **ID, message=" "), "message"),
    Refusal(call("reject", [REASON], **ID, message=""), "message"),
    Refusal(call("reject", [REASON], **ID, message="x" * 501), "message"),
    Refusal(call("variants", ""), "primary_variant_item_id"),
    Refusal(call("trends", ""), "recommendation_unique_id"),
    Refusal(call("trends", "1", trend_types="PRICE_TRENDS"), "trend_types"),
    Refusal(call("trends", "1", trend_types=[]), "trend_types"),
    Refusal(call("trends", "1", trend_types=["price_trends"]), "trend_types"),
]
