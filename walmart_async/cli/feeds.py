"""``walmart feeds``: how far a feed is, and waiting for it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from ..api.feeds.models import FeedState
from ..errors import NotFoundError
from .accounts import AsJson, AsSupplier, account, carry_out
from .terminal import say, say_json, tell, tell_some

if TYPE_CHECKING:
    from ..api.feeds.models import FeedDetails, FeedItem
    from ..client import Marketplace, Supplier

__all__ = ["feeds"]

feeds: typer.Typer = typer.Typer(no_args_is_help=True, help="Feeds that were submitted.")

_FeedId = Annotated[str, typer.Argument(metavar="ID", help="The feed's id.")]

_DONE, _FAILED = 0, 1


@feeds.command()
def status(feed_id: _FeedId, *, supplier: AsSupplier = False, as_json: AsJson = False) -> None:
    """Show how far a feed is, and which of its items failed.

    Exits with 0, also while it is under way; 1 if it or items of it failed; 2 if Walmart could not be asked.
    """
    carry_out(_status(feed_id, supplier=supplier, as_json=as_json))


@feeds.command()
def wait(
    feed_id: _FeedId,
    *,
    timeout: Annotated[float, typer.Option(min=1, metavar="SECONDS", help="How long to wait.")] = 4 * 3600.0,
    supplier: AsSupplier = False,
    as_json: AsJson = False,
) -> None:
    """Wait until a feed is processed, and show how it ended.

    Exits with 0 if all its items are done; 1 if it or items of it failed; 2 if it was not processed in time, or Walmart
    could not be asked.
    """
    carry_out(_wait(feed_id, timeout=timeout, supplier=supplier, as_json=as_json))


async def _status(feed_id: str, *, supplier: bool, as_json: bool) -> int:
    async with account(supplier=supplier) as walmart:
        return await _show(walmart, await walmart.feeds.get(feed_id), as_json=as_json)


async def _wait(feed_id: str, *, timeout: float, supplier: bool, as_json: bool) -> int:  # noqa: ASYNC109
    def show(details: FeedDetails) -> None:
        tell(f"feed {feed_id}: {_progress(details)}")

    async with account(supplier=supplier) as walmart:
        details: FeedDetails | None = None
        with suppress(NotFoundError):  # a new feed may not be known yet
            details = await walmart.feeds.get(feed_id)
        if details is None or not details.finished:
            details = await walmart.feeds.wait(feed_id, on_progress=show, timeout=timeout)
        return await _show(walmart, details, as_json=as_json)


async def _show(walmart: Marketplace | Supplier, details: FeedDetails, *, as_json: bool) -> int:
    failed: list[FeedItem] = []
    if details.items_failed:
        items = walmart.feeds.items(details.feed_id)
        failed = [item async for item in items if item.ingestion_status is not None and item.ingestion_status.failed]
    whole = details.ingestion_errors.ingestion_error if details.ingestion_errors else ()
    if as_json:
        say_json(
            {
                "feed_id": details.feed_id,
                "feed_type": details.feed_type,
                "status": details.feed_status,
                "items": details.items_received,
                "succeeded": details.items_succeeded,
                "failed": details.items_failed,
                "processing": details.items_processing,
                "errors": [str(each) for each in whole],
                "failures": [{"item": _name(item), "reason": _reason(item)} for item in failed],
            }
        )
    else:
        kind = f" ({details.feed_type})" if details.feed_type else ""
        say(f"feed {details.feed_id}{kind}: {_progress(details)}")
        tell_some(map(str, whole), len(whole), more="--json lists all of them")
        tell_some(
            (f"{_name(each)!r}: {_reason(each)}" for each in failed), len(failed), more="--json lists all of them"
        )
    return _FAILED if details.items_failed or details.feed_status == FeedState.ERROR else _DONE


def _progress(details: FeedDetails) -> str:
    counts = {
        "items": details.items_received,
        "succeeded": details.items_succeeded,
        "failed": details.items_failed,
        "under way": details.items_processing,
    }
    told = ", ".join(f"{count:,} {name}" for name, count in counts.items() if count is not None)
    return str(details.feed_status or "no status yet") + (f"; {told}" if told else "")


def _name(item: FeedItem) -> str:
    identifiers = item.product_identifiers.product_identifier if item.product_identifiers else ()
    return item.sku or next((each.product_id for each in identifiers), "") or f"number {item.index}"


def _reason(item: FeedItem) -> str:
    return "; ".join(map(str, item.errors)) or str(item.ingestion_status)
