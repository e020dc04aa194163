"""Arguments of the review accelerator program that are refused before anything is sent."""

from __future__ import annotations

from support.examples import Refusal, call
from walmart_async.api.reviews_acceleration import ReviewSort

MARKETPLACE = [
    *(Refusal(call("items", status), "status") for status in ("", "eligible", None)),
    Refusal(call("items", "ELIGIBLE", period="7days"), "period"),
    Refusal(call("items", "ELIGIBLE", categories="HOME"), "categories"),
    Refusal(call("items", "ELIGIBLE", categories=[]), "categories"),
    Refusal(call("items", "ELIGIBLE", min_price=-1), "min_price"),
    Refusal(call("items", "ELIGIBLE", max_price=1.5), "max_price"),
    Refusal(call("items", "ELIGIBLE", min_price=2, max_price=1), "max_price"),
    Refusal(call("items", "ELIGIBLE", customer_favorite="yes"), "customer_favorite"),
    Refusal(call("items", "ELIGIBLE", item_name=""), "item_name"),
    Refusal(call("items", "ELIGIBLE", sku=""), "sku"),
    Refusal(call("items", "ELIGIBLE", sort=[]), "sort"),
    Refusal(call("items", "ELIGIBLE", sort=["PRICE"]), "sort[0]"),
    Refusal(call("items", "ELIGIBLE", sort=[ReviewSort(field="price")]), "sort[0].field"),
    Refusal(call("items", "ELIGIBLE", sort=[ReviewSort(field="PRICE", descending="DESC")]), "sort[0].descending"),
    Refusal(call("items", "ELIGIBLE", cursor="DXF1"), "cursor"),
    Refusal(call("categories", []), "statuses"),
    Refusal(call("categories", "COMPLETE"), "statuses"),
    Refusal(call("categories", ["complete"]), "statuses[0]"),
    Refusal(call("enroll", {}), "targets"),
    Refusal(call("enroll", ["7"]), "targets"),
    *(Refusal(call("enroll", {"7": wanted}), "targets['7']") for wanted in (0, 21, "5", True)),
    Refusal(call("disenroll", []), "item_ids"),
    Refusal(call("disenroll", "7"), "item_ids"),
    Refusal(call("disenroll", ["7", " "]), "item_ids[1]"),
]
