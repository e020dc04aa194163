"""Types of feeds that are published and that no family applies: taken and checked, and without effect."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ...gateway.checking import faults
from ...gateway.conversion import typed
from ...gateway.json_values import is_list, is_object
from ...gateway.operations import JSON
from ...gateway.validation import Problem
from .feed import FeedError
from .records import read_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...facts import Schema
    from ...gateway.operations import Served
    from ...world import World
    from .feed import Feed

__all__ = ["PublishedFeed"]

_PRODUCTS = ("sku", "productId", "gtin")
_SETUPS = {"item", "MP_ITEM_INTL"}
"""Types that set up items, which need not be known before."""


@dataclass(frozen=True)
class PublishedFeed:
    """A type of feed of which no more is known than what is published."""

    name: str
    surface: str
    served: Served
    request_type: str = ""

    @property
    def number(self) -> int:
        """Made up: those of these types are not known."""
        return 0x80 + sum(self.name.encode()) % 0x80

    @property
    def listed_as(self) -> str:
        """As the list of feeds names it."""
        return self.name

    @cached_property
    def _records_in(self) -> tuple[str, Schema] | None:
        """The name of the list of records, and the schema of one; None where only a file is published."""
        document, schema = self.served.document, self.served.operation.request.get(JSON)
        if schema is None:
            return None
        for name, sub in document.resolve(schema).properties.items():
            items = document.resolve(sub).items
            if items is not None and document.resolve(items).properties:
                return name, items
        return None

    def parse(self, file: bytes, most: int | None) -> tuple[Sequence[Any], FeedError | None]:
        """The records of a file, or why there are none; where no form is published, they are its first list of objects.

        A workbook is a zip archive, into which nobody looks here: it would be untrue that it was processed.
        """
        if zipfile.is_zipfile(io.BytesIO(file)):
            return [], FeedError("ERR_PDI_0001", "An archive or a workbook of this type cannot be read here.")
        try:
            document, is_xml = read_document(file)
        except ValueError:
            return [], FeedError("ERR_PDI_0001", "The file is neither JSON nor XML.")
        records: Any = _first_list(document)
        if self._records_in is not None:
            schema = self.served.operation.request[JSON]
            document = typed(self.served.document, schema, document) if is_xml else document
            name, _ = self._records_in
            for fault in faults(self.served.document, schema, document):
                if not fault.path.startswith(f"{name}["):
                    return [], FeedError("ERR_PDI_0001", f"{fault.path or 'file'} {fault.problem}")
            records = document.get(name)
            records = [records] if is_object(records) else records  # a list of one is taken as its one member, too
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
        """What of a record is not as published; where no form is, it must be about an item that is known."""
        if self._records_in is None:
            return self._unknown(self.product_of(record), world)
        found = faults(self.served.document, self._records_in[1], record)
        return [Problem(fault.field or "record", fault.problem) for fault in found]

    def _unknown(self, product: str | None, world: World) -> list[Problem]:
        if product is None:
            return [Problem("sku", "is required")]
        is_known = product in world.items or product in world.by_gtin or self.name in _SETUPS
        return [] if is_known else [Problem("sku", "is not the SKU of an item")]


def _first_list(document: Any) -> list[Any] | None:
    values = document.values() if is_object(document) else ()
    lists = (value for value in values if is_list(value) and any(is_object(each) for each in value))
    return next(iter(lists), None)
