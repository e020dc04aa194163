"""Arguments of notifications that are refused before anything is sent."""

from __future__ import annotations

import msgspec

from support.examples import Call, Refusal, call
from walmart_async.api.notifications import BasicAuth, HmacAuth, OAuth, Subscription, SubscriptionChange

GOOD = Subscription(event_type="PO_CREATED", resource_name="ORDER", event_url="https://example.com")
SERVER = OAuth(auth_url="https://example.com", client_id="us", client_secret="hush")
URLS = ("", "example.com", "ftp://example.com", "https://", "https://a b", "https://[", "https://a\n", None, 7)


def subscribe(**changes: object) -> Call:
    return call("subscribe", [GOOD, msgspec.structs.replace(GOOD, **changes)])


def update(**changes: object) -> Call:
    return call("update", "1", SubscriptionChange(**changes))


MARKETPLACE = [
    Refusal(call("list", subscription_id=""), "subscription_id"),
    Refusal(call("list", event_type=7), "event_type"),
    Refusal(call("list", resource_name=" "), "resource_name"),
    Refusal(call("list", status="active"), "status"),
    Refusal(call("subscribe", []), "subscriptions"),
    Refusal(call("subscribe", GOOD), "subscriptions"),
    Refusal(subscribe(event_type=""), "subscriptions[1].event_type"),
    Refusal(subscribe(event_version=1), "subscriptions[1].event_version"),
    Refusal(subscribe(resource_name=None), "subscriptions[1].resource_name"),
    *(Refusal(subscribe(event_url=url), "subscriptions[1].event_url") for url in URLS),
    Refusal(subscribe(auth=("abc", "test")), "subscriptions[1].auth"),
    Refusal(subscribe(auth=BasicAuth(user_name="", password="x")), "subscriptions[1].auth.user_name"),
    Refusal(subscribe(auth=BasicAuth(user_name="x", password="")), "subscriptions[1].auth.password"),
    Refusal(subscribe(auth=HmacAuth(client_secret="a\nb")), "subscriptions[1].auth.client_secret"),
    Refusal(subscribe(auth=HmacAuth(client_secret="a", header="X: y")), "subscriptions[1].auth.header"),
    Refusal(subscribe(auth=msgspec.structs.replace(SERVER, auth_url="x")), "subscriptions[1].auth.auth_url"),
    Refusal(subscribe(auth=msgspec.structs.replace(SERVER, client_id="")), "subscriptions[1].auth.client_id"),
    Refusal(subscribe(auth=msgspec.structs.replace(SERVER, client_secret=None)), "subscriptions[1].auth.client_secret"),
    Refusal(subscribe(headers={}), "subscriptions[1].headers"),
    Refusal(subscribe(headers=[("X", "y")]), "subscriptions[1].headers"),
    Refusal(subscribe(headers={"X": "a\r\nY: b"}), "subscriptions[1].headers['X']"),
    Refusal(subscribe(headers={"": "b"}), "subscriptions[1].headers"),
    Refusal(subscribe(headers={"a b": "c"}), "subscriptions[1].headers['a b']"),
    Refusal(subscribe(active="ACTIVE"), "subscriptions[1].active"),
    Refusal(call("update", "", SubscriptionChange(active=True)), "subscription_id"),
    Refusal(call("update", "1", GOOD), "change"),
    Refusal(update(), "change"),
    Refusal(update(event_type=""), "change.event_type"),
    Refusal(update(resource_name=7), "change.resource_name"),
    Refusal(update(event_version=""), "change.event_version"),
    Refusal(update(event_url="x"), "change.event_url"),
    Refusal(update(auth="Basic"), "change.auth"),
    Refusal(update(headers={"X": 7}), "change.headers['X']"),
    Refusal(update(active=1), "change.active"),
    Refusal(call("delete", ""), "subscription_id"),
    Refusal(call("test", None), "subscription"),
    Refusal(call("test", msgspec.structs.replace(GOOD, event_url="")), "subscription.event_url"),
]
