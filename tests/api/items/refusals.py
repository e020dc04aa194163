"""Arguments of items that are refused before anything is sent."""

from __future__ import annotations

from support.examples import Refusal, call
from walmart_async.api.items import ItemSpec

UNSENDABLE = ["", " ", "a\nb", None, 7]
ITEM = {"Item": [{"Orderable": {"sku": "candle"}}]}
BOTH = [
    *(Refusal(call("spec", wrong, "5.0", ["A"]), "feed_type") for wrong in UNSENDABLE),
    *(Refusal(call("spec", "MP_ITEM", wrong, ["A"]), "version") for wrong in UNSENDABLE),
    Refusal(call("spec", "MP_ITEM", "5.0", []), "product_types"),
    Refusal(call("spec", "MP_ITEM", "5.0", [f"P{n}" for n in range(21)]), "product_types"),
    Refusal(call("spec", "MP_ITEM", "5.0", "Candles"), "product_types"),
    Refusal(call("spec", "MP_ITEM", "5.0"), "product_types"),
    Refusal(call("spec", "MP_VIRTUAL_PACK_BUNDLE", "5.0", ["Candles"]), "product_types"),
    *(Refusal(call("spec", "MP_ITEM", "5.0", ["A", wrong]), "product_types[1]") for wrong in UNSENDABLE),
]
MARKETPLACE = [
    *(Refusal(call("get", wrong), "id") for wrong in [*UNSENDABLE, ".", ".."]),
    Refusal(call("get", "12a", product_id_type="GTIN"), "id"),
    Refusal(call("get", "1", product_id_type=""), "product_id_type"),
    Refusal(call("get", "1", condition=" "), "condition"),
    *(
        Refusal(call("list", **{name: " "}), name)
        for name in ("sku", "lifecycle_status", "published_status", "variant_group_id", "condition")
    ),
    *(Refusal(call("list", limit=wrong), "limit") for wrong in (0, 1001, -1)),
    *(Refusal(call("list", offset=wrong), "offset") for wrong in (-1, 10001)),
    Refusal(call("taxonomy", version=""), "version"),
    Refusal(call("taxonomy", feed_type=""), "feed_type"),
]
SUPPLIER = [
    *(Refusal(call("taxonomy", wrong), "version") for wrong in UNSENDABLE),
    *(Refusal(call("get", wrong), "sku") for wrong in [*UNSENDABLE, ".", ".."]),
    *(Refusal(call("get_full", wrong), "product") for wrong in ["", "0", "123456789012345", "12a", None, 5]),
    *(Refusal(call("get_full", wrong, product_id_type="SKU"), "product") for wrong in UNSENDABLE),
    *(Refusal(call("get_full", "1", product_id_type=wrong), "product_id_type") for wrong in UNSENDABLE),
    *(
        Refusal(call("submit", wrong, "x"), "feed_type")
        for wrong in ["", "MP_ITEM", "omni_dsv_item", "OMNI_MAINTENANCE"]
    ),
    *(Refusal(call("submit", "OMNI_DSV_ITEM", wrong), "file") for wrong in ["", " ", None, b"x", {}]),
    *(Refusal(call("upload", wrong, ITEM), "feed_type") for wrong in ["", "MP_ITEM"]),
    *(Refusal(call("upload", "OMNI_DSV_ITEM", wrong), "item") for wrong in [b"", {}, "text", [1], None]),
    Refusal(call("upload", "OMNI_DSV_ITEM", ITEM, filename=""), "filename"),
    Refusal(call("upload", "OMNI_DSV_ITEM", b"no json", spec=ItemSpec({})), "item"),
    *(Refusal(call("list", **{name: ""}), name) for name in ("sku", "published_status")),
    *(Refusal(call("list", cursor=wrong), "cursor") for wrong in ("x", "1", "1 2", "-1 00 T", " ")),
]
