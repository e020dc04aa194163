"""What simulations answer."""

from __future__ import annotations

from ...models.base import Answer
from ...models.money import Money
from ...models.values import Essential, OpenEnum
from ..returns.models import ReturnOrder

__all__ = [
    "SimulatedCondition",
    "SimulatedItem",
    "SimulatedOrder",
    "SimulatedReturn",
    "SimulatedReturnReason",
    "SimulationDone",
]


class SimulatedCondition(OpenEnum):
    """The condition of an item."""

    NEW = "NEW"
    REFURBISHED = "REFURBISHED"
    USED = "USED"


class SimulatedReturnReason(OpenEnum):
    """Why a customer sends something back."""

    ARRIVED_DAMAGED = "ARRIVED_DAMAGED"
    BUYER_CHANGED_MIND = "BUYER_CHANGED_MIND"
    CANCEL_ORDER = "CANCEL_ORDER"
    DEFECTIVE = "DEFECTIVE"
    ITEM_NOT_WORKING = "ITEM_NOT_WORKING"
    MISSING_PARTS = "MISSING_PARTS"
    NOT_AS_DESCRIBED = "NOT_AS_DESCRIBED"
    ORDERED_WRONG_ITEM = "ORDERED_WRONG_ITEM"
    SELLER_WRONG_ITEM_SHIPPED = "SELLER_WRONG_ITEM_SHIPPED"
    WRONG_ITEM = "WRONG_ITEM"


class SimulatedItem(Answer, frozen=True, kw_only=True):
    """An item of the sandbox."""

    sku: Essential[str | None] = None
    """The seller's own identifier."""
    product_name: str | None = None
    product_type: str | None = None
    condition: SimulatedCondition | None = None
    price: Money | None = None


class SimulatedOrder(Answer, frozen=True, kw_only=True):
    """An order that nobody placed."""

    purchase_order_id: Essential[str | None] = None
    """By which `Orders` know it."""


class SimulatedReturn(ReturnOrder, frozen=True, kw_only=True):
    """A return that nobody sent."""

    purchase_order_id: str | None = None
    """The order that it comes from."""


class SimulationDone(Answer, frozen=True, kw_only=True):
    """Whether the sandbox did what it was told."""

    success: Essential[bool | None] = None
    message: str | None = None
