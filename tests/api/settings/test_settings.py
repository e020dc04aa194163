"""Settings of the account against the emulator, in both modes."""

from __future__ import annotations

from datetime import date

import pytest

from walmart_async import errors
from walmart_async.api.settings import AccountStatus, PartnerProfile, ShippingProfile

from .examples import MARKETPLACE


def test_a_calendar_is_set_up_and_changed_in_parts(seller) -> None:
    with pytest.raises(errors.NotFoundError):
        seller("settings.calendar")
    with pytest.raises(errors.NotFoundError):
        seller("settings.update_calendar", saturday=True)
    first, second = date(2030, 3, 10), date(2030, 4, 10)
    seller("settings.create_calendar", saturday=True, days_off=[first])
    seller("settings.update_calendar", add_days_off=[second], remove_days_off=[first])
    calendar = seller("settings.calendar")
    assert calendar.additional_days_off == (second,)
    assert calendar.carrier_weekend_calendar.saturday.working_day is True
    assert calendar.carrier_weekend_calendar.sunday.working_day is False


def test_profiles(seller) -> None:
    assert seller("settings.partner_profile").status == AccountStatus.ACTIVE
    assert seller("settings.shipping_profile").lag_times == {}
    assert (PartnerProfile().status, PartnerProfile().feeds, ShippingProfile().lag_times) == (None, (), {})


@pytest.mark.parametrize("kind", [PartnerProfile, ShippingProfile])
def test_what_profiles_tell_at_a_glance(kind, plain_call, answer) -> None:
    name = "partner_profile" if kind is PartnerProfile else "shipping_profile"
    (example,) = [each for each in MARKETPLACE if each.call.name == name]
    answer(example.answer)
    profile = plain_call("marketplace", f"settings.{name}")
    if kind is PartnerProfile:
        (feed,) = profile.feeds
        assert (feed.feed_type, feed.throttle_configurations[0].rate.count) == ("inventory", 6)
        assert profile.status == AccountStatus.ACTIVE
    else:
        assert profile.lag_times == {"Garden & Patio": 3}
