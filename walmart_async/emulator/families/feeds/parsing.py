"""The records in the file of a feed, or why there are none."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING, Any, cast

from ...gateway.rates import UPLOADS
from ...gateway.validation import Problem, mapping
from .feed import FeedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .feed import FeedType

__all__ = ["parse"]


def parse(feed_type: FeedType, body: bytes) -> tuple[Sequence[Any], FeedError | None]:
    """The records of a file, or why there are none.

    Walmart publishes no list of these codes: two were seen (unreadable file, wrong array), the rest follow them.
    """
    if feed_type.array is None:
        return [], None if zipfile.is_zipfile(io.BytesIO(body)) else FeedError("ERR_PDI_0001", "not a zip archive")
    try:
        document = mapping(json.loads(body), "feed")
    except (ValueError, RecursionError, Problem):
        return [], FeedError("ERR_PDI_0001", "The file is not a JSON object.")
    header_name, array = feed_type.also if feed_type.also[0] in document else (feed_type.header, feed_type.array)
    header = document.get(header_name) or document.get(header_name[0].swapcase() + header_name[1:])
    if not isinstance(header, dict) or not set(feed_type.header_fields) <= set(cast("dict[str, Any]", header)):
        return [], FeedError("ERR_PDI_0001", f"{header_name} needs {', '.join(feed_type.header_fields)}.")
    records = document.get(array)
    if not isinstance(records, list) or not records:
        return [], FeedError("ERR_EXT_DATA_0503009", f"{array} is missing or empty.")
    most = UPLOADS[feed_type.surface][feed_type.name.lower()].max_items
    if most is not None and len(cast("Sequence[Any]", records)) > most:
        return [], FeedError("ERR_PDI_0002", f"A feed holds at most {most} items.")
    return cast("Sequence[Any]", records), None
