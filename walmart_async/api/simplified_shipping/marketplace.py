"""Simplified shipping: a seller names carriers and charges, and Walmart works out methods and transit times."""

from __future__ import annotations

from collections.abc import Sequence

from ..._declare.decorators import GET, POST, PUT
from ..._declare.modes import M
from ..._declare.repeat import once
from ..._declare.request import Request
from ..._declare.resource import Resource
from ..feeds.models import FeedAcknowledgement
from ..feeds.types import FeedBody
from .migration import ACTIONS, MIGRATIONS, SentMigration
from .models import ShippingPriority, SimplifiedShippingSettings
from .requests import CarrierRates, NodeRates, SentNodeSettings, SentSimplifiedShipping

__all__ = ["SimplifiedShipping"]

_SETTINGS = "/v3/settings/shipping/simplifiedshippingsettings"
_INSIDE = "simplifiedShippingSettings"
_SUNSET = (None, "Seller Center, until a newer version of these calls")


class SimplifiedShipping(Resource[M], family="simplified_shipping", surface="marketplace"):
    """Read and set simplified shipping, and move items to it.

    Walmart has deprecated all but `migrate` for a while. Its refusals come with status 200, and are raised as
    `PartialFailureError`.
    """

    @GET(
        _SETTINGS,
        "50/min",
        inside=_INSIDE,
        sunset=_SUNSET,
        spec="simplified-shipping-settings/getSimplifiedShippingSettings",
    )
    def get(self) -> Request[SimplifiedShippingSettings]:
        """What is set for the account and for ship nodes.

        Raises:
            PartialFailureError: Nothing is set.
        """
        return Request(failures=lambda answer, _: answer.errors)

    @POST(
        f"{_SETTINGS}/account",
        "5/min",
        sends=SentSimplifiedShipping,
        inside=_INSIDE,
        repeat=once("a second one is refused with status 200"),
        sunset=_SUNSET,
        spec="simplified-shipping-settings/createSimplifiedShippingSettings",
    )
    def create(
        self,
        rates: Sequence[CarrierRates],
        *,
        priority: ShippingPriority | str | None = None,
        migrate_free_shipping_offers: bool | None = None,
    ) -> Request[SimplifiedShippingSettings]:
        """Set up simplified shipping of an account that has none.

        Args:
            rates: Services with what they charge; together they cover the 48 contiguous states and D.C.
            priority: Which service is used where several would do.
            migrate_free_shipping_offers: Whether items that ship for nothing are moved to it.

        Raises:
            PartialFailureError: Walmart did not take it; its ``errors`` tell why.
        """
        body = SentSimplifiedShipping.of(rates, priority, migrate_free_shipping_offers)
        return Request(body=body, failures=lambda answer, _: answer.errors)

    @PUT(
        f"{_SETTINGS}/account",
        "25/min",
        sends=SentSimplifiedShipping,
        inside=_INSIDE,
        sunset=_SUNSET,
        spec="simplified-shipping-settings/updateSimplifiedShippingSettings",
    )
    def update(
        self,
        rates: Sequence[CarrierRates],
        *,
        priority: ShippingPriority | str | None = None,
        migrate_free_shipping_offers: bool | None = None,
    ) -> Request[SimplifiedShippingSettings]:
        """Set what simplified shipping of the account is to be; arguments and errors are those of `create`."""
        body = SentSimplifiedShipping.of(rates, priority, migrate_free_shipping_offers)
        return Request(body=body, key=_INSIDE, failures=lambda answer, _: answer.errors)

    @PUT(
        f"{_SETTINGS}/fulfillmentcenter",
        "25/min",
        sends=SentNodeSettings,
        inside=_INSIDE,
        sunset=_SUNSET,
        spec="simplified-shipping-settings/updateFCLevelSimplifiedShippingSettings",
    )
    def update_nodes(self, nodes: Sequence[NodeRates]) -> Request[SimplifiedShippingSettings]:
        """Set what is to hold for ship nodes instead of what is set for the account.

        Raises:
            PartialFailureError: Walmart did not take it; its ``errors`` tell why.
        """
        return Request(body=SentNodeSettings.of(nodes), key=_INSIDE, failures=lambda answer, _: answer.errors)

    @POST(
        "/v3/feeds",
        MIGRATIONS,
        sends=FeedBody,
        spec="simplified-shipping-settings/bulkMigrateOffersForSimplifiedShippingSettings",
    )
    def migrate(self, skus: Sequence[str], *, to_templates: bool = False) -> Request[FeedAcknowledgement]:
        """Move 1 to 10,000 items to simplified shipping, or back to shipping templates, with a feed."""
        query = {"feedType": ACTIONS.name, "requestType": "SHIPPING_CONFIG"}
        return Request(query=query, body=SentMigration.feed(skus, to_templates=to_templates))
