"""Subscriptions and kinds of events, as answered."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from ...models.base import Answer
from ...models.redacted import Redacted
from ...models.values import Many, OpenEnum

__all__ = [
    "AuthDetails",
    "EventKind",
    "EventKinds",
    "EventType",
    "NotificationTested",
    "SubscriptionDeleted",
    "SubscriptionDetails",
    "SubscriptionEntry",
    "SubscriptionStatus",
    "Subscriptions",
]


class EventType(OpenEnum):
    """What Walmart can tell of; `event_types` says what of it an account can have."""

    OFFER_PUBLISHED = "OFFER_PUBLISHED"
    OFFER_UNPUBLISHED = "OFFER_UNPUBLISHED"
    BUY_BOX_CHANGED = "BUY_BOX_CHANGED"
    INVENTORY_OOS = "INVENTORY_OOS"
    """An item is out of stock."""
    PO_CREATED = "PO_CREATED"
    PO_LINE_AUTOCANCELLED = "PO_LINE_AUTOCANCELLED"
    ORDER_UPDATES = "ORDER_UPDATES"
    """All that happens to orders; ``subEventType`` of the payload says what."""
    INTENT_TO_CANCEL = "INTENT_TO_CANCEL"
    ORDER_SHIPMENT_UPDATE = "ORDER_SHIPMENT_UPDATE"
    ORDER_STATUS_UPDATE = "ORDER_STATUS_UPDATE"
    MCS_RETURN_ORDER_STATUS_UPDATE = "MCS_RETURN_ORDER_STATUS_UPDATE"
    DRIVER_STATUS = "DRIVER_STATUS"
    RETURN_CREATED = "RETURN_CREATED"
    RETURN_DELIVERED = "RETURN_DELIVERED"
    RETURN_INVOICED = "RETURN_INVOICED"
    REPORT_STATUS = "REPORT_STATUS"
    """A report that was asked for is ready, or failed."""
    ASSORTMENT_GROWTH_RECOMMENDATIONS = "ASSORTMENT_GROWTH_RECOMMENDATIONS"
    SELLER_PERFORMANCE_NOTIFICATIONS = "SELLER_PERFORMANCE_NOTIFICATIONS"
    SELLER_PERFORMANCE_ALARMS = "SELLER_PERFORMANCE_ALARMS"
    SELLER_PERFORMANCE_REPORT = "SELLER_PERFORMANCE_REPORT"


class SubscriptionStatus(OpenEnum):
    """Whether anything is delivered."""

    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"


class AuthDetails(Redacted, Answer, frozen=True, kw_only=True):
    """How deliveries prove who they come from; its repr shows the method alone."""

    auth_method: str | None = None
    """``BASIC_AUTH``, ``HMAC`` or ``OAUTH``."""
    auth_header_name: str | None = None
    user_name: str | None = None
    password: str | None = None
    auth_url: str | None = None
    client_id: str | None = None
    client_secret: str | None = None

    def __repr__(self) -> str:
        """Without what is secret."""
        return f"AuthDetails(auth_method={self.auth_method!r})"


class SubscriptionDetails(Redacted, Answer, frozen=True, kw_only=True):
    """One subscription; its repr shows neither address, headers nor credentials."""

    subscription_id: str | None = None
    """By which it is changed and deleted."""
    event_type: EventType | None = None
    event_version: str | None = None
    resource_name: str | None = None
    status: SubscriptionStatus | None = None
    partner_id: str | None = None
    """The seller."""
    event_url: str | None = None
    """Where deliveries go; not in the answer to a new one."""
    auth_details: AuthDetails | None = None
    headers: Mapping[str, str] = {}
    """Further headers of each delivery."""

    def __repr__(self) -> str:
        """Without what may be secret."""
        shown = (self.subscription_id, self.event_type and str(self.event_type), self.status and str(self.status))
        return "SubscriptionDetails(subscription_id={!r}, event_type={!r}, status={!r})".format(*shown)


class SubscriptionEntry(SubscriptionDetails, frozen=True, kw_only=True):
    """An entry of a list of subscriptions: one of them, or a wrapper around some."""

    event: Many[SubscriptionDetails] = ()
    """The subscriptions themselves, where they come in one more wrapper."""


class Subscriptions(Answer, frozen=True, kw_only=True):
    """Subscriptions, new ones or those that were asked for."""

    events: Many[SubscriptionEntry] = ()

    @property
    def subscriptions(self) -> Many[SubscriptionDetails]:
        """The subscriptions without any wrapper."""
        return tuple(inner for each in self.events for inner in each.event or (each,))


class SubscriptionDeleted(Answer, frozen=True, kw_only=True):
    """A subscription that is no more."""

    subscription_id: str | None = None
    message: str | None = None
    """A confirmation, in Walmart's words."""


class EventKind(Answer, frozen=True, kw_only=True):
    """A kind of event that can be subscribed to."""

    event_type: EventType | None = None
    resource_name: str | None = None
    """What a subscription to it names as its resource."""
    event_version: str | None = None
    description: str | None = None


class EventKinds(Answer, frozen=True, kw_only=True):
    """The kinds of events that can be subscribed to."""

    kinds: Many[EventKind] = msgspec.field(default=(), name="events")


class NotificationTested(Answer, frozen=True, kw_only=True):
    """A delivery that was tried."""

    message: str | None = None
    """What came of it, in Walmart's words."""
