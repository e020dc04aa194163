"""Shipping methods of a template: how long they take, and what they cost, as callers state them and as they travel."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from ..._declare.checks import between, identifier, known, money, truth
from ..._declare.several import is_list, several
from ...errors import RequestInvalidError
from ...models.base import Body, Record
from ...models.money import Amount, SentMoney
from ...models.values import OpenEnum
from .regions import Region, checked_regions

__all__ = [
    "AddressType",
    "ChargeTier",
    "MethodArea",
    "PerShipmentCharge",
    "RateModel",
    "SentArea",
    "SentCharge",
    "SentMethod",
    "SentTier",
    "ShippingMethod",
    "TemplateShipMethod",
    "TemplateStatus",
]

_MOST_DAYS: Final = 365
_NO_LIMIT: Final = Decimal(-1)


class TemplateShipMethod(OpenEnum):
    """How fast something is shipped."""

    VALUE = "VALUE"
    STANDARD = "STANDARD"
    THREE_DAY = "THREE_DAY"
    TWO_DAY = "TWO_DAY"
    ONE_DAY = "ONE_DAY"
    FREIGHT = "FREIGHT"


class TemplateStatus(OpenEnum):
    """Whether a template, or a method of it, is in use."""

    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"


class AddressType(OpenEnum):
    """What kind of address something is shipped to."""

    STREET = "STREET"
    PO_BOX = "PO_BOX"
    MILITARY = "MILITARY"


class RateModel(OpenEnum):
    """What shipping charges go by."""

    TIERED_PRICING = "TIERED_PRICING"
    """The price of the item."""
    PER_SHIPMENT_PRICING = "PER_SHIPMENT_PRICING"
    """Its weight, or the number of items."""


class SentCharge(Body, frozen=True, kw_only=True):
    """What a shipment costs by weight or number, as sent."""

    unit_of_measure: str
    shipping_and_handling: SentMoney | None = None
    charge_per_weight: SentMoney | None = None
    charge_per_item: SentMoney | None = None


class SentTier(Body, frozen=True, kw_only=True):
    """What shipping costs within two prices, as sent."""

    min_limit: Decimal
    max_limit: Decimal
    ship_charge: SentMoney | None = None


class SentArea(Body, frozen=True, kw_only=True):
    """What holds for some regions, as sent."""

    regions: Sequence[Region]
    address_types: Sequence[AddressType]
    transit_time: int
    per_shipping_charge: SentCharge | None = None
    tiered_shipping_charges: Sequence[SentTier] | None = None


class SentMethod(Body, frozen=True, kw_only=True):
    """A shipping method, as sent."""

    ship_method: TemplateShipMethod
    status: TemplateStatus
    configurations: Sequence[SentArea]


class PerShipmentCharge(Record, frozen=True, kw_only=True):
    """What a shipment costs; amounts may be 0, in the currency of the client's market."""

    handling: Amount | None = None
    """For the shipment as a whole."""
    per_weight: Amount | None = None
    """For each unit of weight; this or ``per_item``."""
    per_item: Amount | None = None
    unit: str = "LB"
    """What a weight is in."""

    def sent(self, field: str, currency: str) -> SentCharge:
        """It as it travels; by weight or by item, not by both."""
        if (self.per_weight is None) == (self.per_item is None):
            problem = "are both missing" if self.per_item is None else "are both given"
            raise RequestInvalidError(f"{field}.per_weight, {field}.per_item", problem, "exactly one of them")
        return SentCharge(
            unit_of_measure=identifier(f"{field}.unit", self.unit),
            shipping_and_handling=_charge(f"{field}.handling", self.handling, currency),
            charge_per_weight=_charge(f"{field}.per_weight", self.per_weight, currency),
            charge_per_item=_charge(f"{field}.per_item", self.per_item, currency),
        )


