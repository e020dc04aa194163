"""What every request passes before its operation, in the order in which Walmart's gateway seems to look at it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .errors import GATEWAY, Refusal, refusal
from .rates import UPLOADS, operation_limit
from .rendering import ERRORS, XML, produced, to_json, to_xml
from .routing import Answer, Call, no_such_resource

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..world import World
    from .rates import Buckets, Limit, Quota
    from .routing import Match, Route
    from .tokens import Tokens

__all__ = ["Arrival", "Gateway"]


@dataclass(frozen=True)
class Arrival:
    """A request as it came in, before anybody knows what it wants."""

    method: str
    raw_path: str
    raw_query: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Gateway:
    """The checks of one surface, and the way from there to the handlers and back.

    The order of the checks is nowhere published: anonymous calls were seen to get 401 before anything else.
    """

    world: World
    surface: str
    tokens: Tokens
    buckets: Buckets

    def limits_of(self, route: Route, query: Mapping[str, str]) -> Sequence[Limit]:
        """The buckets that a request draws on; none if it is not metered."""
        if route.method == "POST" and route.template in {"/v3/feeds", "/v3/feeds/items"}:
            upload = UPLOADS[self.surface].get(query.get("feedType", "").lower())
            return upload.limits if upload else ()
        limit = operation_limit(self.surface, (route.method, route.template), query)
        return (limit,) if limit else ()

    def answer(self, arrival: Arrival, match: Match) -> Answer:
        """Check a request, run its operation, and render what comes of it."""
        media_type = produced(match.route, arrival.headers.get("Accept"))
        quota: Quota | None = None
        try:
            if match.route is None or not match.route.signed:
                _check_headers(arrival.headers)
            route = self._admit(arrival, match)
            if limits := self.limits_of(route, arrival.query):
                quota = self.buckets.take(*limits)
                if not quota.granted:
                    raise refusal("REQUEST_THRESHOLD_VIOLATED", GATEWAY, "The rate limit of this API is exceeded.")
            if media_type is None:
                raise refusal("INVALID_ACCEPT_TYPE", GATEWAY, "The Accept header names nothing that is produced here.")
            call = Call(
                self.world,
                self.surface,
                self.tokens,
                route,
                match.params,
                arrival.query,
                arrival.headers,
                arrival.body,
            )
            if route.consumes and call.media_type not in route.consumes:
                raise refusal("UNSUPPORTED_MEDIA_TYPE", GATEWAY, "The Content-Type is not one that is read here.")
            answer = self._render(route, media_type, route.handler(call))
        except Refusal as refused:
            answer = _render_refusal(media_type, refused)
        return replace(answer, headers={**self._quota_headers(quota), **answer.headers})

    def _admit(self, arrival: Arrival, match: Match) -> Route:
        if match.route is None or match.route.authenticated:
            self.tokens.check(arrival.headers.get("WM_SEC.ACCESS_TOKEN"))
        if match.route is None or not all(arrival.query.get(name) for name in match.route.needs_query):
            raise match.refusal or no_such_resource(arrival.raw_path)
        return match.route

    def _render(self, route: Route, media_type: str, answer: Answer) -> Answer:
        if answer.body is not None:
            return answer
        if media_type == XML and route.xml:
            return replace(answer, body=to_xml(route.xml, answer.document), media_type=XML)
        # A distorted token would only break every test at its first call.
        document = self.world.quirks.distort(answer.document) if route.authenticated else answer.document
        return replace(answer, body=to_json(document))

    def _quota_headers(self, quota: Quota | None) -> dict[str, str]:
        if quota is None:
            return {}
        return {
            "x-current-token-count": str(quota.left),
            "X-Next-Replenishment-Time": self.world.quirks.replenishment(quota.next_at),
        }


def _check_headers(headers: Mapping[str, str]) -> None:
    for name in ("WM_SVC.NAME", "WM_QOS.CORRELATION_ID"):
        if not headers.get(name, "").strip():
            raise refusal("INVALID_REQUEST_HEADER", GATEWAY, f"{name} set blank or null", field=name)
    channel = "WM_CONSUMER.CHANNEL.TYPE"
    if not headers.get(channel, "absent is fine").strip():
        raise refusal("INVALID_REQUEST_HEADER", GATEWAY, f"{channel} set null or invalid.", field=channel)


def _render_refusal(media_type: str | None, refused: Refusal) -> Answer:
    if media_type == XML:
        return Answer(refused.status, body=to_xml(ERRORS, refused.document), media_type=XML)
    return Answer(refused.status, body=to_json(refused.document))
