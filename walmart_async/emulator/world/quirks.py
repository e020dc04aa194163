"""The ways in which Walmart's real answers differ from its published ones, each behind a switch."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal, cast

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Quirks"]


@dataclass
class Quirks:
    """Lasting oddities of the answers; all off at first, and free to be switched at any time."""

    numbers_as_strings: bool = False
    """Every number in an answer is a string."""
    single_object_for_list: bool = False
    """A list of one is the one object, as conversions from XML leave it."""
    null_for_list: bool = False
    """An empty list is null."""
    page_cap: int | None = None
    """No page of the inventory listing holds more SKUs than this, whatever the limit, though more follow."""
    repeat_cursor: bool = False
    """The inventory listing answers the cursor it was given: whoever follows it never comes to an end."""
    constant_cursor: bool = False
    """A supplier's catalogue answers one and the same token on every page of a walk."""
    feed_listing_lag: float = 0.0
    """Seconds, at a speed of 1, after its submission during which a feed is missing from the list of feeds."""
    report_seconds: float = 100.0
    """Seconds, at a speed of 1, from the request of a report until it is made; Walmart's take 15 to 45 minutes."""
    report_packing: Literal["zip", "gzip", "plain"] = "zip"
    """What the files of reports are packed in."""
    storage_refuses_headers: bool = False
    """Whoever fetches the file of a report with a header of Walmart's, or a credential, gets 400."""
    recon_from_start_only: bool = False
    """The lines of a reconciliation report as JSON can be had from its start alone, 1,000 at most."""
    recon_errors_as_success: bool = False
    """What is wrong with a call for a reconciliation report is told with status 200."""
    credentials_refused_with: Literal[400, 401] = 401
    """Status of a token call with wrong credentials."""
    replenishment_format: Literal["ms", "s", "iso"] = "ms"
    """The form of the replenishment header: epoch milliseconds, epoch seconds, or ISO 8601."""

    def distort(self, document: Any) -> Any:
        """A document as it goes out with the switches as they stand."""
        if isinstance(document, dict):
            return {name: self.distort(value) for name, value in cast("Mapping[str, Any]", document).items()}
        if isinstance(document, list):
            return self._distort_list([self.distort(value) for value in cast("Sequence[Any]", document)])
        if self.numbers_as_strings and isinstance(document, int | float) and not isinstance(document, bool):
            return str(document)
        if self.numbers_as_strings and isinstance(document, datetime):
            return str(round(document.timestamp() * 1000))
        return document

    def replenishment(self, at: float) -> str:
        """The value of the replenishment header for a moment in epoch seconds."""
        match self.replenishment_format:
            case "ms":
                return str(math.ceil(at * 1000 - 0.01))  # never before the token is there, rounding aside
            case "s":
                return str(round(at))
            case "iso":
                return datetime.fromtimestamp(at, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def _distort_list(self, values: list[Any]) -> Any:
        if self.null_for_list and not values:
            return None
        if self.single_object_for_list and len(values) == 1:
            return values[0]
        return values
