"""The aiohttp side: bytes in, mishaps, the log, bytes out."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from email.utils import formatdate
from typing import TYPE_CHECKING, Final

from aiohttp import web

from walmart_async.clock import sleep

from .bodies import read_body
from .errors import Refusal
from .gateway import Arrival
from .log import LoggedRequest, redacted, redacted_form
from .packing import unpacked
from .rendering import rendered_refusal
from .routing import parse_query

if TYPE_CHECKING:
    import threading

    from .faults import Faults
    from .gateway import Gateway
    from .log import RequestLog
    from .operations import Answer
    from .routing import Match, Router

__all__ = ["Door"]

logger: Final = logging.getLogger("walmart_async.emulator")

MAX_BODY = 64 * 2**20
_SUCCESS = range(200, 300)


@dataclass(frozen=True)
class Door:
    """Where one surface meets the network."""

    gateway: Gateway
    router: Router
    faults: Faults
    log: RequestLog
    lock: threading.RLock
    """Held while anything of the state is looked at, for the state is also read from other threads."""

    def application(self) -> web.Application:
        """The application; paths are matched here, for aiohttp's router decodes them and stumbles over braces."""
        app = web.Application(client_max_size=MAX_BODY)
        app.router.add_route("*", "/{path:.*}", self._handle)
        return app

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        try:
            packed = await request.read()
            raw = unpacked(packed, request.headers.get("Content-Encoding", ""), MAX_BODY)
        except Refusal as refused:
            logger.info("%s %s %s", self.gateway.surface, request.method, refused)
            return self._response(rendered_refusal(None, "", refused))
        except ConnectionError:
            return web.Response()  # nobody receives it: whoever was sending it has gone
        raw_path, _, raw_query = request.raw_path.partition("?")
        arrival = Arrival(
            request.method,
            raw_path,
            raw_query,
            parse_query(raw_query),
            request.headers,
            ",".join(request.headers.getall("Accept", ())),
            read_body(raw, request.headers.get("Content-Type", "")),
        )
        match = self.router.match(arrival.method, raw_path)
        if delay := self.faults.take_delay(arrival.method, match.template):
            await sleep(self.gateway.world.clock, delay)
        with self.lock:
            answer = self._answer(arrival, match)
        if answer is None:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()  # nobody receives it: the connection is gone
        return self._response(answer)

    def _response(self, answer: Answer) -> web.Response:
        headers = {"Date": formatdate(self.gateway.world.clock.time(), usegmt=True), "Content-Type": answer.media_type}
        return web.Response(status=answer.status, body=answer.body, headers={**headers, **answer.headers})

    def _answer(self, arrival: Arrival, match: Match) -> Answer | None:
        world, template = self.gateway.world, match.template
        world.settle()
        mishap = self.faults.take(arrival.method, template)
        applied, answer = False, mishap.answer if mishap else None
        if mishap is None or mishap.applied:
            own = self.gateway.answer(arrival, match)
            # Where several operations share a route, each of them writes or none does.
            applied = bool(match.served) and match.served[0].writes and own.status in _SUCCESS
            answer = mishap.answer if mishap else own
        status = answer.status if answer else None
        self.log.add(
            LoggedRequest(
                surface=self.gateway.surface,
                method=arrival.method,
                raw_path=arrival.raw_path,
                path=template,
                query={name: values[0] for name, values in arrival.query.items()},
                raw_query=arrival.raw_query,
                headers=redacted(arrival.headers),
                body=redacted_form(arrival.body.raw) if template == "/v3/token" else arrival.body.raw,
                status=status,
                applied=applied,
                at=world.clock.time(),
            )
        )
        logger.info("%s %s %s %s", self.gateway.surface, arrival.method, template or "(no such path)", status or "cut")
        return answer
