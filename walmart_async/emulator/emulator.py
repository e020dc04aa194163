"""The emulator that users open, with what they may put in, arrange, and look at."""

from __future__ import annotations

import math
import threading

from walmart_async.clock import Clock, SystemClock

from .assembly import SURFACES, feed_types, routers
from .controls import FamilyControls
from .facts import Surface
from .families.feeds.feeds import Feeds
from .gateway.door import Door
from .gateway.faults import Faults
from .gateway.gateway import Gateway
from .gateway.log import LoggedRequest, RequestLog
from .gateway.rates import Buckets, limits_of
from .gateway.server import Server
from .gateway.tokens import Tokens
from .world import Ids, Quirks, World

__all__ = ["CLIENT_ID", "CLIENT_SECRET", "Emulator"]

CLIENT_ID = "emulator-client"
CLIENT_SECRET = "emulator-secret"  # noqa: S105 - well known on purpose: it opens nothing but this emulator


class Emulator(FamilyControls, Server):
    """A local Walmart with real state: ``async with`` in a running loop, or ``with`` from plain code.

    Nothing but its clock moves it: tokens expire, buckets refill, and feeds are worked through as ``clock`` says.
    Its state may be read and set from any thread.

    Args:
        seed: Where tokens, ids, cursors and the default ship node come from: the same seed, the same values.
        clock: Its time; the machine's by default.
        speed: How many times as fast as Walmart it does what callers wait for: feeds, reports, reviews of disputes,
            stock on its way to Walmart, and the refill of rate limits. Tokens, cursors and signed URLs are good as long
            as ever.
        port: The seller's port; 0 takes a free one.
        supplier_port: The supplier's port; 0 takes a free one.
        client_id: The one client id that both surfaces know.
        client_secret: Its secret.

    Raises:
        ValueError: If ``speed`` is not a finite number above 0.
    """

    def __init__(
        self,
        *,
        seed: int = 0,
        clock: Clock | None = None,
        speed: float = 1.0,
        port: int = 0,
        supplier_port: int = 0,
        client_id: str = CLIENT_ID,
        client_secret: str = CLIENT_SECRET,
    ) -> None:
        if not 0 < speed < math.inf:
            raise ValueError(f"speed must be a finite number above 0, not {speed!r}")
        self.clock: Clock = clock or SystemClock()
        self.client_id: str = client_id
        self.client_secret: str = client_secret
        self._log, self._lock = RequestLog(), threading.RLock()
        self.quirks: Quirks = Quirks()
        """Lasting oddities of the answers, to be switched on."""
        self._world = World(self.clock, Ids(seed), self.quirks, speed)
        self._world.of(Feeds).take(feed_types())
        self.faults: Faults = Faults(
            self._world, self._lock, {each for router in routers().values() for each in router.operations}
        )
        """Mishaps for the next requests, to be arranged."""
        self._doors = {surface: self._door(surface) for surface in SURFACES}
        super().__init__(
            {surface: door.application for surface, door in self._doors.items()},
            {"marketplace": port, "supplier": supplier_port},
        )

    def __repr__(self) -> str:
        return f"<Emulator seller {self.url} supplier {self.supplier_url}>"

    @property
    def url(self) -> str:
        """Base URL of the seller's surface."""
        return self.url_of("marketplace")

    @property
    def supplier_url(self) -> str:
        """Base URL of the drop-ship vendor's surface."""
        return self.url_of("supplier")

    @property
    def default_ship_node(self) -> str:
        """The node that is meant where a seller names none."""
        return self._world.default_node

    @property
    def ship_nodes(self) -> list[str]:
        """The nodes that both surfaces know, the default one first."""
        with self._lock:
            return list(self._world.nodes)

    def add_ship_node(self, node: str) -> None:
        """Know one more ship node."""
        with self._lock:
            self._world.add_node(node)

    @property
    def requests(self) -> list[LoggedRequest]:
        """The requests that arrived, oldest first; the newest 100,000 are kept."""
        with self._lock:
            return self._log.entries()

    @property
    def writes(self) -> list[LoggedRequest]:
        """The requests that were applied, whether or not their answer came through."""
        return [request for request in self.requests if request.applied]

    def clear_log(self) -> None:
        """Forget the requests so far."""
        with self._lock:
            self._log.clear()

    def revoke_tokens(self) -> None:
        """Let no access token be good any more, on either surface."""
        with self._lock:
            for door in self._doors.values():
                door.gateway.tokens.revoke()

    def authorize(self, partner_id: str, redirect_uri: str, *, surface: Surface = "marketplace") -> str:
        """A seller's consent: the code for a token call with ``grant_type=authorization_code``, good once."""
        with self._lock:
            return self._doors[surface].gateway.tokens.authorize(partner_id, redirect_uri)

    def drain(
        self, method: str, path: str, *, leave: int = 0, surface: Surface = "marketplace", feed_type: str = ""
    ) -> None:
        """Empty a bucket down to ``leave`` tokens, as if another process of the seller had drawn them.

        Raises:
            LookupError: If the operation is not served or not metered.
        """
        with self._lock:
            door = self._doors[surface]
            query = {"feedType": feed_type} if feed_type else {}
            limits = {
                limit
                for served in door.router.match(method, path).served
                for limit in limits_of(served, surface, query)
            }
            if not limits:
                raise LookupError(f"{method} {path} is not metered on the {surface} surface")
            for limit in limits:
                door.gateway.buckets.leave(limit, leave)

    def refill(self) -> None:
        """Fill every bucket of both surfaces."""
        with self._lock:
            for door in self._doors.values():
                door.gateway.buckets.refill()

    def _door(self, surface: Surface) -> Door:
        tokens = Tokens(self.client_id, self.client_secret, self.clock, self._world.ids)
        gateway = Gateway(self._world, surface, tokens, Buckets(self.clock, self._world.hastened))
        return Door(gateway, routers()[surface], self.faults, self._log, self._lock)
