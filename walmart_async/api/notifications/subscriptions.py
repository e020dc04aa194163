"""Subscriptions as callers state them, how deliveries prove who they come from, and both as they travel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from ..._declare.checks import identifier, optional, truth
from ..._declare.several import by_name, several
from ...errors import RequestInvalidError
from ...models.base import Body, Record
from ...models.redacted import Redacted
from .models import EventType, SubscriptionStatus

__all__ = [
    "BasicAuth",
    "DeliveryAuth",
    "HmacAuth",
    "OAuth",
    "SentAuth",
    "SentChange",
    "SentSubscription",
    "SentSubscriptions",
    "SentTest",
    "Subscription",
    "SubscriptionChange",
]


class SentAuth(Redacted, Body, frozen=True, kw_only=True):
    """How a delivery proves who it comes from, as sent; its repr shows the method alone."""

    auth_method: str
    """``BASIC_AUTH``, ``HMAC`` or ``OAUTH``."""
    auth_header_name: str
    user_name: str | None = None
    password: str | None = None
    auth_url: str | None = None
    client_id: str | None = None
    client_secret: str | None = None

    def __repr__(self) -> str:
        """Without what is secret."""
        return f"SentAuth(auth_method={self.auth_method!r})"

    def secrets(self) -> tuple[str, ...]:
        """What no answer may echo."""
        return tuple(each for each in (self.password, self.client_secret) if each)


class DeliveryAuth(Redacted, Record, frozen=True, kw_only=True):
    """How a delivery proves who it comes from: `BasicAuth`, `HmacAuth` or `OAuth`."""

    header: str = "Authorization"
    """The header that carries the proof."""

    def __repr__(self) -> str:
        """Without what is secret."""
        return f"{type(self).__name__}(header={self.header!r})"


class BasicAuth(DeliveryAuth, frozen=True, kw_only=True):
    """Deliveries carry a user name and a password."""

    user_name: str
    password: str

    def sent(self, field: str) -> SentAuth:
        """It as it travels."""
        return SentAuth(
            auth_method="BASIC_AUTH",
            auth_header_name=_header(f"{field}.header", self.header),
            user_name=identifier(f"{field}.user_name", self.user_name),
            password=_secret(f"{field}.password", self.password),
        )


class HmacAuth(DeliveryAuth, frozen=True, kw_only=True):
    """Deliveries carry the HMAC-SHA256 of their body, made with a secret that both sides know."""

    client_secret: str

    def sent(self, field: str) -> SentAuth:
        """It as it travels."""
        return SentAuth(
            auth_method="HMAC",
            auth_header_name=_header(f"{field}.header", self.header),
            client_secret=_secret(f"{field}.client_secret", self.client_secret),
        )


class OAuth(DeliveryAuth, frozen=True, kw_only=True):
    """Walmart asks a server of yours for a token, and deliveries carry it."""

    auth_url: str
    """Where Walmart asks for the token, with ``client_credentials``."""
    client_id: str
    client_secret: str

    def sent(self, field: str) -> SentAuth:
        """It as it travels."""
        return SentAuth(
            auth_method="OAUTH",
            auth_header_name=_header(f"{field}.header", self.header),
            auth_url=_url(f"{field}.auth_url", self.auth_url),
            client_id=identifier(f"{field}.client_id", self.client_id),
            client_secret=_secret(f"{field}.client_secret", self.client_secret),
        )


class _Sent(Redacted, Body, frozen=True, kw_only=True):
    """What a subscription and its change and test have in common; its repr shows nothing of it."""

    auth_details: SentAuth | None = None
    headers: Mapping[str, str] | None = None

    def __repr__(self) -> str:
        """Without what may be secret."""
        return f"{type(self).__name__}()"

    def secrets(self) -> tuple[str, ...]:
        """What no answer may echo."""
        return (*(self.auth_details.secrets() if self.auth_details else ()), *(self.headers or {}).values())


class SentTest(_Sent, frozen=True, kw_only=True):
    """A subscription to try out, as sent."""

    event_type: str
    event_version: str
    resource_name: str
    event_url: str


class SentSubscription(SentTest, frozen=True, kw_only=True):
    """A subscription to make, as sent."""

    status: SubscriptionStatus


class SentChange(_Sent, frozen=True, kw_only=True):
    """What of a subscription is to be another, as sent."""

    event_type: str | None = None
    resource_name: str | None = None
    event_version: str | None = None
    event_url: str | None = None
    status: SubscriptionStatus | None = None


class SentSubscriptions(Redacted, Body, frozen=True, kw_only=True):
    """Several subscriptions, as sent."""

    events: Sequence[SentSubscription]

    def __repr__(self) -> str:
        """How many there are."""
        return f"SentSubscriptions({len(self.events)})"

    def secrets(self) -> tuple[str, ...]:
        """What no answer may echo."""
        return tuple(secret for each in self.events for secret in each.secrets())

    @classmethod
    def of(cls, subscriptions: Sequence[Subscription]) -> SentSubscriptions:
        """At least one."""
        return cls(events=[each.sent(field) for field, each in several("subscriptions", subscriptions, Subscription)])


class Subscription(Redacted, Record, frozen=True, kw_only=True):
    """What Walmart is to tell, and where."""

    event_type: EventType
    """Out of `event_types`."""
    resource_name: str
    """The resource that `event_types` lists beside it: ``ITEM``, ``ORDER``."""
    event_url: str
    """Where deliveries go, ``https``."""
    event_version: str = "V1"
    auth: DeliveryAuth | None = None
    """How deliveries prove who they come from."""
    headers: Mapping[str, str] | None = None
    """Further headers of each delivery."""
    active: bool = True
    """Whether anything is delivered yet."""

    def __repr__(self) -> str:
        """Without what may be secret."""
        return f"Subscription(event_type={str(self.event_type)!r}, resource_name={self.resource_name!r})"

    def sent(self, field: str) -> SentSubscription:
        """It as it travels."""
        return SentSubscription(
            event_type=str(identifier(f"{field}.event_type", self.event_type)),
            event_version=identifier(f"{field}.event_version", self.event_version),
            resource_name=identifier(f"{field}.resource_name", self.resource_name),
            event_url=_url(f"{field}.event_url", self.event_url),
            auth_details=_auth(f"{field}.auth", self.auth),
            headers=_headers(f"{field}.headers", self.headers),
            status=_status(f"{field}.active", self.active),
        )

    def tried(self, field: str) -> SentTest:
        """It as it travels to be tried out."""
        sent = self.sent(field)
        return SentTest(**{name: getattr(sent, name) for name in SentTest.__struct_fields__})


class SubscriptionChange(Redacted, Record, frozen=True, kw_only=True):
    """What of a subscription is to be another; ``None`` leaves it as it is."""

    event_type: EventType | None = None
    resource_name: str | None = None
    event_version: str | None = None
    event_url: str | None = None
    auth: DeliveryAuth | None = None
    headers: Mapping[str, str] | None = None
    active: bool | None = None
    """Whether anything is delivered."""

    def __repr__(self) -> str:
        """Without what may be secret."""
        return f"SubscriptionChange(active={self.active!r})"

    def sent(self) -> SentChange:
        """It as it travels; something must be another."""
        if all(getattr(self, name) is None for name in self.__struct_fields__):
            raise RequestInvalidError("change", "has nothing in it", f"one of {', '.join(self.__struct_fields__)}")
        return SentChange(
            event_type=None if self.event_type is None else str(identifier("change.event_type", self.event_type)),
            resource_name=optional("change.resource_name", self.resource_name),
            event_version=optional("change.event_version", self.event_version),
            event_url=None if self.event_url is None else _url("change.event_url", self.event_url),
            auth_details=_auth("change.auth", self.auth),
            headers=_headers("change.headers", self.headers),
            status=None if self.active is None else _status("change.active", self.active),
        )


def _auth(field: str, auth: object) -> SentAuth | None:
    if auth is None:
        return None
    if not isinstance(auth, BasicAuth | HmacAuth | OAuth):
        raise RequestInvalidError(field, f"is of type {type(auth).__name__}", "BasicAuth, HmacAuth, OAuth or None")
    return auth.sent(field)


def _status(field: str, active: object) -> SubscriptionStatus:
    return SubscriptionStatus.ACTIVE if truth(field, active) else SubscriptionStatus.INACTIVE


def _headers(field: str, headers: Mapping[str, str] | None) -> Mapping[str, str] | None:
    """Names and values; no value is shown, for it may be secret."""
    if headers is None:
        return None
    return {_header(place, name): _secret(place, value) for place, name, value in by_name(field, headers)}


def _header(field: str, name: object) -> str:
    if not isinstance(name, str) or not name.replace("-", "").replace("_", "").isalnum() or not name.isascii():
        raise RequestInvalidError(field, "is no name of a header", "letters, digits, hyphens and underscores")
    return name


def _secret(field: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise RequestInvalidError(field, "is no text, blank, or not one line", "text on one line")
    return value


def _url(field: str, value: object) -> str:
    """An address that Walmart can reach; it is not shown, for there may be a key in it."""
    url = identifier(field, value) if isinstance(value, str) else ""
    try:
        parts = urlsplit(url)
        right = parts.scheme in {"https", "http"} and bool(parts.hostname) and url.isprintable() and " " not in url
    except ValueError:
        right = False
    if not right:
        raise RequestInvalidError(field, "is no address", "one that begins with https://")
    return url
