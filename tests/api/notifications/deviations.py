"""How the declarations of notifications differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "Each method of authentication needs them.": [
        "notifications.SentAuth.authHeaderName: is not required",
        "notifications.SentAuth.authMethod: is not required",
    ],
    "Without it, nothing would be subscribed to.": [
        "notifications.SentSubscriptions.events: is not required",
    ],
    "The schema has one more wrapper around a subscription than its example.": [
        "notifications-management/updateSubscription: answers nothing inside of event[]",
        "notifications.SubscriptionEntry.event: is not published",
    ],
}
PENDING: list[str] = []
