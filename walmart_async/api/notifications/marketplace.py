"""A seller's webhooks: what Walmart tells, and where."""

from __future__ import annotations

from collections.abc import Sequence

from ..._declare.checks import identifier, known, optional
from ..._declare.decorators import DELETE, GET, PATCH, POST
from ..._declare.modes import M
from ..._declare.repeat import once, same
from ..._declare.request import Request
from ..._declare.resource import Resource
from ..._declare.several import one
from .models import (
    EventKinds,
    EventType,
    NotificationTested,
    SubscriptionDeleted,
    SubscriptionDetails,
    Subscriptions,
    SubscriptionStatus,
)
from .subscriptions import SentChange, SentSubscriptions, SentTest, Subscription, SubscriptionChange

__all__ = ["Notifications"]

_ALL = "/v3/webhooks/subscriptions"
_ONE = "/v3/webhooks/subscriptions/{subscriptionId}"


class Notifications(Resource[M], family="notifications", surface="marketplace"):
    """Subscribe to what happens: Walmart calls an address of yours."""

    @GET("/v3/webhooks/eventTypes", "5/min", spec="notifications-management/getEventTypes")
    def event_types(self) -> Request[EventKinds]:
        """The kinds of events that can be subscribed to, each with its resource."""
        return Request()

    @GET(_ALL, "50/min", confidential=True, spec="notifications-management/getAllSubscriptions")
    def list(
        self,
        *,
        subscription_id: str | None = None,
        event_type: EventType | str | None = None,
        resource_name: str | None = None,
        status: SubscriptionStatus | str | None = None,
    ) -> Request[Subscriptions]:
        """The subscriptions of the account, or those that the filters leave."""
        query = {
            "subscriptionId": optional("subscription_id", subscription_id),
            "eventType": optional("event_type", event_type),
            "resourceName": optional("resource_name", resource_name),
            "status": None if status is None else known("status", status, SubscriptionStatus),
        }
        return Request(query=query)

    @POST(
        _ALL,
        "200/min",
        sends=SentSubscriptions,
        confidential=True,
        repeat=once("a second subscription to the same would have everything delivered twice"),
        spec="notifications-management/createSubscription",
    )
    def subscribe(self, subscriptions: Sequence[Subscription]) -> Request[Subscriptions]:
        """Subscribe to one or more kinds of events."""
        return Request(body=SentSubscriptions.of(subscriptions))

    @PATCH(
        _ONE,
        "5/min",
        sends=SentChange,
        confidential=True,
        inside="event[]",
        repeat=same("each field states what is to be"),
        spec="notifications-management/updateSubscription",
    )
    def update(self, subscription_id: str, change: SubscriptionChange) -> Request[SubscriptionDetails]:
        """Change a subscription, or stop and resume its deliveries."""
        path = {"subscriptionId": identifier("subscription_id", subscription_id)}
        return Request(path=path, body=one("change", change, SubscriptionChange).sent(), key=subscription_id)

    @DELETE(_ONE, "10/min", spec="notifications-management/deleteSubscription")
    def delete(self, subscription_id: str) -> Request[SubscriptionDeleted]:
        """Delete a subscription."""
        return Request(path={"subscriptionId": identifier("subscription_id", subscription_id)})

    @POST(
        "/v3/webhooks/test",
        "10/min",
        sends=SentTest,
        confidential=True,
        repeat=once("a second delivery would be made"),
        spec="notifications-management/testNotification",
    )
    def test(self, subscription: Subscription) -> Request[NotificationTested]:
        """Have a sample delivered to the address of a subscription that need not exist; ``active`` does not count."""
        return Request(body=one("subscription", subscription, Subscription).tried("subscription"))
