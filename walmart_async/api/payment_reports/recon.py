"""Reconciliation reports: the days of which there is one, and their lines."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

import msgspec

from ...models.base import Answer
from ...models.document import Document
from ...models.values import Essential, Instant, Many

__all__ = ["ReconDates", "ReconPage", "ReconRow"]

_NUMBER: Final = re.compile(r"[0-9]{1,18}")


class ReconDates(Answer, frozen=True, kw_only=True):
    """The days of which there is a reconciliation report."""

    available: Many[Instant] = msgspec.field(default=(), name="availableApReportDates")
    """The days, each as its midnight in UTC; `dates` has the days alone."""

    @property
    def dates(self) -> tuple[date, ...]:
        """The days, in Walmart's order; pass one to read its report."""
        return tuple(each.date() for each in self.available)


class ReconRow(Document):
    """A line of a reconciliation report: texts by column, which Walmart adds to without notice.

    `text` reads any column; the properties read those that every report is known to have.
    """

    __slots__ = ()

    def text(self, column: str) -> str | None:
        """A column as it came, such as ``Partner Item Id``; none if this kind of line lacks it."""
        value = self.document.get(column)
        return None if value is None else str(value)

    def money(self, column: str) -> Decimal | None:
        """A column that holds an amount; none if this kind of line lacks it, or has no number there."""
        try:
            return Decimal(self.text(column) or "")
        except InvalidOperation:
            return None

    @property
    def transaction_type(self) -> str | None:
        """What kind of line it is: ``PaymentSummary`` is the first one, others are ``Sale``, ``Refund`` and so on."""
        return self.text("Transaction Type")

    @property
    def transaction_description(self) -> str | None:
        """What it is about: ``Purchase``."""
        return self.text("Transaction Description")

    @property
    def posted(self) -> str | None:
        """The day it was posted, as ``MM/DD/YYYY``."""
        return self.text("Transaction Posted Timestamp")

    @property
    def amount(self) -> Decimal | None:
        """How much; negative where the seller pays."""
        return self.money("Amount")

    @property
    def amount_type(self) -> str | None:
        """What the amount is: ``Product Price``."""
        return self.text("Amount Type")

    @property
    def total_payable(self) -> Decimal | None:
        """What is paid out, in the first line."""
        return self.money("Total Payable")

    @property
    def purchase_order_id(self) -> str | None:
        """The purchase order it belongs to."""
        return self.text("Purchase Order #")

    @property
    def sku(self) -> str | None:
        """The seller's SKU."""
        return self.text("Partner Item Id")


class ReconPage(Answer, frozen=True, kw_only=True):
    """Lines of a reconciliation report."""

    report_data: Many[ReconRow] = ()
    """The lines."""
    next_offset: Essential[int | None] = None
    """Where the next line begins, in bytes."""
    total_records: Essential[int | None] = None
    """How many transactions this answer holds."""
    description: str | None = None
    """How many lines the file has, in words; `lines` is the number."""

    @property
    def lines(self) -> int | None:
        """How many lines the file has, if Walmart says so."""
        found = _NUMBER.search(self.description or "")
        return None if found is None else int(found[0])