class ChargeTier(Record, frozen=True, kw_only=True):
    """What shipping costs for items within two prices; amounts may be 0, in the currency of the client's market."""

    from_price: Amount = 0
    to_price: Amount | None = None
    """``None`` for no limit."""
    charge: Amount = 0

    def sent(self, field: str, currency: str) -> SentTier:
        """It as it travels."""
        low, high = _amount(f"{field}.from_price", self.from_price), _NO_LIMIT
        if self.to_price is not None:
            high = _amount(f"{field}.to_price", self.to_price)
            if high < low:
                raise RequestInvalidError(f"{field}.to_price", f"is {high}", f"at least {low}, which is from_price")
        charge = SentMoney(currency=currency, amount=_amount(f"{field}.charge", self.charge))
        return SentTier(min_limit=low, max_limit=high, ship_charge=charge)


class MethodArea(Record, frozen=True, kw_only=True):
    """What a shipping method is in some regions; it has a charge, or tiers."""

    regions: Sequence[Region]
    transit_days: int
    """Days on the way, from 0 on."""
    address_types: Sequence[AddressType] = (AddressType.STREET,)
    charge: PerShipmentCharge | None = None
    """By weight or number of items."""
    tiers: Sequence[ChargeTier] = ()
    """By the price of the item."""

    def sent(self, field: str, currency: str) -> SentArea:
        """It as it travels."""
        if not is_list(self.tiers):
            raise RequestInvalidError(
                f"{field}.tiers", f"is of type {type(self.tiers).__name__}", "a list of ChargeTier"
            )
        if (self.charge is None) == (not self.tiers):
            problem = "are both missing" if self.charge is None else "are both given"
            raise RequestInvalidError(f"{field}.charge, {field}.tiers", problem, "exactly one of them")
        if not is_list(self.address_types) or not self.address_types:
            raise RequestInvalidError(f"{field}.address_types", "is no list, or empty", "at least one AddressType")
        charge = _checked_charge(f"{field}.charge", self.charge)
        tiers = [
            tier.sent(place, currency) for place, tier in several(f"{field}.tiers", self.tiers, ChargeTier, least=0)
        ]
        return SentArea(
            regions=checked_regions(f"{field}.regions", self.regions),
            address_types=[
                known(f"{field}.address_types[{place}]", each, AddressType)
                for place, each in enumerate(self.address_types)
            ],
            transit_time=between(f"{field}.transit_days", self.transit_days, 0, _MOST_DAYS),
            per_shipping_charge=None if charge is None else charge.sent(f"{field}.charge", currency),
            tiered_shipping_charges=tiers or None,
        )


class ShippingMethod(Record, frozen=True, kw_only=True):
    """A shipping method of a template, with what it is in each of its regions."""

    method: TemplateShipMethod
    areas: Sequence[MethodArea]
    active: bool = True

    def sent(self, field: str, currency: str) -> SentMethod:
        """It as it travels."""
        areas = several(f"{field}.areas", self.areas, MethodArea)
        return SentMethod(
            ship_method=known(f"{field}.method", self.method, TemplateShipMethod),
            status=status_of(f"{field}.active", self.active),
            configurations=[area.sent(place, currency) for place, area in areas],
        )


def status_of(field: str, active: object) -> TemplateStatus:
    """A truth value as Walmart spells it."""
    return TemplateStatus.ACTIVE if truth(field, active) else TemplateStatus.INACTIVE


def _checked_charge(field: str, charge: object) -> PerShipmentCharge | None:
    if charge is not None and not isinstance(charge, PerShipmentCharge):
        raise RequestInvalidError(field, f"is of type {type(charge).__name__}", "a PerShipmentCharge")
    return charge


def _charge(field: str, amount: object, currency: str) -> SentMoney | None:
    return None if amount is None else SentMoney(currency=currency, amount=_amount(field, amount))


def _amount(field: str, value: object) -> Decimal:
    """An amount of money from 0 on."""
    is_zero = (type(value) is int or isinstance(value, Decimal)) and value == 0
    return Decimal(0) if is_zero or value == "0" else money(field, value)
