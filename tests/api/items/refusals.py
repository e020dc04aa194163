"""Arguments of items that are refused before anything is sent."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from support.examples import Refusal, call
from walmart_async.api.items import (
    CatalogFilter,
    ItemSpec,
    MediaDocument,
    MediaImage,
    MediaVideo,
    MediaVideoFile,
    RichMedia,
)

UNSENDABLE = ["", " ", "a\nb", None, 7]
ITEM = {"Item": [{"Orderable": {"sku": "candle"}}]}
FILE = MediaVideoFile(url="https://example.com/a.mp4", width=720, height=480)
IMAGE = MediaImage(url="x", width="wide", height=1)
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
NEWEST = "5.0.20260803-17_50_56-api"
SETUP = [
    Refusal(call("set_up", kind, NEWEST, items), field)
    for items, field in (([], "items"), ("x", "items"), ({}, "items"), ([{"a": 1}, {}], "items[1]"), ([1], "items[0]"))
    for kind in ("MP_ITEM", "OMNI_DSV_ITEM")
]


def search(**given: Any) -> Any:
    narrow = {"field": "price", "op": "equals", "values": ["1"], **given}
    return call("search_catalog", filters=[CatalogFilter(**narrow)])


SEARCHES = [
    Refusal(call("search_catalog", "sku"), "value"),
    Refusal(call("search_catalog", value="x"), "by"),
    Refusal(call("search_catalog", "SKU", "x"), "by"),
    *(Refusal(call("search_catalog", "sku", wrong), "value") for wrong in ["", " ", 7]),
    *(Refusal(call("search_catalog", limit=wrong), "limit") for wrong in (0, 1001, "10", True)),
    Refusal(call("search_catalog", sort_by=""), "sort_by"),
    Refusal(call("search_catalog", descending="yes"), "descending"),
    Refusal(call("search_catalog", filters="x"), "filters"),
    Refusal(call("search_catalog", filters=[{"field": "price"}]), "filters[0]"),
    Refusal(search(field="PRICE"), "filters[0].field"),
    Refusal(search(op="EQUALS"), "filters[0].op"),
    *(Refusal(search(values=wrong), "filters[0].values") for wrong in ([], "12", None)),
    Refusal(search(values=[1]), "filters[0].values[0]"),
    *(Refusal(search(op="between", values=["1"] * count), "filters[0].values") for count in (1, 3)),
    *(Refusal(search(op=op, values=["1", "2"]), "filters[0].values") for op in ("greater_than", "less_than")),
    Refusal(call("search"), "query"),
    *(Refusal(call("search", wrong), "query") for wrong in ["", " ", 7]),
    *(Refusal(call("search", upc=wrong), "upc") for wrong in ["", "12345678901", "12345678901x", 7]),
    Refusal(call("search", gtin="123456789012345"), "gtin"),
    Refusal(call("search_spec"), "gtin"),
    Refusal(call("search_spec", gtin="12", upc="012345678905"), "gtin"),
    *(Refusal(call("search_spec", asin=wrong), "asin") for wrong in ["", "a503wq6fp1", "A503WQ6FP", 7]),
    Refusal(call("on_hold", sku=""), "sku"),
    Refusal(call("on_hold", sku="A", gtin="12"), "gtin"),
    Refusal(call("on_hold", gtin="x"), "gtin"),
    Refusal(call("on_hold", statuses="IN_REVIEW"), "statuses"),
    Refusal(call("on_hold", statuses=["in_review"]), "statuses[0]"),
    Refusal(call("on_hold", sort_by="CREATED_AT"), "sort_by"),
    Refusal(call("on_hold", descending=None), "descending"),
    *(Refusal(call("gtin_exemptions", limit=wrong), "limit") for wrong in (0, 1001)),
    *(Refusal(call("gtin_exemptions", **{name: ""}), name) for name in ("category", "brand", "submission_id")),
    Refusal(call("gtin_exemptions", exemption_status="approved"), "exemption_status"),
    Refusal(call("gtin_exemptions", descending="DESC"), "descending"),
    Refusal(call("gtin_exemptions", submitted_from=datetime(2026, 1, 1)), "submitted_from"),  # noqa: DTZ001
    Refusal(
        call(
            "gtin_exemptions",
            submitted_from=datetime(2026, 1, 2, tzinfo=UTC),
            submitted_until=datetime(2026, 1, 2, tzinfo=UTC),
        ),
        "submitted_until",
    ),
]
MARKETPLACE = [
    *SETUP[::2],
    *SEARCHES,
    *(
        Refusal(call("set_up", wrong, NEWEST, [ITEM]), "kind")
        for wrong in ["", "mp_item", "RETIRE_ITEM", "OMNI_WFS", "price"]
    ),
    *(Refusal(call("set_up", "MP_ITEM", wrong, [ITEM]), "version") for wrong in UNSENDABLE),
    Refusal(call("set_up", "MP_ITEM", NEWEST, [ITEM], spec=ITEM), "spec"),
    *(Refusal(call("convert_to_wfs", wrong, [ITEM]), "version") for wrong in UNSENDABLE),
    *(Refusal(call("convert_to_wfs", NEWEST, wrong), "items") for wrong in ([], "x", {}, None)),
    *(Refusal(call("retire", wrong), "sku") for wrong in [*UNSENDABLE, ".", ".."]),
    *(Refusal(call("bulk_retire", wrong), "skus") for wrong in [[], "A", None, [f"S{n}" for n in range(10_001)]]),
    Refusal(call("bulk_retire", ["A", ""]), "skus[1]"),
    Refusal(call("bulk_retire", ["A"], made_at=datetime(2026, 1, 1)), "made_at"),  # noqa: DTZ001
    Refusal(call("bulk_retire", ["A"], version=""), "version"),
    Refusal(call("bulk_delete", [], NEWEST), "skus"),
    *(Refusal(call("bulk_delete", ["A"], wrong), "version") for wrong in UNSENDABLE),
    *(Refusal(call("count", wrong), "status") for wrong in ["", "published", "STAGE", None]),
    *(Refusal(call("variant_counts", wrong), "variant_group_id") for wrong in ["", " ", 7]),
    *(Refusal(call("associations", wrong), "skus") for wrong in [[], "A", [f"S{n}" for n in range(51)]]),
    Refusal(call("associations", ["A", " "]), "skus[1]"),
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
    *SETUP[1::2],
    *(Refusal(call("set_up", wrong, NEWEST, [ITEM]), "kind") for wrong in ["", "omni_dsv_item", "MP_ITEM"]),
    *(Refusal(call("set_up", "OMNI_DSV_ITEM", wrong, [ITEM]), "version") for wrong in UNSENDABLE),
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
    Refusal(call("add_rich_media", []), "items"),
    Refusal(call("add_rich_media", [{"product_id": "8"}]), "items[0]"),
    Refusal(call("add_rich_media", [RichMedia(product_id="8")]), "items[0]"),
    *(
        Refusal(
            call("add_rich_media", [RichMedia(**{"product_id": "8", "product_tour": "x", **more})]), f"items[0].{at}"
        )
        for at, more in (
            ("product_id", {"product_id": ""}),
            ("product_id_type", {"product_id_type": None}),
            ("view_360", {"view_360": " "}),
            ("marketing_content", {"marketing_content": "a\x0bb"}),
            ("expert_reviews", {"expert_reviews": "x"}),
            ("provider", {"provider": 5}),
            ("mode", {"mode": "merge"}),
            ("other_modules", {"other_modules": {"product-tour": "x"}}),
            ("other_modules", {"other_modules": {"a b": "x"}}),
            ("other_modules.a[1].b", {"other_modules": {"a": [1, {"b": "\x00"}]}}),
            ("videos[0].title", {"videos": [MediaVideo(title="", files=[FILE])]}),
            ("videos[0].files", {"videos": [MediaVideo(title="x", files=[])]}),
            ("videos[0].captions", {"videos": [MediaVideo(title="x", files=[FILE], captions="x")]}),
            ("videos[0].min_age", {"videos": [MediaVideo(title="x", files=[FILE], min_age=-1)]}),
            ("documents[0].url", {"documents": [MediaDocument(title="x", url="")]}),
            ("documents[0].thumbnail.width", {"documents": [MediaDocument(title="x", url="x", thumbnail=IMAGE)]}),
        )
    ),
    Refusal(call("add_rich_media", [RichMedia(product_id="8", product_tour="x")], request_id=""), "request_id"),
    Refusal(call("add_rich_media", [RichMedia(product_id="8", product_tour="x")], made_at=1), "made_at"),
    Refusal(call("add_rich_media", [RichMedia(product_id="8", product_tour="x")], version=""), "version"),
]
