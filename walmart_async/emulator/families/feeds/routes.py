"""Feeds: submitted, listed, followed, and their error reports."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING

from ...gateway.bodies import MULTIPART
from ...gateway.errors import RECEIVER
from ...gateway.operations import JSON, XML, Answer, Call, Route
from ...gateway.xml import Root
from .documents import error_report, status, summary
from .feeds import Feeds
from .submission import feed_file, submitted

if TYPE_CHECKING:
    from .feed import Feed

__all__ = ["ROUTES"]

DETAILS_LIMIT = {"marketplace": 50, "supplier": 100}
_CURSOR_HEAD = b"\x02\x81="
_OFFSET_REACH = 1000
_MOST_LIMIT = 1000


def _submit(call: Call) -> Answer:
    return Answer(document=submitted(call, *feed_file(call)))


def _list(call: Call) -> Answer:
    world = call.world
    offset = call.integer("offset", 0, 0, 10**9)
    limit = call.integer("limit", 50, 1, 50)
    listed_until = world.clock.time() - world.hastened(world.quirks.feed_listing_lag)
    wanted = call.query.get("feedId")
    feeds = [
        feed
        for feed in world.of(Feeds).of(call.surface)
        if feed.submitted <= listed_until and wanted in {None, "", feed.feed_id}
    ]
    page = [summary(feed) for feed in feeds[offset : offset + limit]]
    document = {"totalResults": len(feeds), "offset": offset, "limit": limit, "results": {"feed": page}}
    return Answer(document=document)


def _status(call: Call) -> Answer:
    surface, feed = call.surface, _find(call)
    details = call.query.get("includeDetails", str(surface == "supplier")).lower() == "true"
    # Whoever wants no details may ask for any number of them, and many ask for none.
    limit = call.integer("limit", 50, 0, DETAILS_LIMIT[surface] if details else _MOST_LIMIT)
    offset = call.integer("offset", 0, 0, _OFFSET_REACH - 1 if surface == "supplier" else 10**9)
    if surface == "supplier" and call.query.get("nextCursor"):
        offset = _read_cursor(call, feed)
    rows = range(offset, min(offset + limit, len(feed.records))) if details else range(0)
    document = status(feed, rows, {"offset": offset, "limit": limit}, call.world)
    if surface == "supplier" and details and rows.stop < len(feed.records):
        document["nextCursor"] = _cursor(feed, rows.stop)
    return Answer(document=document)


def _error_report(call: Call) -> Answer:
    feed, feed_type = _find(call), call.query.get("feedType")
    if feed_type not in {"FITMENT_ACES", "FITMENT_PIES"} or feed.feed_type != feed_type:
        raise call.refusal("INVALID_REQUEST_PARAM", "No error report exists for this.", field="feedType")
    if feed.status != "ERROR" or feed.error is None:
        return Answer(204, body=b"", media_type="application/octet-stream")
    return Answer(body=error_report(feed), media_type="application/octet-stream")


def _find(call: Call) -> Feed:
    feed = call.world.of(Feeds).find(call.surface, call.params["feedId"])
    if feed is None:
        raise call.refusal("CONTENT_NOT_FOUND", "No feed has this id.", field="404_NOT_FOUND")
    return feed


def _cursor(feed: Feed, offset: int) -> str:
    return base64.urlsafe_b64encode(_CURSOR_HEAD + f"{offset:06d} {feed.feed_id}".encode()).decode()


def _read_cursor(call: Call, feed: Feed) -> int:
    try:
        offset, feed_id = (
            base64.urlsafe_b64decode(call.query["nextCursor"]).removeprefix(_CURSOR_HEAD).decode().split(" ")
        )
        if feed_id == feed.feed_id:
            return int(offset)
    except (binascii.Error, ValueError):
        pass
    raise call.refusal("INVALID_REQUEST_PARAM", "Invalid cursor.", field="nextCursor")


ROUTES = (
    Route(
        "POST /v3/feeds",
        _submit,
        xml=Root("FeedAcknowledgement", "ns2"),
        service=RECEIVER,
        takes=(JSON, XML, MULTIPART),
        checks_body=False,
    ),
    Route("feed-management/getAllFeedStatuses", _list),
    Route("feed-management/getFeedItemStatus", _status),
    Route("feed-management/getFeedErrorReport", _error_report),
)
