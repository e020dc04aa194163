"""Arguments of these recommendations that are refused before anything is sent."""

from __future__ import annotations

from support.examples import Refusal, call

LISTS = ("restock", "fulfill_with_wfs", "unpublished")

MARKETPLACE = [
    Refusal(call("shipment_quantities"), "skus, gtins"),
    Refusal(call("shipment_quantities", skus="A"), "skus"),
    Refusal(call("shipment_quantities", skus=["A", ""]), "skus[1]"),
    Refusal(call("shipment_quantities", gtins=[5]), "gtins[0]"),
    Refusal(call("shipment_quantities", skus=["A"] * 1_001), "skus"),
    *(Refusal(call(name, limit=limit), "limit") for name in LISTS for limit in (0, 301, "30", True)),
    Refusal(call("restock", cursor="x"), "cursor"),
    Refusal(call("restock", sort_order="UP"), "sort_order"),
    Refusal(call("restock", sort_by=""), "sort_by"),
    Refusal(call("restock", customer_favorite="yes"), "customer_favorite"),
    Refusal(call("unpublished", show_hidden_records_only=True), "show_hidden_records_only"),
]
