"""Refunds and overrides as callers state them, and the bodies they become."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final, Literal

import msgspec

from ..._declare.checks import between, flag, identifier, optional, written_instant
from ..._declare.several import several, texts
from ...errors import RequestInvalidError
from ...models.base import Body, Record
from ..feeds.types import FeedBody, feed_type

__all__ = [
    "RefundedLine",
    "ReturnOverride",
    "ReturnRefund",
    "SentItemOverride",
    "SentOverrides",
    "SentRefundLine",
    "SentUnits",
]

OVERRIDES: Final = feed_type("RETURNS_OVERRIDES")
_MOST_UNITS: Final = 1_000_000


class SentUnits(Body, frozen=True, kw_only=True):
    """A number of units."""

    unit_of_measure: str
    """``EACH`` or ``EA``."""
    measurement_value: int
    """How many."""


class SentRefundLine(Body, frozen=True, kw_only=True):
    """A line to refund."""

    return_order_line_number: int
    """Its number in the return."""
    quantity: SentUnits | None = None
    """How many of its units; without it, all of them."""


class RefundedLine(Record, frozen=True, kw_only=True):
    """A line of a return that a seller refunds."""

    line_number: int
    """``return_order_line_number`` of the line."""
    quantity: int | None = None
    """How many of its units, from 1 on; ``None`` for all of them."""
    unit: Literal["EA", "EACH"] = "EACH"
    """What they are counted in."""

    def sent(self, field: str) -> SentRefundLine:
        """It as it travels."""
        units = None
        if self.quantity is not None:
            count = between(f"{field}.quantity", self.quantity, 1, _MOST_UNITS)
            units = SentUnits(unit_of_measure=identifier(f"{field}.unit", self.unit), measurement_value=count)
        number = between(f"{field}.line_number", self.line_number, 1, _MOST_UNITS)
        return SentRefundLine(return_order_line_number=number, quantity=units)


class ReturnRefund(Body, frozen=True, kw_only=True):
    """A refund of some lines of a return."""

    customer_order_id: str
    refund_lines: Sequence[SentRefundLine]

    @classmethod
    def of(cls, customer_order_id: str, lines: Sequence[RefundedLine]) -> ReturnRefund:
        """A refund of at least one line, none of them twice."""
        sent = [line.sent(field) for field, line in several("lines", lines, RefundedLine)]
        seen: set[int] = set()
        for place, line in enumerate(sent):
            if line.return_order_line_number in seen:
                problem = f"is the second of line {line.return_order_line_number}"
                raise RequestInvalidError(f"lines[{place}]", problem, "one refund a line")
            seen.add(line.return_order_line_number)
        return cls(customer_order_id=identifier("customer_order_id", customer_order_id), refund_lines=sent)


class SentOverrides(Body, frozen=True, kw_only=True):
    """What holds for one item; an empty text takes an override away."""

    return_center_alias: str | None = None
    keep_it: str | None = msgspec.field(default=None, name="isKeepIt")
    return_restricted: str | None = msgspec.field(default=None, name="isReturnRestricted")


class SentItemOverride(Body, frozen=True, kw_only=True):
    """The overrides of one item."""

    sku: str
    overrides: SentOverrides


Overridden = Literal["return_center_alias", "keep_it", "return_restricted"]


class ReturnOverride(Record, frozen=True, kw_only=True):
    """How returns of one item differ from the settings of the account."""

    sku: str
    return_center_alias: str | None = None
    """The return center that it goes back to, by its alias."""
    keep_it: bool | None = None
    """Whether customers are refunded without sending it back."""
    return_restricted: bool | None = None
    """Whether it cannot be returned."""
    remove: Sequence[Overridden] = ()
    """The overrides to take away, so that the settings of the account hold again."""

    def sent(self, field: str) -> SentItemOverride:
        """It as it travels; at least one override is set or taken away."""
        given = {
            "return_center_alias": optional(f"{field}.return_center_alias", self.return_center_alias),
            "keep_it": _word(f"{field}.keep_it", self.keep_it),
            "return_restricted": _word(f"{field}.return_restricted", self.return_restricted),
        }
        removed = texts(f"{field}.remove", self.remove)
        for name in removed:
            if name not in given:
                raise RequestInvalidError(f"{field}.remove", f"names {name!r}", f"names out of {', '.join(given)}")
            if given[name] is not None:
                raise RequestInvalidError(f"{field}.remove", f"names {name}, which is set as well", "one of both")
        if not removed and set(given.values()) == {None}:
            raise RequestInvalidError(field, "has no override", f"at least one of {', '.join(given)}, or remove")
        overrides = SentOverrides(**given | dict.fromkeys(removed, ""))
        return SentItemOverride(sku=identifier(f"{field}.sku", self.sku), overrides=overrides)


def overrides_feed(overrides: Sequence[ReturnOverride], made_at: datetime) -> FeedBody:
    """A feed of 1 to 10,000 items, none of them twice."""
    items = [each.sent(field) for field, each in several("overrides", overrides, ReturnOverride, OVERRIDES.most_items)]
    seen: set[str] = set()
    for place, item in enumerate(items):
        if item.sku in seen:
            raise RequestInvalidError(f"overrides[{place}]", f"is the second for SKU {item.sku}", "one entry a SKU")
        seen.add(item.sku)
    return OVERRIDES.body(items, feedDate=written_instant("made_at", made_at))


def _word(field: str, value: object) -> str | None:
    found = flag(field, value)
    return None if found is None else "Yes" if found else "No"
