"""What it takes to set up an item: the taxonomy, specifications, and the feed of one item."""

from __future__ import annotations

from typing import Any

from ...gateway.bodies import feed_file, json_object, problems_of
from ...gateway.errors import ITEMS, RECEIVER, refusal
from ...gateway.rates import UPLOADS
from ...gateway.routing import Answer, Call, Root, Route
from ...gateway.validation import Problem, mapping, sequence
from ..feeds.feeds import Feeds
from .specifications import FEEDS, PRODUCT_TYPES, SELLER_TAXONOMY, TAXONOMY, VERSIONS, specification

__all__ = ["ROUTES"]

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
    document: dict[str, Any] = {"schema": schema} if call.surface == "marketplace" else schema
    return Answer(207 if errors else 200, {**document, **({"errors": errors} if errors else {})})


@problems_of(RECEIVER)
def _set_up(call: Call) -> Answer:
    feeds, name = call.world.of(Feeds), call.query["feedType"]
    feed_type = feeds.type_of(call.surface, name)
    if feed_type is None or feed_type.name not in SETUPS:
        raise refusal("INVALID_REQUEST_PARAM", RECEIVER, "No item is set up with this feed type.", field="feedType")
    file, file_name = feed_file(call)
    if call.media_type == JSON:
        file = _file_of(call)
    if len(file) > UPLOADS[call.surface][name.lower()].max_bytes:
        raise refusal("REQUEST_TOO_LARGE", RECEIVER, "The file is too large for this feed type.", field="file")
    feed = feeds.submit(feed_type, file, file_name=file_name, ship_node=None)
    return Answer(document={"feedId": feed.feed_id})


def _file_of(call: Call) -> bytes:
    file = mapping(json_object(call, RECEIVER), "body").get("file")
    if not isinstance(file, str) or not file:
        raise Problem("file", "must be the text of a file")
    return file.encode()


ROUTES = (
    Route("POST", "/v3/items/spec", _specification, consumes=(JSON,), asks=True),
    Route("GET", "/v3/items/taxonomy", _taxonomy_marketplace, surfaces=("marketplace",)),
    Route("GET", "/v3/items/taxonomy", _taxonomy_supplier, surfaces=("supplier",)),
    Route(
        "POST",
        "/v3/feeds/items",
        _set_up,
        xml=Root("FeedAcknowledgement", "ns2"),
        consumes=(JSON, "multipart/form-data"),
        needs_query=("feedType",),
        surfaces=("supplier",),
    ),
)
