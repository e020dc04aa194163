"""Calls of the notification endpoints."""

from __future__ import annotations

from support.examples import Example, call
from walmart_async.api.notifications import (
    BasicAuth,
    EventType,
    HmacAuth,
    OAuth,
    Subscription,
    SubscriptionChange,
    SubscriptionStatus,
)

ALL, ONE = "/v3/webhooks/subscriptions", "/v3/webhooks/subscriptions/243ba4d0%2F1"
URL = "https://example.com/events"
UNPUBLISHED = Subscription(event_type=EventType.OFFER_UNPUBLISHED, resource_name="ITEM", event_url=URL)
SENT_UNPUBLISHED = {
    "eventType": "OFFER_UNPUBLISHED",
    "eventVersion": "V1",
    "resourceName": "ITEM",
    "eventUrl": URL,
    "status": "ACTIVE",
}
BASIC = BasicAuth(user_name="abc", password="test")
SENT_BASIC = {"authMethod": "BASIC_AUTH", "authHeaderName": "Authorization", "userName": "abc", "password": "test"}
DETAILS = {
    "eventType": "OFFER_UNPUBLISHED",
    "subscriptionId": "243ba4d0-b322-11ea-b385-0127e9b85538",
    "partnerId": "10000000359",
    "eventVersion": "V1",
    "resourceName": "ITEM",
    "eventUrl": URL,
    "headers": {"X-Custom-Header": "my-value"},
    "authDetails": SENT_BASIC,
    "status": "INACTIVE",
}

MARKETPLACE = [
    Example(
        call("event_types"),
        "GET /v3/webhooks/eventTypes",
        answer={
            "events": [
                {
                    "resourceName": "INVENTORY",
                    "eventType": "INVENTORY_OOS",
                    "eventVersion": "V1",
                    "description": "Out of stock",
                }
            ]
        },
    ),
    Example(call("list"), f"GET {ALL}", answer={"events": [DETAILS, {**DETAILS, "status": "ACTIVE"}]}),
    Example(
        call(
            "list",
            subscription_id="243/1",
            event_type=EventType.PO_CREATED,
            resource_name="ORDER",
            status=SubscriptionStatus.ACTIVE,
        ),
        f"GET {ALL}?subscriptionId=243%2F1&eventType=PO_CREATED&resourceName=ORDER&status=ACTIVE",
    ),
    Example(
        call(
            "subscribe",
            [UNPUBLISHED, Subscription(event_type="PO_CREATED", resource_name="ORDER", event_url=URL, active=False)],
        ),
        f"POST {ALL}",
        body={
            "events": [
                SENT_UNPUBLISHED,
                {**SENT_UNPUBLISHED, "eventType": "PO_CREATED", "resourceName": "ORDER", "status": "INACTIVE"},
            ]
        },
        answer={
            "events": [
                {
                    "eventType": "OFFER_UNPUBLISHED",
                    "subscriptionId": "620b45a0-b321-11ea-ac13-1f88d6025b7d",
                    "partnerId": "12300000359",
                    "eventVersion": "V1",
                    "resourceName": "ITEM",
                    "status": "ACTIVE",
                }
            ]
        },
    ),
    Example(
        call(
            "subscribe",
            [
                Subscription(
                    event_type=EventType.OFFER_UNPUBLISHED,
                    resource_name="ITEM",
                    event_url=URL,
                    auth=HmacAuth(client_secret="hush", header="X-Signature"),
                    headers={"X-Custom-Header": "my-value"},
                )
            ],
        ),
        f"POST {ALL}",
        body={
            "events": [
                {
                    **SENT_UNPUBLISHED,
                    "authDetails": {
                        "authMethod": "HMAC",
                        "authHeaderName": "X-Signature",
                        "clientSecret": "hush",
                    },
                    "headers": {"X-Custom-Header": "my-value"},
                }
            ]
        },
    ),
    Example(
        call("update", "243ba4d0/1", SubscriptionChange(event_url=URL, auth=BASIC, active=True)),
        f"PATCH {ONE}",
        body={"eventUrl": URL, "authDetails": SENT_BASIC, "status": "ACTIVE"},
        answer=DETAILS,
    ),
    Example(
        call(
            "update",
            "243ba4d0/1",
            SubscriptionChange(
                event_type=EventType.PO_CREATED, resource_name="ORDER", event_version="V2", headers={"X-A": "b"}
            ),
        ),
        f"PATCH {ONE}",
        body={"eventType": "PO_CREATED", "resourceName": "ORDER", "eventVersion": "V2", "headers": {"X-A": "b"}},
    ),
    Example(
        call("update", "243ba4d0/1", SubscriptionChange(active=False)), f"PATCH {ONE}", body={"status": "INACTIVE"}
    ),
    Example(
        call("delete", "243ba4d0/1"),
        f"DELETE {ONE}",
        answer={"subscriptionId": "243ba4d0/1", "message": "Successfully deleted subscription"},
    ),
    Example(
        call(
            "test",
            Subscription(
                event_type=EventType.OFFER_UNPUBLISHED,
                resource_name="ITEM",
                event_url=URL,
                auth=OAuth(auth_url="https://example.com/token", client_id="us", client_secret="hush"),
                headers={"X-Custom-Header": "my-value"},
            ),
        ),
        "POST /v3/webhooks/test",
        body={
            "eventType": "OFFER_UNPUBLISHED",
            "eventVersion": "V1",
            "resourceName": "ITEM",
            "eventUrl": URL,
            "authDetails": {
                "authMethod": "OAUTH",
                "authHeaderName": "Authorization",
                "authUrl": "https://example.com/token",
                "clientId": "us",
                "clientSecret": "hush",
            },
            "headers": {"X-Custom-Header": "my-value"},
        },
        answer={"message": "Eventurl successfully validated"},
    ),
]
