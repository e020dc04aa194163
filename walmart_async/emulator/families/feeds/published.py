"""Types of feeds that are published by name alone, and that no family applies: taken, and without effect."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...gateway.json_values import is_list, is_object
from ...gateway.validation import Problem
from .feed import FeedError
from .records import read_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...world import World
    from .feed import Feed

__all__ = ["PublishedFeed"]

_PRODUCTS = ("sku", "productId", "gtin")
_SETUPS = {"item", "MP_ITEM_INTL"}
"""Types that set up items, which need not be known before."""


@dataclass(frozen=True)
class PublishedFeed:
    """A type of feed of which no more is known than its name."""

    name: str
    surface: str
    request_type: str = ""

    @property
    def number(self) -> int:
        """Made up: those of these types are not known."""
        return 0x80 + sum(self.name.encode()) % 0x80

    @property
    def listed_as(self) -> str:
        """As the list of feeds names it."""
        return self.name

    def parse(self, file: bytes, most: int | None) -> tuple[Sequence[Any], FeedError | None]:
        """The records of a file, or why there are none: its first list of objects, for no form is published.

        A workbook is a zip archive, into which nobody looks here: it would be untrue that it was processed.
        """
        if zipfile.is_zipfile(io.BytesIO(file)):
            return [], FeedError("ERR_PDI_0001", "An archive or a workbook of this type cannot be read here.")
        try:
            document, _ = read_document(file)
        except ValueError:
            return [], FeedError("ERR_PDI_0001", "The file is neither JSON nor XML.")
        records: Any = _first_list(document)
        if not is_list(records) or not records:
            return [], FeedError("ERR_EXT_DATA_0503009", "The file holds no record.")
        if most is not None and len(records) > most:
            return [], FeedError("ERR_PDI_0002", f"A feed holds at most {most} items.")
        return records, None

    def product_of(self, record: Any) -> str | None:
        """What looks most like the product of a record, however deep."""
        if not is_object(record):
            return None
        found = next((record[name] for name in _PRODUCTS if isinstance(record.get(name), str)), None)
        return found or next((deeper for each in record.values() if (deeper := self.product_of(each))), None)

    def apply(self, record: Any, feed: Feed, world: World) -> list[Problem]:  # noqa: ARG002 - as all types do
        """A record must be about an item that is known."""
        product = self.product_of(record)
        if product is None:
            return [Problem("sku", "is required")]
        is_known = product in world.items or product in world.by_gtin or self.name in _SETUPS
        return [] if is_known else [Problem("sku", "is not the SKU of an item")]


def _first_list(document: Any) -> list[Any] | None:
    values = document.values() if is_object(document) else ()
    lists = (value for value in values if is_list(value) and any(is_object(each) for each in value))
    return next(iter(lists), None)
