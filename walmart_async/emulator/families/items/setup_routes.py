"""What it takes to set up an item: the taxonomy, specifications, and the feed of one item."""

from __future__ import annotations

from typing import Any

from ...gateway.errors import ITEMS, RECEIVER
from ...gateway.operations import JSON, Answer, Call, Route
from ...gateway.validation import Problem, sequence
from ...gateway.xml import Root
from ..feeds.submission import feed_file, submitted
from .specifications import (
    FEEDS,
    PRODUCT_TYPES,
    SELLER_TAXONOMY,
    TAXONOMY,
    WITHOUT_PRODUCT_TYPES,
    is_version,
    specification,
)

__all__ = ["ROUTES"]

MOST_PRODUCT_TYPES = 20


def _taxonomy_marketplace(call: Call) -> Answer:
    version = call.query.get("version")
    if version and not is_version(version, older=True):
        told = "The request does not have a valid value for the query parameter 'version'"
        raise call.refusal("INVALID_REQUEST", told, field="version")
    document = {"itemTaxonomy": TAXONOMY, "status": "SUCCESS"}
    # Whoever names neither gets the older form of product types as well.
    older = not version and not call.query.get("feedType")
    return Answer(document=document | ({"payload": SELLER_TAXONOMY} if older else {}))


def _taxonomy_supplier(call: Call) -> Answer:
    if not is_version(call.query.get("version")):
        raise call.refusal("CONTENT_NOT_FOUND", "No taxonomy has this version.", field="version")
    return Answer(document={"itemTaxonomy": TAXONOMY, "status": "SUCCESS"})


def _specification(call: Call) -> Answer:
    body = call.object
    feed_type, version = body.get("feedType"), str(body.get("version"))
    if feed_type not in FEEDS:
        raise Problem("feedType", "has no specification")
    if not is_version(version):
        raise Problem("version", "is not one of a specification")
    with_types = feed_type not in WITHOUT_PRODUCT_TYPES
    names = [str(name) for name in sequence(body.get("productTypes"), "productTypes")] if with_types else []
    if len(names) > MOST_PRODUCT_TYPES:
        raise Problem("productTypes", f"must not be more than {MOST_PRODUCT_TYPES}")
    known = [name for name in names if name in PRODUCT_TYPES]
    schema = specification(feed_type, version, known)
    unknown = [f"{name} is not a valid PT for {feed_type}/{version.removesuffix('-api')}" for name in names]
    errors = [text for name, text in zip(names, unknown, strict=True) if name not in PRODUCT_TYPES]
    # Sellers were seen to get it wrapped, suppliers are published it bare.
    document: dict[str, Any] = {"schema": schema} if call.surface == "marketplace" else schema
    return Answer(207 if errors else 200, {**document, **({"errors": errors} if errors else {})})


def _set_up(call: Call) -> Answer:
    file, file_name = feed_file(call)
    if call.body.media_type == JSON:
        file = _file_of(call)
    return Answer(document=submitted(call, file, file_name))


def _file_of(call: Call) -> bytes:
    file = call.object.get("file")
    if not isinstance(file, str) or not file:
        raise Problem("file", "must be the text of a file")
    return file.encode()


ROUTES = (
    Route("item-management/getSpec", _specification, asks=True),
    Route("item-management/getTaxonomyResponse", _taxonomy_marketplace),
    Route("seeds/POST_/v3/items/spec", _specification, service=ITEMS, asks=True),
    Route("dropship-vendor-items/getTaxonomyResponse", _taxonomy_supplier),
    Route(
        "seeds/POST_/v3/feeds/items",
        _set_up,
        xml=Root("FeedAcknowledgement", "ns2"),
        service=RECEIVER,
        found_by=("feedType",),
    ),
)
