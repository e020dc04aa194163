"""How a feed looks from outside: in the list, in its status, and in its error report."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ...gateway.validation import Problem
    from ...world import World
    from .feed import Feed

__all__ = ["error_report", "status", "summary"]

PARTNER_ID = "100009"


def summary(feed: Feed) -> dict[str, Any]:
    """One entry of the list of feeds."""
    return {
        "feedId": feed.feed_id,
        "feedSource": "MARKETPLACE_PARTNER",
        "feedType": feed.feed_type,
        "partnerId": PARTNER_ID,
        **_counts(feed),
        "feedStatus": feed.status,
        "feedDate": feed.submitted_at,
        "modifiedDtm": feed.modified_at,
        **({"fileName": feed.file_name} if feed.file_name else {}),
        "itemDataErrorCount": feed.failed,
        "itemSystemErrorCount": 0,
        "itemTimeoutErrorCount": 0,
    }


def status(feed: Feed, rows: Iterable[int], page: Mapping[str, int], world: World) -> dict[str, Any]:
    """A feed on its own, with what became of some of its items; in the order of the published XML."""
    return {
        "feedId": feed.feed_id,
        **({"activityId": world.ids.activity_id(feed.feed_id)} if feed.surface == "supplier" else {}),
        "feedStatus": feed.status,
        "feedSubmissionDate": feed.submitted_at,
        **({"shipNode": feed.ship_node} if feed.ship_node else {}),
        "ingestionErrors": {"ingestionError": _feed_errors(feed)},
        **_counts(feed),
        **page,
        "itemDetails": {"itemIngestionStatus": [_item(feed, index, world) for index in rows]},
    }


def error_report(feed: Feed) -> bytes:
    """A zip archive of one CSV that tells why a feed was refused."""
    errors = [(feed.feed_id, feed.error.code, feed.error.description)] if feed.error else []
    table, archive = io.StringIO(), io.BytesIO()
    csv.writer(table).writerows([("feedId", "errorCode", "errorDescription"), *errors])
    with zipfile.ZipFile(archive, "w") as packed:
        # Without a date of its own the entry is the same from run to run.
        packed.writestr(zipfile.ZipInfo(f"{feed.feed_id}.csv"), table.getvalue())
    return archive.getvalue()


def _counts(feed: Feed) -> dict[str, Any]:
    received = len(feed.records)
    return {
        "itemsReceived": received,
        "itemsSucceeded": feed.succeeded,
        "itemsFailed": feed.failed,
        "itemsProcessing": received - len(feed.outcomes),
    }


def _feed_errors(feed: Feed) -> list[dict[str, Any]]:
    if feed.error is None or feed.status != "ERROR":
        return []
    return [{"type": "DATA_ERROR", "code": feed.error.code, "description": feed.error.description}]


def _item(feed: Feed, index: int, world: World) -> dict[str, Any]:
    product = feed.type.product_of(feed.records[index]) or ""
    supplier = feed.surface == "supplier"
    known = (world.by_gtin.get(product) if supplier else None) or world.items.get(product)
    return {
        "martId": 0,
        "sku": known.sku if known else "" if supplier else product,
        "wpid": world.ids.wpid(known.sku) if known else "",
        "index": index,
        "itemid": world.ids.item_id(known.sku) if known else "",
        "productIdentifiers": _identifiers(known.gtin if known else product if supplier else None, supplier=supplier),
        **_verdict(feed.outcomes[index] if index < len(feed.outcomes) else None),
    }


def _identifiers(gtin: str | None, *, supplier: bool) -> dict[str, Any]:
    """Suppliers get the one object, sellers a list of them."""
    if not gtin:
        return {}
    identifier = {"productIdType": "GTIN", "productId": gtin}
    return {"productIdentifier": identifier if supplier else [identifier]}


def _verdict(problems: Sequence[Problem] | None) -> dict[str, Any]:
    if problems is None:
        return {"ingestionStatus": "INPROGRESS", "ingestionErrors": {"ingestionError": None}}
    errors = [
        {"type": "DATA_ERROR", "code": "ERR_EXT_DATA_0503001", "field": one.field, "description": str(one)}
        for one in problems
    ]
    return {
        "ingestionStatus": "DATA_ERROR" if errors else "SUCCESS",
        "ingestionErrors": {"ingestionError": errors or None},
    }
