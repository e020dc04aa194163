"""Settings of a seller's account: its calendar, its profile, and what Walmart has configured for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..._declare.decorators import GET, POST, PUT
from ..._declare.modes import M
from ..._declare.repeat import same
from ..._declare.request import Request
from ..._declare.resource import Resource
from ..._declare.several import days
from .calendar import AccountCalendar, SentAccountCalendar
from .models import PartnerProfile, ShippingProfile

__all__ = ["Settings"]

_ACCOUNT = "/v3/settings/shipping/account"
_CALENDAR = "calendarDayConfiguration"
_DOCUMENT = "settings-management"


class Settings(Resource[M], family="settings", surface="marketplace"):
    """Read and set what holds for the whole account."""

    @GET(_ACCOUNT, "50/min", inside=_CALENDAR, spec=f"{_DOCUMENT}/getAccountLevelSettings")
    def calendar(self) -> Request[AccountCalendar]:
        """When carriers work on weekends, and the days on which nothing ships."""
        return Request()

    @POST(
        _ACCOUNT,
        "10/min",
        sends=SentAccountCalendar,
        inside=_CALENDAR,
        repeat=same("it states the whole calendar"),
        spec=f"{_DOCUMENT}/createAccountLevelSettings",
    )
    def create_calendar(
        self, *, saturday: bool | None = None, sunday: bool | None = None, days_off: Sequence[date] = ()
    ) -> Request[AccountCalendar]:
        """Set up the calendar of an account that has none.

        Args:
            saturday: Whether carriers work on Saturdays.
            sunday: Whether they work on Sundays.
            days_off: Days on which nothing ships.
        """
        added = days("days_off", days_off)
        return Request(body=SentAccountCalendar.of(saturday, sunday, added, []), key=_CALENDAR)

    @PUT(
        _ACCOUNT,
        "100/min",
        sends=SentAccountCalendar,
        inside=_CALENDAR,
        repeat=same("a day is added or removed once, and what is left out stays"),
        spec=f"{_DOCUMENT}/updateAccountLevelSettings",
    )
    def update_calendar(
        self,
        *,
        saturday: bool | None = None,
        sunday: bool | None = None,
        add_days_off: Sequence[date] = (),
        remove_days_off: Sequence[date] = (),
    ) -> Request[AccountCalendar]:
        """Change the calendar; what is left out stays as it is.

        Args:
            saturday: Whether carriers work on Saturdays.
            sunday: Whether they work on Sundays.
            add_days_off: More days on which nothing ships.
            remove_days_off: Days on which orders ship again.
        """
        added, removed = days("add_days_off", add_days_off), days("remove_days_off", remove_days_off)
        return Request(body=SentAccountCalendar.of(saturday, sunday, added, removed), key=_CALENDAR)

    @GET("/v3/settings/partnerprofile", "50/min", spec=f"{_DOCUMENT}/getPartnerConfigurations")
    def partner_profile(self) -> Request[PartnerProfile]:
        """The seller's names and ids, the state of the account, and the limits of its feeds."""
        return Request()

    @GET("/v3/settings/shippingprofile", "100/min", spec=f"{_DOCUMENT}/getShippingConfigurations")
    def shipping_profile(self) -> Request[ShippingProfile]:
        """The lag times that Walmart approved of, by category."""
        return Request()
