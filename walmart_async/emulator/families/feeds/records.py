"""Types of feeds that families apply: a file of JSON or XML with a header and a list of records."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...gateway.json_values import is_list, is_object
from ...gateway.validation import Problem, mapping
from ...gateway.xml import NotXml, read_xml
from .feed import FeedError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ...world import World
    from .feed import Feed

__all__ = ["BUSINESS_UNITS", "LOCALES", "RecordFeed", "header_value_fault", "read_document"]

BUSINESS_UNITS = ("WALMART_US", "WALMART_CA", "ASDA_GM")
LOCALES = ("en",)


@dataclass(frozen=True, kw_only=True)
class RecordFeed:
    """A type of feed, with what is particular to it."""

    name: str
    surface: str
    number: int
    header: str
    header_fields: tuple[str, ...] = ("version",)
    header_fault: Callable[[Mapping[str, Any]], FeedError | None] | None = None
    """Finds what is wrong with a header that has all of its fields."""
    array: str
    """The key under which the records are."""
    change: Callable[[Mapping[str, Any], Feed, World], list[Problem]]
    product_key: str = "sku"
    request_type: str = ""
    """What the query names besides, where one name has several types; empty for all others."""
    listed: str = ""
    """Its name in the list of feeds, where that is another one."""
    find_product: Callable[[Mapping[str, Any], str], Any] | None = None
    """Finds the product of a record by ``product_key``, where it is not on top."""
    also: tuple[str, str] = ("", "")
    """Header and array, as older files name them."""
    most_items: int | None = None
    """How many records are taken, where the rates do not say so."""
    from_xml: Callable[[Mapping[str, Any]], Mapping[str, Any]] | None = None
    """Makes the record that JSON would have of one in XML; None where XML is not taken."""

    @property
    def listed_as(self) -> str:
        """As the list of feeds names it."""
        return self.listed or self.name

    def parse(self, file: bytes, most: int | None) -> tuple[Sequence[Any], FeedError | None]:
        """The records of a file, or why there are none.

        Walmart publishes no list of these codes: two were seen (unreadable file, wrong array), the rest follow them.
        """
        try:
            document, is_xml = read_document(file)
            document = mapping(document, "feed")
        except (ValueError, Problem):
            return [], FeedError("ERR_PDI_0001", "The file is not a JSON object.")
        if is_xml and self.from_xml is None:
            return [], FeedError("ERR_PDI_0001", "Feeds of this type are JSON.")
        header_name, array = self.also if self.also[0] in document else (self.header, self.array)
        if error := self._header_error(document, header_name):
            return [], error
        records: Any = self._from_xml(document, array) if is_xml else document.get(array)
        if not is_list(records) or not records:
            return [], FeedError("ERR_EXT_DATA_0503009", f"{array} is missing or empty.")
        most = most or self.most_items
        if most is not None and len(records) > most:
            return [], FeedError("ERR_PDI_0002", f"A feed holds at most {most} items.")
        return records, None

    def product_of(self, record: Any) -> str | None:
        """The SKU of a record, or the GTIN in a supplier's feed; None where it names none."""
        if not is_object(record):
            return None
        product = self.find_product(record, self.product_key) if self.find_product else record.get(self.product_key)
        return product if isinstance(product, str) else None

    def apply(self, record: Any, feed: Feed, world: World) -> list[Problem]:
        """Apply one record, and say what came of it."""
        try:
            return self.change(mapping(record, "record"), feed, world)
        except Problem as problem:
            return [problem]

    def _header_error(self, document: Mapping[str, Any], name: str) -> FeedError | None:
        header = document.get(name) or document.get(name[0].swapcase() + name[1:])
        if not is_object(header) or not set(self.header_fields) <= set(header):
            return FeedError("ERR_PDI_0001", f"{name} needs {', '.join(self.header_fields)}.")
        return self.header_fault(header) if self.header_fault else None

    def _from_xml(self, document: Mapping[str, Any], array: str) -> list[Mapping[str, Any]]:
        """The records of XML, whose elements begin with a small letter where JSON's keys may not."""
        found = next((value for name, value in document.items() if name.lower() == array.lower()), None)
        convert = self.from_xml or dict
        return [convert(record) for record in (found if is_list(found) else [found]) if is_object(record)]


def header_value_fault(header: Mapping[str, Any]) -> FeedError | None:
    """What is wrong with the two fields that headers of the fifth generation share, if anything is."""
    for name, values in (("businessUnit", BUSINESS_UNITS), ("locale", LOCALES)):
        if header[name] not in values:
            return FeedError("ERR_PDI_0001", f"{name} must be one of {', '.join(values)}.")
    return None


def read_document(file: bytes) -> tuple[Any, bool]:
    """What is in a file, and whether it is XML, which files do not say of themselves in any other way.

    Raises:
        ValueError: It is neither XML nor JSON.
    """
    if file.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        try:
            ((_, document),) = read_xml(file).items()
        except NotXml as error:
            raise ValueError(str(error)) from None
        return document, True
    try:
        return json.loads(file), False
    except RecursionError as error:
        raise ValueError(str(error)) from None
