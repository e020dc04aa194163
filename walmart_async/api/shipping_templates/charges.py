"""What customers pay for shipping: by weight, by item, or by what they order for; all of it may be nothing."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from ..._declare.checks import charge, currency_code, identifier
from ..._declare.several import one
from ...errors import RequestInvalidError
from ...models.base import Answer, Body
from ...models.money import Amount, Money, SentMoney

__all__ = [
    "Money",
    "PerShippingCharge",
    "SentMoney",
    "ShippingCharge",
    "TieredCharge",
    "TieredShippingCharge",
]

_NO_END: Final = Decimal(-1)


class PerShippingCharge(Answer, frozen=True, kw_only=True):
    """What a shipment costs, as answered."""

    unit_of_measure: str | None = None
    """``LB``."""
    shipping_and_handling: Money | None = None
    """For the shipment."""
    charge_per_weight: Money | None = None
    """For each unit of weight on top."""
    charge_per_item: Money | None = None
    """For each item on top."""


class TieredShippingCharge(Answer, frozen=True, kw_only=True):
    """What shipping costs for orders within limits, as answered."""

    min_limit: Decimal | None = None
    """What such an order is worth at least."""
    max_limit: Decimal | None = None
    """What it is worth at most; -1 for no end."""
    ship_charge: Money | None = None
    """What its shipping costs."""


class ShippingCharge(Body, frozen=True, kw_only=True):
    """What a shipment costs: an amount for itself, and one for each pound or each item."""

    unit_of_measure: str
    """``LB``."""
    shipping_and_handling: SentMoney | None = None
    """For the shipment."""
    charge_per_weight: SentMoney | None = None
    """For each unit of weight on top."""
    charge_per_item: SentMoney | None = None
    """For each item on top."""

    @classmethod
    def by_weight(cls, handling: Amount, per_pound: Amount, *, currency: str = "USD") -> ShippingCharge:
        """So much for a shipment, and so much for each pound."""
        return cls(
            unit_of_measure="LB",
            shipping_and_handling=_money("handling", handling, currency),
            charge_per_weight=_money("per_pound", per_pound, currency),
        )

    @classmethod
    def by_item(cls, handling: Amount, per_item: Amount, *, currency: str = "USD") -> ShippingCharge:
        """So much for a shipment, and so much for each item."""
        return cls(
            unit_of_measure="LB",
            shipping_and_handling=_money("handling", handling, currency),
            charge_per_item=_money("per_item", per_item, currency),
        )

    def checked(self, field: str) -> ShippingCharge:
        """It, with an amount for the shipment and either one for the weight or one for the items."""
        weight = _optional(f"{field}.charge_per_weight", self.charge_per_weight)
        item = _optional(f"{field}.charge_per_item", self.charge_per_item)
        if (weight is None) == (item is None):
            problem = "are both None" if item is None else "are both given"
            raise RequestInvalidError(f"{field}.charge_per_weight, charge_per_item", problem, "one of the two")
        return ShippingCharge(
            unit_of_measure=identifier(f"{field}.unit_of_measure", self.unit_of_measure),
            shipping_and_handling=_sound(f"{field}.shipping_and_handling", self.shipping_and_handling),
            charge_per_weight=weight,
            charge_per_item=item,
        )


class TieredCharge(Body, frozen=True, kw_only=True):
    """What shipping costs for orders within limits."""

    min_limit: Decimal
    """What such an order is worth at least."""
    max_limit: Decimal
    """What it is worth at most; -1 for no end."""
    ship_charge: SentMoney | None = None
    """What its shipping costs."""

    @classmethod
    def of(
        cls, amount: Amount, *, from_: Amount = 0, up_to: Amount | None = None, currency: str = "USD"
    ) -> TieredCharge:
        """The shipping of orders that are worth ``from_`` to ``up_to``, or more without an end."""
        return cls(
            min_limit=charge("from_", from_),
            max_limit=_NO_END if up_to is None else charge("up_to", up_to),
            ship_charge=_money("amount", amount, currency),
        )

    def checked(self, field: str) -> TieredCharge:
        """It, with an end that is not before its beginning."""
        begins, ends = charge(f"{field}.min_limit", self.min_limit), self.max_limit
        if ends != _NO_END and charge(f"{field}.max_limit", ends) < begins:
            raise RequestInvalidError(f"{field}.max_limit", f"is {ends}", f"at least {begins}, or -1 for no end")
        return TieredCharge(
            min_limit=begins, max_limit=ends, ship_charge=_sound(f"{field}.ship_charge", self.ship_charge)
        )


def _money(field: str, amount: Amount, currency: str) -> SentMoney:
    return SentMoney(currency=currency_code("currency", currency), amount=charge(field, amount))


def _sound(field: str, value: SentMoney | None) -> SentMoney:
    stated = one(field, value, SentMoney)
    return SentMoney(
        currency=currency_code(f"{field}.currency", stated.currency), amount=charge(f"{field}.amount", stated.amount)
    )


def _optional(field: str, value: SentMoney | None) -> SentMoney | None:
    return None if value is None else _sound(field, value)
