"""Sales channels that orders come from, as stated and as answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import msgspec

from ...._declare.checks import identifier, one_of
from ...._declare.several import by_name, one, several
from ....errors import RequestInvalidError
from ....models.base import Answer, Body, Record
from ....models.values import Essential, Instant, Many, OpenEnum
from ..models import FulfillmentOutcome
from ..requests import UNITED_STATES, SentMartHeader

__all__ = [
    "CarrierPackage",
    "ChannelAddress",
    "ChannelReturnAddress",
    "ChannelsChanged",
    "SalesChannel",
    "SalesChannels",
    "SentChannel",
    "SentChannelList",
    "SentChannels",
    "StatedChannel",
]

_MOST_CHANNELS: Final = 10
_SHORTEST_NAME, _LONGEST_NAME = 3, 100


class CarrierPackage(OpenEnum):
    """Which carriers may bring orders of a channel."""

    A = "packageA"
    """All of Walmart's carriers: FedEx, UPS, USPS, LaserShip and OnTrac."""
    B = "packageB"
    C = "packageC"


class ChannelAddress(Body, frozen=True, kw_only=True):
    """The business address on labels, to which goes what cannot be delivered."""

    first_name: str
    """3 characters at least."""
    line1: str
    line2: str
    line3: str
    city: str
    state: str
    """Two letters."""
    country: str
    zip: str
    address_type: str


class SentChannel(Body, frozen=True, kw_only=True):
    """A channel, as sent."""

    order_channel_id: str | None = None
    box_catalog_type: str | None = None
    shipping: str | None = None
    return_address: ChannelAddress
    active: str | None = None
    seller_id: str | None = None
    seller_name: str | None = None
    order_channel_name: str
    partial_fulfillment: str | None = None
    mart_id: str | None = None
    carrier_preferences: CarrierPackage | None = None


class StatedChannel(Record, frozen=True, kw_only=True):
    """How a sales channel is to be."""

    name: str
    """3 to 100 characters: your website, or the marketplace."""
    return_address: ChannelAddress
    carriers: CarrierPackage | None = None
    box_catalog_type: str | None = None
    shipping: str | None = None
    active: str | None = None
    seller_id: str | None = None
    seller_name: str | None = None
    partial_fulfillment: str | None = None

    def sent(self, field: str, channel_id: str | None) -> SentChannel:
        """It as it travels.

        Raises:
            RequestInvalidError: A value is not as it should be.
        """
        name = identifier(f"{field}.name", self.name)
        if not _SHORTEST_NAME <= len(name) <= _LONGEST_NAME:
            told = f"{_SHORTEST_NAME} to {_LONGEST_NAME}"
            raise RequestInvalidError(f"{field}.name", f"has {len(name):,} characters", told)
        address = one(f"{field}.return_address", self.return_address, ChannelAddress)
        for part in address.__struct_fields__:
            identifier(f"{field}.return_address.{part}", getattr(address, part))
        if len(address.first_name) < _SHORTEST_NAME:
            raise RequestInvalidError(f"{field}.return_address.first_name", "is too short", "3 characters at least")
        more = ("box_catalog_type", "shipping", "active", "seller_id", "seller_name", "partial_fulfillment")
        stated = {each: getattr(self, each) for each in more}
        packages = tuple(CarrierPackage)
        return SentChannel(
            order_channel_id=channel_id,
            order_channel_name=name,
            return_address=address,
            mart_id="202",
            carrier_preferences=None if self.carriers is None else one_of(f"{field}.carriers", self.carriers, packages),
            **{each: identifier(f"{field}.{each}", value) for each, value in stated.items() if value is not None},
        )


class SentChannelList(Body, frozen=True, kw_only=True):
    """Channels of a seller."""

    partner_id: str
    mcs_details: Sequence[SentChannel]


class SentChannels(Body, frozen=True, kw_only=True):
    """Channels to add or to change."""

    header: SentMartHeader
    payload: SentChannelList

    @classmethod
    def new(cls, partner_id: str, channels: Sequence[StatedChannel]) -> SentChannels:
        """1 to 10 that there are not yet."""
        stated = several("channels", channels, StatedChannel, _MOST_CHANNELS)
        return cls._of(partner_id, [channel.sent(field, None) for field, channel in stated])

    @classmethod
    def changed(cls, partner_id: str, channels: Mapping[str, StatedChannel]) -> SentChannels:
        """1 to 10 by their ids."""
        named = by_name("channels", channels, _MOST_CHANNELS)
        return cls._of(partner_id, [one(field, each, StatedChannel).sent(field, name) for field, name, each in named])

    @classmethod
    def _of(cls, partner_id: str, channels: Sequence[SentChannel]) -> SentChannels:
        partner = identifier("partner_id", partner_id)
        return cls(header=UNITED_STATES, payload=SentChannelList(partner_id=partner, mcs_details=channels))


class ChannelReturnAddress(Answer, frozen=True, kw_only=True):
    """The business address on labels, to which goes what cannot be delivered."""

    first_name: str | None = None
    line1: str | None = None
    line2: str | None = None
    line3: str | None = None
    city: str | None = None
    state: str | None = None
    country: str | None = None
    zip: str | None = None
    address_type: str | None = None


class SalesChannel(Answer, frozen=True, kw_only=True):
    """Where orders come from."""

    order_channel_id: Essential[str | None] = None
    """What orders name it by."""
    order_channel_name: str | None = None
    return_address: ChannelReturnAddress | None = None
    box_catalog_type: str | None = None
    shipping: str | None = None
    """The carriers."""
    active: str | None = None
    seller_id: str | None = None
    seller_name: str | None = None
    created_date: Instant | None = None
    modified_date: Instant | None = None
    partial_fulfillment: str | None = None
    mart_id: str | None = None
    rap_response: Mapping[str, Any] | None = None
    """Published without a form."""


class SalesChannels(FulfillmentOutcome, frozen=True, kw_only=True):
    """The channels of a seller."""

    channels: Many[SalesChannel] = msgspec.field(default=(), name="payload")


class ChannelsChanged(FulfillmentOutcome, frozen=True, kw_only=True):
    """Channels as they are after a change."""

    channels: Mapping[str, Many[SalesChannel]] = msgspec.field(
        default_factory=dict[str, Many[SalesChannel]], name="payload"
    )
    """In lists by names that nobody published."""
