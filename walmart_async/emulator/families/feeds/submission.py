"""A feed on its way in: its type, its file, and the acknowledgement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...gateway.bodies import MULTIPART
from ...gateway.errors import Refusal
from ...gateway.rates import published_rates
from ...made import Maker
from .feeds import Feeds
from .published import PublishedFeed

if TYPE_CHECKING:
    from typing import Any

    from ...gateway.operations import Call
    from .feed import FeedType

__all__ = ["feed_file", "submitted"]

_MEGABYTE = 1_000_000


def submitted(call: Call, file: bytes, file_name: str | None) -> Any:
    """The acknowledgement of a feed that was taken.

    Raises:
        Refusal: 413 when its file is too large.
    """
    feeds, feed_type = call.world.of(Feeds), _type(call)
    rates = published_rates(call.served, call.surface, call.query, call.market)
    sizes = [rate.max_mb for rate in rates if rate.max_mb is not None]
    if sizes and len(file) > min(sizes) * _MEGABYTE:
        raise call.refusal("REQUEST_TOO_LARGE", "The file is too large for this feed type.", field="file")
    most = min((rate.max_items for rate in rates if rate.max_items is not None), default=None)
    node = call.query.get("shipNode")
    feed = feeds.submit(feed_type, file, most, file_name=file_name, ship_node=node, market=call.market)
    return _acknowledgement(call, feed.feed_id)


def feed_file(call: Call) -> tuple[bytes, str | None]:
    """The file of a feed and its name: a part of a form, or the body itself.

    Raises:
        Refusal: 400 when the form has no such part, or cannot be read.
    """
    if call.body.media_type != MULTIPART:
        return call.body.raw, None
    if call.body.malformed:
        raise call.refusal("MALFORMED_REQUEST_CONTENT", call.body.malformed, field="body")
    name = _part_name(call)
    part = call.body.parts.get(name)
    if part is None:
        error = {"code": "MISSING_FILE", "field": name, "message": f"The form needs a part named {name}."}
        raise Refusal(400, [{**error, "category": "DATA", "severity": "ERROR"}], {"errors": [error]})
    return part.content, part.file_name


def _type(call: Call) -> FeedType:
    """The type that a family applies, or else the published one."""
    name = call.query["feedType"]
    spelt = next((each for each in call.served.operation.when["feedType"] if each.lower() == name.lower()), name)
    applied = call.world.of(Feeds).type_of(call.surface, name, call.query.get("requestType", ""))
    return applied or PublishedFeed(spelt, call.surface)


def _part_name(call: Call) -> str:
    """What the published form calls the file."""
    schema = call.served.operation.request.get(MULTIPART)
    properties = call.served.document.resolve(schema).properties if schema else {}
    return "file" if "file" in properties or not properties else next(iter(properties))


def _acknowledgement(call: Call, feed_id: str) -> Any:
    """The feed's id, in whatever the published answer wraps it."""
    schema = call.served.success[1].get(call.media_type)
    if schema is None or "feedId" in call.served.document.resolve(schema).properties:
        return {"feedId": feed_id}
    return Maker(call.served.document, feed_id, {"feedid": feed_id}).make(schema)
