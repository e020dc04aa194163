"""What every request passes before its operation, in the order in which Walmart's gateway seems to look at it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .body_checks import check_media_type, checked_body
from .choice import choose
from .errors import GATEWAY, Refusal, refusal
from .markets import is_missing, is_unsupported, market_of
from .negotiation import negotiated
from .operations import Call
from .parameters import as_published, check_headers, check_query
from .rates import limits_of
from .rendering import rendered, rendered_refusal
from .routing import no_such_resource
from .validation import Problem, UnknownItem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..world import World
    from .bodies import Body
    from .operations import Answer, Served
    from .rates import Buckets, Quota
    from .routing import Match
    from .tokens import Tokens

__all__ = ["Arrival", "Gateway"]


@dataclass(frozen=True)
class Arrival:
    """A request as it came in, before anybody knows what it wants."""

    method: str
    raw_path: str
    raw_query: str
    query: Mapping[str, Sequence[str]]
    headers: Mapping[str, str]
    accept: str
    """What is wanted, out of all its headers; empty where none says it."""
    body: Body

    @property
    def first(self) -> dict[str, str]:
        """The query as most services read it: the first of several values, and an empty one is none."""
        return {name: values[0] for name, values in self.query.items() if values[0]}


@dataclass(frozen=True)
class Gateway:
    """The checks of one surface, and the way from there to the handlers and back.

    The order of the checks is nowhere published: anonymous calls were seen to get 401 before anything else.
    """

    world: World
    surface: str
    tokens: Tokens
    buckets: Buckets

    def answer(self, arrival: Arrival, match: Match) -> Answer:
        """Check a request, run its operation, and render what comes of it."""
        served = match.served[0] if match.served else None
        quota: Quota | None = None
        try:
            served = self._admitted(arrival, match)
            if limits := limits_of(served, self.surface, arrival.first, market_of(arrival.headers)):
                quota = self.buckets.take(*limits)
                if not quota.granted:
                    raise refusal("REQUEST_THRESHOLD_VIOLATED", GATEWAY, "The rate limit of this API is exceeded.")
            call = self._call(served, arrival, match.params)
            answer = rendered(call, _handled(call))
        except Refusal as refused:
            answer = rendered_refusal(served, arrival.accept, refused)
        named = {"X-Emulator-Operation": served.name} if served else {}
        return replace(answer, headers={**named, **self._quota_headers(quota), **answer.headers})

    def _admitted(self, arrival: Arrival, match: Match) -> Served:
        """The operation that is meant, to a caller who may call it."""
        access = match.served[0].route.access if match.served else "token"
        if access != "signature":
            _check_common_headers(arrival.headers)
        if access == "token":
            self.tokens.check(arrival.headers.get("WM_SEC.ACCESS_TOKEN"))
        if not match.served:
            raise match.refusal or no_such_resource(arrival.raw_path)
        query = arrival.first
        served = choose(match.served, arrival.raw_path, query, arrival.body)
        # Production does not have what the sandbox alone serves; this header is how callers choose the sandbox.
        missing = served.operation.sandbox and not arrival.headers.get("WM_SANDBOX")
        route, market = f"{served.operation.method} {served.operation.path}", market_of(arrival.headers)
        missing = missing or is_missing(route, market, query)
        if missing or not all(query.get(name) for name in served.route.found_by):
            raise no_such_resource(arrival.raw_path)
        if is_unsupported(route, market):
            raise refusal("MARKET_NOT_SUPPORTED", served.service, "The market is not supported.", field="WM_MARKET")
        return served

    def _call(self, served: Served, arrival: Arrival, params: Mapping[str, str]) -> Call:
        """The request as its handler gets it, once everything about it is as published."""
        wanted = arrival.accept if served.route.access != "signature" else ""
        media_type = negotiated(served.offers, wanted)
        if media_type is None:
            raise refusal("INVALID_ACCEPT_TYPE", GATEWAY, "The Accept header names nothing that is produced here.")
        check_media_type(served, arrival.body)
        check_query(served, arrival.query)
        check_headers(served, arrival.headers)
        return Call(
            world=self.world,
            surface=self.surface,
            tokens=self.tokens,
            served=served,
            media_type=media_type,
            params=params,
            query=as_published(served, arrival.first),
            headers=arrival.headers,
            body=checked_body(served, arrival.body, market_of(arrival.headers)),
        )

    def _quota_headers(self, quota: Quota | None) -> dict[str, str]:
        if quota is None:
            return {}
        return {
            "x-current-token-count": str(quota.left),
            "X-Next-Replenishment-Time": self.world.quirks.replenishment(quota.next_at),
        }


def _handled(call: Call) -> Answer:
    try:
        return call.served.route.handler(call)
    except UnknownItem as unknown:
        raise call.refusal("CONTENT_NOT_FOUND", str(unknown), field="404_NOT_FOUND") from None
    except Problem as problem:
        raise call.refusal("INVALID_REQUEST_CONTENT", str(problem), field=problem.field) from None


def _check_common_headers(headers: Mapping[str, str]) -> None:
    for name in ("WM_SVC.NAME", "WM_QOS.CORRELATION_ID"):
        if not headers.get(name, "").strip():
            raise refusal("INVALID_REQUEST_HEADER", GATEWAY, f"{name} set blank or null", field=name)
    channel = "WM_CONSUMER.CHANNEL.TYPE"
    if not headers.get(channel, "absent is fine").strip():
        raise refusal("INVALID_REQUEST_HEADER", GATEWAY, f"{channel} set null or invalid.", field=channel)
