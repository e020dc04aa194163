"""Whether and when Walmart could deliver, and what it would charge: asked and answered."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import msgspec

from ...._declare.several import by_name, one
from ....errors import ErrorDetail
from ....models.base import Answer, Body
from ....models.measure import Measurement
from ....models.values import Essential, Instant, Many, OpenEnum
from ..people import CustomerAddress, Private
from ..requests import UNITED_STATES, SentMartHeader, SentUnits
from .recipients import DeliveryAddress

__all__ = [
    "DeliveryAccess",
    "DeliveryDates",
    "DeliveryGroup",
    "DeliveryLevel",
    "DeliveryLine",
    "DeliveryModule",
    "DeliveryOption",
    "DeliveryPlan",
    "DeliveryPromise",
    "DeliveryPromises",
    "DeliveryTime",
    "EstimatedFees",
    "FeeCharge",
    "FeeKind",
    "ItemFees",
    "PromisedDestination",
    "PromisedOffer",
    "SentDestination",
    "SentOffer",
    "SentOfferSelection",
    "SentPromiseAddress",
    "SentPromiseQuestion",
    "SentPromises",
]

_MOST_OFFERS = 30


class SentPromiseAddress(Private, Body, frozen=True, kw_only=True):
    """Where it would go, as sent."""

    city: str
    address_type: str | None = None
    postal_code: str
    address_line_one: str
    address_line_two: str | None = None
    is_po_box: bool = msgspec.field(name="isPOBox")
    country_code: str
    state_code: str


class SentDestination(Body, frozen=True, kw_only=True):
    """Where and how it would go."""

    address: SentPromiseAddress
    fulfillment_type: str


class SentOffer(Body, frozen=True, kw_only=True):
    """Units of an item."""

    sku: str
    line_id: str
    sales_unit: str
    requested_quantity: SentUnits


class SentOfferSelection(Body, frozen=True, kw_only=True):
    """Everything that is asked for."""

    offers: list[SentOffer]


class SentPromiseQuestion(Body, frozen=True, kw_only=True):
    """What is asked."""

    destinations: list[SentDestination]
    offer_selections: list[SentOfferSelection]


class SentPromises(Body, frozen=True, kw_only=True):
    """The question when Walmart could deliver."""

    header: SentMartHeader
    payload: SentPromiseQuestion

    @classmethod
    def of(cls, units: Mapping[str, int], ship_to: DeliveryAddress, *, po_box: bool) -> SentPromises:
        """It, once everything is known to be right."""
        place = one("ship_to", ship_to, DeliveryAddress).sent("ship_to")
        address = SentPromiseAddress(
            city=place.city,
            address_type=place.address_type,
            postal_code=place.zip,
            address_line_one=place.line1,
            address_line_two=place.line2,
            is_po_box=po_box,
            country_code=place.country[:2],  # "US" here, and "USA" in orders
            state_code=place.state,
        )
        offers = [
            SentOffer(sku=sku, line_id=str(number), sales_unit="Each", requested_quantity=SentUnits.of(field, n, "EA"))
            for number, (field, sku, n) in enumerate(by_name("units", units, _MOST_OFFERS), 1)
        ]
        question = SentPromiseQuestion(
            destinations=[SentDestination(address=address, fulfillment_type="DELIVERY")],
            offer_selections=[SentOfferSelection(offers=offers)],
        )
        return cls(header=UNITED_STATES, payload=question)


class FeeKind(OpenEnum):
    """What a fee is for."""

    STANDARD = "MCF_STANDARD"
    EXPEDITED = "MCF_EXPEDITED"
    FULFILLMENT = "FULFILLMENT"


class PromisedOffer(Answer, frozen=True, kw_only=True):
    """Units that were asked for, and those that there are."""

    sku: Essential[str] = ""
    line_id: str | None = None
    """The place of the item in the question: ``1``, ``2``, …"""
    sales_unit: str | None = None
    requested_quantity: Measurement | None = None
    available_quantity: Measurement | None = None


class PromisedDestination(Answer, frozen=True, kw_only=True):
    """Where it would go."""

    address: CustomerAddress | None = None
    fulfillment_type: str | None = None
    """``DELIVERY``."""


class DeliveryLine(Answer, frozen=True, kw_only=True):
    """An item that would be in a delivery."""

    line_id: str | None = None
    available_quantity: Measurement | None = None
    fulfillment_channel: Many[str] = ()
    """``WFS_FULFILLED``."""


class DeliveryLevel(Answer, frozen=True, kw_only=True):
    """How fast a delivery would be."""

    tier: str | None = None
    """``TWO_DAY``."""
    speed: str | None = None
    """``EXPEDITED`` or ``STANDARD``, as orders take it."""


class DeliveryDates(Answer, frozen=True, kw_only=True):
    """Between which days a delivery would arrive."""

    min_promise_date: Instant | None = None
    max_promise_date: Instant | None = None


class DeliveryTime(Answer, frozen=True, kw_only=True):
    """The wrapper around these days."""

    date: DeliveryDates | None = None


class DeliveryAccess(Answer, frozen=True, kw_only=True):
    """Who would bring it."""

    mode: str | None = None
    """``NATIONAL_CARRIER``."""


class DeliveryPromise(Answer, frozen=True, kw_only=True):
    """One delivery, or why there is none."""

    fulfillment_id: str | None = None
    line_item_attributes_list: Many[DeliveryLine] = ()
    sla: DeliveryLevel | None = None
    node_type: str | None = None
    """``FC``: a fulfillment center."""
    access_mode: DeliveryAccess | None = None
    fulfillment_time: DeliveryTime | None = None
    errors: Many[ErrorDetail] = ()


class DeliveryOption(Answer, frozen=True, kw_only=True):
    """Deliveries that come together."""

    fulfillment_mode: str | None = None
    """``UNSCHEDULED``."""
    access_type: str | None = None
    """``DELIVERY_ADDRESS``."""
    fulfillment_type: str | None = None
    """``DELIVERY``."""
    fulfillments: Many[DeliveryPromise] = ()


class DeliveryGroup(Answer, frozen=True, kw_only=True):
    """Options to choose from."""

    fulfillment_options: Many[DeliveryOption] = ()


class DeliveryModule(Answer, frozen=True, kw_only=True):
    """Options of a kind."""

    name: str | None = None
    """``UNSCHEDULED_DELIVERY``, or ``ERROR`` for what cannot be delivered."""
    fulfillment_groups: Many[DeliveryGroup] = ()


class DeliveryPlan(Answer, frozen=True, kw_only=True):
    """A way to deliver everything."""

    fulfillment_modules: Many[DeliveryModule] = ()


class FeeCharge(Answer, frozen=True, kw_only=True):
    """A fee."""

    charge_type: FeeKind | None = None
    currency: str | None = None
    """The ISO 4217 code."""
    net_charge: Decimal | None = None
    """How much."""


class ItemFees(Answer, frozen=True, kw_only=True):
    """The fees of an item."""

    offer_id: str | None = None
    gtin: str | None = None
    charge_details: Many[FeeCharge] = ()


class EstimatedFees(Answer, frozen=True, kw_only=True):
    """What Walmart would charge."""

    status: str | None = None
    """``SUCCESS`` or ``FAIL``."""
    errors: Many[ErrorDetail] = ()
    item_details: Many[ItemFees] = ()


class DeliveryPromises(Answer, frozen=True, kw_only=True):
    """Whether and when Walmart could deliver, and what it would charge."""

    offers: Many[PromisedOffer] = ()
    destinations: Many[PromisedDestination] = ()
    fulfillment_plans: Many[DeliveryPlan] = ()
    estimated_fees: EstimatedFees | None = None

    @property
    def deliveries(self) -> tuple[DeliveryPromise, ...]:
        """Every delivery of every plan that nothing is wrong with."""
        return tuple(
            delivery
            for plan in self.fulfillment_plans
            for module in plan.fulfillment_modules
            for group in module.fulfillment_groups
            for option in group.fulfillment_options
            for delivery in option.fulfillments
            if not delivery.errors
        )
