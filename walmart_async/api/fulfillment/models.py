"""What several topics of Walmart Fulfillment Services answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...errors import ErrorDetail
from ...models.base import Answer
from ...models.values import Essential, Many

__all__ = ["CenterAddress", "FulfillmentAddress", "FulfillmentOutcome", "MultichannelCount", "MultichannelHeader"]

_DONE: Final = frozenset({"OK", "CREATED", "ACCEPTED", "NO_CONTENT"})


class FulfillmentAddress(Answer, frozen=True, kw_only=True):
    """A postal address."""

    address_line1: str | None = None
    address_line2: str | None = None
    city: str | None = None
    state_code: str | None = None
    """Two letters, in the United States."""
    country_code: str | None = None
    """``US`` or ``USA``."""
    postal_code: str | None = None


class CenterAddress(FulfillmentAddress, frozen=True, kw_only=True):
    """Where one of Walmart's fulfillment centers is."""

    fc_name: str | None = None
    """By which Walmart calls it: ``ORD1s``."""


class FulfillmentOutcome(Answer, frozen=True, kw_only=True):
    """Whether something was done."""

    status: str | None = None
    """``OK``, or the name of an HTTP status."""
    errors: Many[ErrorDetail] = ()

    def not_done(self) -> list[ErrorDetail]:
        """What the answer says was not done; warnings are no failures."""
        return failed_details(self.status, self.errors)


class MultichannelCount(Answer, frozen=True, kw_only=True):
    """How many there are in all."""

    mart_id: str | None = None
    bu_id: str | None = None
    page_count: int | None = None
    total_count: Essential[int | None] = None


class MultichannelHeader(Answer, frozen=True, kw_only=True):
    """The wrapper around that."""

    header_attributes: MultichannelCount | None = None

    @property
    def total(self) -> int | None:
        """How many there are in all."""
        return self.header_attributes.total_count if self.header_attributes else None


def failed_details(status: str | None, errors: Sequence[ErrorDetail]) -> list[ErrorDetail]:
    """What an answer with a status and errors says was not done."""
    failed = [each for each in errors if not each.harmless]
    if not failed and status is not None and status.upper() not in _DONE:
        failed.append(ErrorDetail(code=status, description="the status of the answer is not OK"))
    return failed
