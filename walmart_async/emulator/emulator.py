"""The emulator that users open, with what they may put in, arrange, and look at."""

from __future__ import annotations

import math
import threading
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from walmart_async.clock import Clock, SystemClock

from .assembly import SURFACES, feed_types, routers
from .facts import Surface
from .families.disputes.disputes import Disputes
from .families.feeds.feed import Feed
from .families.feeds.feeds import Feeds
from .families.inventory.stock import Stock, SupplierLevel
from .families.items.catalogue import Catalogue
from .families.orders import Line, Order, Orders, Part
from .families.payment_reports.recon import ReconReports
from .families.payments.tax_forms import TaxForms
from .families.prices.prices import Prices, Pricing
from .families.promotions.promotions import Promotions
from .families.recommendations.recommendations import Recommendations, Recommended
from .families.returns.returns import Return, ReturnedLine, Returns
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


class Emulator(Server):
    """A local Walmart with real state: ``async with`` in a running loop, or ``with`` from plain code.

    Nothing but its clock moves it: tokens expire, buckets refill, and feeds are worked through as ``clock`` says.
    Its state may be read and set from any thread.

    Args:
        seed: Where tokens, ids, cursors and the default ship node come from: the same seed, the same values.
        clock: Its time; the machine's by default.
        speed: How many times as fast as Walmart it does what callers wait for: feeds, reports, reviews of disputes,
            and the refill of rate limits. Tokens, cursors and signed URLs are good as long as ever.
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

    def add_item(
        self,
        sku: str,
        *,
        gtin: str | None = None,
        stock: Mapping[str, int] | int = 0,
        reserved: Mapping[str, int] | int = 0,
        details: Mapping[str, Any] | None = None,
    ) -> None:
        """Put an item into the catalogue, replacing any with this SKU; its nodes become known.

        Args:
            sku: The seller's SKU.
            gtin: 14 digits; without it the supplier's surface does not know the item.
            stock: Units by ship node, or at the default node.
            reserved: Units ordered and not yet shipped, likewise; a seller has fewer to sell by that many.
            details: Fields of its listing that are not the usual ones: ``{"publishedStatus": "UNPUBLISHED"}``.

        Raises:
            ValueError: If ``gtin`` has not 14 digits.
        """
        with self._lock:
            levels, orders = (
                value if isinstance(value, Mapping) else {self._world.default_node: value}
                for value in (stock, reserved)
            )
            item = self._world.add_item(sku, gtin)
            self._world.of(Stock).start(item, levels, orders)
            self._world.of(Catalogue).details[item] = dict(details or {})

    def stock(self, sku: str) -> dict[str, int]:
        """The units that the seller declared for a SKU, by ship node.

        Raises:
            KeyError: If no item has this SKU.
        """
        with self._lock:
            self._world.settle()
            return self._world.of(Stock).seller(self._world.items[sku])

    def supplier_stock(self, gtin: str) -> dict[str, SupplierLevel]:
        """What the supplier declared for a GTIN, by ship node.

        Raises:
            KeyError: If no item has this GTIN.
        """
        with self._lock:
            self._world.settle()
            return self._world.of(Stock).supplier(self._world.by_gtin[gtin])

    def price(self, sku: str) -> Pricing | None:
        """The regular price of a SKU, if the seller set one."""
        with self._lock:
            item = self._world.items.get(sku)
            return self._world.of(Prices).regular.get(item) if item else None

    def promotions(self, sku: str) -> list[Pricing]:
        """The promotional prices of a SKU, oldest first."""
        with self._lock:
            self._world.settle()
            item = self._world.items.get(sku)
            return self._world.of(Promotions).of(item) if item else []

    def add_order(
        self,
        units: Mapping[str, int],
        *,
        price: float = 9.99,
        ship_node: str | None = None,
        cancel_requested: bool = False,
    ) -> str:
        """Let a customer order, now; returns the id of the purchase order.

        Args:
            units: How many of each SKU; one line a SKU, numbered from 1.
            price: What one unit costs, in US dollars.
            ship_node: A drop-ship vendor's ship node, whose order it then is; without one, it is a seller's.
            cancel_requested: Whether the customer asks to cancel at once.

        Raises:
            ValueError: There is no SKU, or a number of units is no whole number from 1 on.
        """
        _check_units(units)
        with self._lock:
            orders, now = self._world.of(Orders), self._world.clock.time()
            order_id = orders.next_id()
            lines = [
                Line(str(number), sku, sku, price, count, [Part("Created", count)], cancel_requested, changed=now)
                for number, (sku, count) in enumerate(units.items(), start=1)
            ]
            surface, node = ("marketplace", self._world.default_node) if ship_node is None else ("supplier", ship_node)
            self._world.add_node(node)
            orders.add(Order(order_id, f"5{order_id[1:]}", surface, node, now, lines))
            return order_id

    def deliver_order(self, purchase_order_id: str) -> None:
        """Let everything that was shipped of an order arrive.

        Raises:
            KeyError: If no order has this id.
        """
        with self._lock:
            self._world.of(Orders).deliver(purchase_order_id)

    def add_recon_report(self, day: date, rows: Sequence[Mapping[str, str]]) -> None:
        """Have a reconciliation report of a day, in the place of any that there is.

        Args:
            day: The day.
            rows: Its lines by column, the first of them as a rule the summary: ``{"Transaction Type": "Sale", …}``.
        """
        with self._lock:
            self._world.of(ReconReports).add(day, rows)

    def add_tax_form(self, payout_year: str, form_type: str = "1099-K") -> str:
        """Have one more tax form of a year; returns its id."""
        with self._lock:
            return self._world.of(TaxForms).add(payout_year, form_type).form_id

    def add_return(
        self,
        units: Mapping[str, int],
        *,
        customer_order_id: str = "5000000000001",
        price: float = 9.99,
        reason: str = "NO_LONGER_WANTED",
    ) -> str:
        """Let a customer begin to send something back, now; returns the id of the return.

        Args:
            units: How many of each SKU; one line a SKU, numbered from 1.
            customer_order_id: The order that it comes from.
            price: What one unit cost, in US dollars.
            reason: Why, for all of it.

        Raises:
            ValueError: There is no SKU, or a number of units is no whole number from 1 on.
        """
        _check_units(units)
        with self._lock:
            returns, now = self._world.of(Returns), self._world.clock.time()
            lines = [
                ReturnedLine(number, sku, count, price, reason)
                for number, (sku, count) in enumerate(units.items(), start=1)
            ]
            begun = Return(returns.next_id(), customer_order_id, now, lines, changed=now)
            returns.by_id[begun.return_order_id] = begun
            return begun.return_order_id

    def deliver_return(self, return_order_id: str) -> None:
        """Let a return arrive where it was sent back to.

        Raises:
            KeyError: If no return has this id.
        """
        with self._lock:
            found = self._world.of(Returns).by_id[return_order_id]
            found.delivered, found.changed = True, self._world.clock.time()

    def return_overrides(self, sku: str) -> dict[str, str]:
        """What differs in returns of a SKU from the settings of the account, by Walmart's names.

        Raises:
            KeyError: If no item has this SKU.
        """
        with self._lock:
            self._world.settle()
            return dict(self._world.of(Returns).overrides.get(self._world.items[sku], {}))

    def decide_dispute(self, product_id: str, decision: str) -> None:
        """What the review of a product finds: ``IS_DUPLICATE``, ``ERROR``, or, unless told so, ``NOT_DUPLICATE``."""
        with self._lock:
            self._world.of(Disputes).decisions[product_id] = decision

    @property
    def recommendations(self) -> list[Recommended]:
        """The recommendations that were not rejected, in the order in which they are listed."""
        with self._lock:
            return self._world.of(Recommendations).all()

    def add_recommendation(self, recommended: Recommended) -> str:
        """Recommend an item to the seller; returns the id by which it can be rejected."""
        with self._lock:
            return self._world.of(Recommendations).add(self._world.ids.uuid(), recommended)

    @property
    def requests(self) -> list[LoggedRequest]:
        """The requests that arrived, oldest first; the newest 100,000 are kept."""
        with self._lock:
            return self._log.entries()

    @property
    def writes(self) -> list[LoggedRequest]:
        """The requests that were applied, whether or not their answer came through."""
        return [request for request in self.requests if request.applied]

    @property
    def feeds(self) -> list[Feed]:
        """The feeds that were submitted to either surface, oldest first, as they stand now."""
        with self._lock:
            self._world.settle()
            return self._world.of(Feeds).all()

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


def _check_units(units: Mapping[str, int]) -> None:
    wrong = [(sku, count) for sku, count in units.items() if type(count) is not int or count < 1]
    if wrong or not units:
        problem = f"of {wrong[0][0]!r} is {wrong[0][1]!r}" if wrong else "are for no SKU"
        raise ValueError(f"the units {problem}; expected a whole number from 1 on for each SKU")
