"""Sales channels: listed, added, changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ...._declare.checks import identifier
from ...._declare.decorators import GET, POST, PUT
from ...._declare.modes import M
from ...._declare.repeat import once
from ...._declare.request import Request
from ...._declare.resource import Resource
from .channel_models import ChannelsChanged, SalesChannels, SentChannels, StatedChannel

__all__ = ["SalesChannelCalls"]

_CHANNELS: Final = "/v3/fulfillment/orders-fulfillments/channel-details"


class SalesChannelCalls(Resource[M], family="fulfillment.orders", surface="marketplace"):
    """Say where orders come from."""

    @GET(_CHANNELS, spec="fulfillment-management/getMcsSellerOrderChannelIds")
    def channels(self, partner_id: str) -> Request[SalesChannels]:
        """The sales channels of a seller, with the ids that orders name them by.

        Args:
            partner_id: The seller's id at Walmart.
        """
        return Request(query={"partnerId": identifier("partner_id", partner_id)})

    @POST(
        _CHANNELS,
        sends=SentChannels,
        repeat=once("a second call may make a second channel of the same name"),
        spec="fulfillment-management/mcsSellerOnboarding",
    )
    def add_channels(self, partner_id: str, channels: Sequence[StatedChannel]) -> Request[ChannelsChanged]:
        """Add 1 to 10 sales channels; each gets an id.

        Raises:
            PartialFailureError: Walmart says in its answer that something was not done.
        """
        body = SentChannels.new(partner_id, channels)
        return Request(body=body, failures=lambda answer, _: answer.not_done())

    @PUT(_CHANNELS, sends=SentChannels, spec="fulfillment-management/updateMcsSellerOnboarding")
    def update_channels(self, partner_id: str, channels: Mapping[str, StatedChannel]) -> Request[ChannelsChanged]:
        """State anew how 1 to 10 sales channels are.

        Args:
            channels: By their ids, each with everything that is to be true of it.

        Raises:
            PartialFailureError: Walmart says in its answer that something was not done.
        """
        body = SentChannels.changed(partner_id, channels)
        return Request(body=body, key=body.payload.partner_id, failures=lambda answer, _: answer.not_done())
