"""Webhooks against the emulator, in both modes, and what they show of secrets: nothing."""

from __future__ import annotations

import json
import traceback

import pytest

from support.witness import chain, locals_of
from walmart_async import errors
from walmart_async._codec.json import decode
from walmart_async.api.notifications import (
    AuthDetails,
    BasicAuth,
    EventKinds,
    EventType,
    HmacAuth,
    OAuth,
    Subscription,
    SubscriptionChange,
    SubscriptionDetails,
    SubscriptionEntry,
    Subscriptions,
    SubscriptionStatus,
)

URL = "https://example.com/hooks?key=hidden-in-the-address"
PASSWORD, SIGNING, HEADER = "open-sesame/1", "signing-secret+2", "hidden-in-a-header"
SECRETS = ("hidden-in-the-address", PASSWORD, SIGNING, HEADER)
ORDERS = Subscription(
    event_type=EventType.PO_CREATED,
    resource_name="ORDER",
    event_url=URL,
    auth=BasicAuth(user_name="us", password=PASSWORD),
    headers={"X-Key": HEADER},
)


def test_a_subscription_from_its_beginning_to_its_end(seller, emulator) -> None:
    kinds = seller("notifications.event_types").kinds
    resource = next(kind.resource_name for kind in kinds if kind.event_type == EventType.PO_CREATED)
    assert resource == ORDERS.resource_name
    (made,) = seller("notifications.subscribe", [ORDERS]).subscriptions
    assert (made.event_type, made.status) == (EventType.PO_CREATED, SubscriptionStatus.ACTIVE)
    assert emulator.subscriptions == {made.subscription_id: URL}
    (listed,) = seller("notifications.list", event_type="PO_CREATED").subscriptions
    assert (listed.event_url, listed.headers["X-Key"], listed.auth_details.password) == (URL, HEADER, PASSWORD)
    changed = seller("notifications.update", made.subscription_id, SubscriptionChange(active=False))
    assert changed.status == SubscriptionStatus.INACTIVE
    assert seller("notifications.list", status="ACTIVE").subscriptions == ()
    gone = seller("notifications.delete", made.subscription_id)
    assert gone.subscription_id == made.subscription_id
    with pytest.raises(errors.NotFoundError):
        seller("notifications.update", made.subscription_id, SubscriptionChange(active=True))


def test_a_delivery_is_tried_out(seller, emulator) -> None:
    assert "validated" in seller("notifications.test", ORDERS).message
    assert emulator.tested_deliveries == [URL]
    assert emulator.subscriptions == {}


def test_an_event_of_another_resource(seller) -> None:
    with pytest.raises(errors.BadRequestError):
        seller("notifications.subscribe", [Subscription(event_type="PO_CREATED", resource_name="ITEM", event_url=URL)])


@pytest.mark.parametrize("status", [400, 500, 502])
@pytest.mark.parametrize(
    ("name", "given", "secrets"),
    [
        ("subscribe", ([ORDERS],), (PASSWORD, HEADER)),
        (
            "update",
            ("1", SubscriptionChange(auth=HmacAuth(client_secret=SIGNING), headers={"X-Key": HEADER})),
            (SIGNING, HEADER),
        ),
        ("test", (ORDERS,), (PASSWORD, HEADER)),
    ],
)
def test_what_walmart_echoes_of_a_subscription_is_hidden(call, answer, status, name, given, secrets) -> None:  # noqa: PLR0917
    told = f"refused: {json.dumps(secrets)}"
    answer({"error": [{"code": "X", "description": told, "info": told, "field": told}]}, status)
    with pytest.raises(errors.WalmartError) as caught:
        call("marketplace", f"notifications.{name}", *given)
    for error in chain(caught.value):
        shown = f"{error} {error!r} {vars(error)} {''.join(traceback.format_exception(error))}"
        assert not [each for each in secrets if each in shown]
        assert not [each for each in secrets if each in locals_of(error)]


@pytest.mark.parametrize(
    "thing",
    [
        ORDERS,
        ORDERS.sent("x"),
        SubscriptionChange(event_url=URL, headers={"X": HEADER}),
        BasicAuth(user_name="us", password=PASSWORD),
        HmacAuth(client_secret=SIGNING),
        OAuth(auth_url=URL, client_id="us", client_secret=SIGNING),
        AuthDetails(password=PASSWORD, client_secret=SIGNING),
        SubscriptionDetails(subscription_id="1", event_url=URL, headers={"X": HEADER}),
        Subscriptions(events=(SubscriptionEntry(event_url=URL, auth_details=AuthDetails(password=PASSWORD)),)),
    ],
    ids=lambda thing: type(thing).__name__,
)
def test_no_repr_shows_a_secret(thing) -> None:
    assert not [each for each in SECRETS if each in f"{thing!r} {thing}"]


@pytest.mark.parametrize(
    "document",
    [
        {"events": [{"subscriptionId": "1"}]},
        {"events": [{"event": [{"subscriptionId": "1"}]}]},
        {"events": {"event": {"subscriptionId": "1"}}},
        [{"subscriptionId": "1"}],
    ],
    ids=["as in the examples", "as in the schema", "one for a list", "as in the sandbox"],
)
def test_lists_in_every_form(document) -> None:
    found = decode(json.dumps(document).encode(), Subscriptions).subscriptions
    assert [each.subscription_id for each in found] == ["1"]


@pytest.mark.parametrize("document", [[{"code": "X"}], {"error": []}, {"subscriptionId": "1"}])
def test_what_is_no_list_of_subscriptions(document) -> None:
    with pytest.raises(errors.DecodeError):
        decode(json.dumps(document).encode(), Subscriptions)


def test_a_changed_subscription_inside_of_a_list(call, answer) -> None:
    answer({"event": [{"subscriptionId": "1", "status": "ACTIVE"}]})
    assert call("marketplace", "notifications.update", "1", SubscriptionChange(active=True)).subscription_id == "1"


def test_a_kind_that_is_not_known_yet() -> None:
    (kind,) = decode(b'{"events": [{"eventType": "BRAND_NEW", "resourceName": "X"}]}', EventKinds).kinds
    assert kind.event_type.value == "BRAND_NEW"
