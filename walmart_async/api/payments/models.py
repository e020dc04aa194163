"""Tax forms, and the company behind the account."""

from __future__ import annotations

import msgspec

from ...models.base import Answer
from ...models.redacted import Redacted
from ...models.values import Many

__all__ = ["EntityProfile", "TaxForm", "TaxFormYear", "TaxForms"]


class EntityProfile(Redacted, Answer, frozen=True, kw_only=True):
    """The company behind the account, as it is registered; its repr does not show its number."""

    name: str | None = None
    """Its legal name."""
    business_registration_number: str | None = None
    """Its registration number or tax id, depending on the country."""
    country_of_incorporation: str | None = None
    """The country, as a rule by its ISO 3166-1 code: ``US``."""

    def __repr__(self) -> str:
        """Without the number."""
        return f"EntityProfile(name={self.name!r}, country_of_incorporation={self.country_of_incorporation!r})"


class TaxForm(Answer, frozen=True, kw_only=True):
    """A tax form that can be downloaded."""

    form_type: str | None = None
    """Its type: ``1099-K``."""
    form_id: str | None = None
    """Its id."""


class TaxFormYear(Answer, frozen=True, kw_only=True):
    """The tax forms of a year."""

    payout_year: str | None = None
    """The year, in four digits."""
    tax_forms: Many[TaxForm] = ()
    """Its forms."""


class TaxForms(Answer, frozen=True, kw_only=True):
    """The tax forms of an account."""

    partner_id: str | None = None
    """The seller's id."""
    years: Many[TaxFormYear] = msgspec.field(default=(), name="paymentProcessorSummary")
    """The forms, year by year."""
