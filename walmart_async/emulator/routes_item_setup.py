"""What it takes to set up an item: the taxonomy, specifications, and the feed of one item."""

from __future__ import annotations

from typing import Any

from .bodies import feed_file, json_object, problems_of
from .errors import ITEMS, RECEIVER, refusal
from .ingestion import find_kind
from .item_specs import FEEDS, PRODUCT_TYPES, SELLER_TAXONOMY, TAXONOMY, VERSIONS, specification
from .rates import UPLOADS
from .rendering import Root
from .routing import Answer, Call, Route
from .validation import Problem, mapping, sequence

__all__ = ["MARKETPLACE_ROUTES", "SUPPLIER_ROUTES"]

JSON = "application/json"
MOST_PRODUCT_TYPES = 20
SETUPS = ("OMNI_DSV_ITEM", "OMNI_ONLINE_ITEM", "OMNI_OWNED_ITEM")


def _taxonomy_marketplace(call: Call) -> Answer:
    # With a version, the newer form of product types; without, the one that is published.
    if call.query.get("version") or call.query.get("feedType"):
        return Answer(document={"itemTaxonomy": TAXONOMY, "status": "SUCCESS"})
    return Answer(document={"status": "SUCCESS", "payload": SELLER_TAXONOMY})


def _taxonomy_supplier(call: Call) -> Answer:
    if call.required("version", ITEMS) not in VERSIONS:
        raise refusal("CONTENT_NOT_FOUND", ITEMS, "No taxonomy has this version.", field="version")
    return Answer(document={"itemTaxonomy": TAXONOMY, "status": "SUCCESS"})


@problems_of(ITEMS)
def _specification(call: Call) -> Answer:
    body = json_object(call, ITEMS)
    feed_type, version = body.get("feedType"), body.get("version")
    if feed_type not in FEEDS:
        raise Problem("feedType", "has no specification")
    if not isinstance(version, str) or version.removesuffix("-api") not in VERSIONS:
        raise Problem("version", "is not one of a specification")
    names = [str(name) for name in sequence(body.get("productTypes"), "productTypes")]
    if len(names) > MOST_PRODUCT_TYPES:
        raise Problem("productTypes", f"must not be more than {MOST_PRODUCT_TYPES}")
    known = [name for name in names if name in PRODUCT_TYPES]
    schema = specification(feed_type, version, known)
    unknown = [f"{name} is not a valid PT for {feed_type}/{version.removesuffix('-api')}" for name in names]
    errors = [text for name, text in zip(names, unknown, strict=True) if name not in PRODUCT_TYPES]
    # Sellers were seen to get it wrapped, suppliers are published it bare.
    document: dict[str, Any] = {"schema": schema} if call.world.surface == "marketplace" else schema
    return Answer(207 if errors else 200, {**document, **({"errors": errors} if errors else {})})


@problems_of(RECEIVER)
def _set_up(call: Call) -> Answer:
    world, feed_type = call.world, call.query["feedType"]
    kind = find_kind(world.surface, feed_type)
    if kind is None or kind.name not in SETUPS:
        raise refusal("INVALID_REQUEST_PARAM", RECEIVER, "No item is set up with this feed type.", field="feedType")
    file, name = feed_file(call)
    if call.media_type == JSON:
        file = _file_of(call)
    if len(file) > UPLOADS[world.surface][feed_type.lower()].max_bytes:
        raise refusal("REQUEST_TOO_LARGE", RECEIVER, "The file is too large for this feed type.", field="file")
    feed = world.feeds.submit(world.surface, kind, file, file_name=name, ship_node=None)
    return Answer(document={"feedId": feed.feed_id})


def _file_of(call: Call) -> bytes:
    file = mapping(json_object(call, RECEIVER), "body").get("file")
    if not isinstance(file, str) or not file:
        raise Problem("file", "must be the text of a file")
    return file.encode()


_SPEC = Route("POST", "/v3/items/spec", _specification, consumes=(JSON,), asks=True)
MARKETPLACE_ROUTES = (_SPEC, Route("GET", "/v3/items/taxonomy", _taxonomy_marketplace))
SUPPLIER_ROUTES = (
    _SPEC,
    Route("GET", "/v3/items/taxonomy", _taxonomy_supplier),
    Route(
        "POST",
        "/v3/feeds/items",
        _set_up,
        xml=Root("FeedAcknowledgement", "ns2"),
        consumes=(JSON, "multipart/form-data"),
        needs_query=("feedType",),
    ),
)
