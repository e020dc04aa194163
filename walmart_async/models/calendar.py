"""When carriers work on weekends, which the settings of an account and those of a ship node both have."""

from __future__ import annotations

from .base import Answer, Body

__all__ = ["CarrierDay", "CarrierWeekend", "SentCarrierDay", "SentCarrierWeekend"]


class CarrierDay(Answer, frozen=True, kw_only=True):
    """A day of the weekend."""

    working_day: bool | None = None
    """Whether the carrier works on it."""


class CarrierWeekend(Answer, frozen=True, kw_only=True):
    """The weekend of the carrier."""

    saturday: CarrierDay | None = None
    sunday: CarrierDay | None = None


class SentCarrierDay(Body, frozen=True, kw_only=True):
    """A day of the weekend, as sent."""

    working_day: bool | None = None
    """Whether the carrier works on it."""


class SentCarrierWeekend(Body, frozen=True, kw_only=True):
    """The weekend of the carrier, as sent; what is left out stays as it is."""

    saturday: SentCarrierDay | None = None
    sunday: SentCarrierDay | None = None

    @classmethod
    def of(cls, *, saturday: bool | None, sunday: bool | None) -> SentCarrierWeekend | None:
        """The days that are stated; ``None`` where neither is."""
        if saturday is None and sunday is None:
            return None
        return cls(
            saturday=None if saturday is None else SentCarrierDay(working_day=saturday),
            sunday=None if sunday is None else SentCarrierDay(working_day=sunday),
        )
