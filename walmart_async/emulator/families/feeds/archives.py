"""Types of feeds whose files are archives, into which nobody looks here."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .feed import FeedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...gateway.validation import Problem
    from ...world import World
    from .feed import Feed

__all__ = ["ArchiveFeed"]


@dataclass(frozen=True)
class ArchiveFeed:
    """A type of feed that is a zip archive."""

    name: str
    surface: str
    number: int
    request_type: str = ""

    @property
    def listed_as(self) -> str:
        """As the list of feeds names it."""
        return self.name

    def parse(self, file: bytes, most: int | None) -> tuple[Sequence[Any], FeedError | None]:  # noqa: ARG002
        """No records, and an error if it is no archive."""
        return [], None if zipfile.is_zipfile(io.BytesIO(file)) else FeedError("ERR_PDI_0001", "not a zip archive")

    def product_of(self, record: Any) -> str | None:  # noqa: ARG002
        """None: there are no records."""
        return None

    def apply(self, record: Any, feed: Feed, world: World) -> list[Problem]:  # noqa: ARG002
        """Nothing to do: there are no records."""
        return []
