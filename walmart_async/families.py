"""Which families each client has: one entry a family, imported when it is first used."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._declare.any_request import AnyRequest
from ._declare.endpoint import Declared
from ._declare.modes import M
from ._declare.operation import Operation, Surface
from ._declare.resource import Bound

if TYPE_CHECKING:
    from .api.authentication.both import Authentication
    from .api.incentives.marketplace import Incentives
    from .api.inventory.marketplace import Inventory
    from .api.inventory.supplier import Inventory as SupplierInventory
    from .api.items.marketplace import Items
    from .api.items.supplier import Items as SupplierItems
    from .api.lag_time.marketplace import LagTimes
    from .api.notifications.marketplace import Notifications
    from .api.orders.marketplace import Orders
    from .api.orders.supplier import Orders as SupplierOrders
    from .api.payments.marketplace import Payments
    from .api.pricing_insights.marketplace import PricingInsights
    from .api.promotions.marketplace import Promotions
    from .api.recommendations.marketplace import Recommendations
    from .api.repricer.marketplace import Repricer
    from .api.returns.marketplace import Returns
    from .api.settings.marketplace import Settings
    from .api.ship_nodes.marketplace import ShipNodes
    from .api.shipping_labels.marketplace import ShippingLabels
    from .api.shipping_templates.marketplace import ShippingTemplates
    from .api.simplified_shipping.marketplace import SimplifiedShipping
    from .api.utilities.marketplace import Utilities
    from .jobs.disputes import Disputes
    from .jobs.feeds import Feeds
    from .jobs.inventory_sync.job import InventorySync, SupplierInventorySync
    from .jobs.payment_reports import PaymentReports
    from .jobs.prices import Prices
    from .jobs.reports.job import SellerReports, SupplierReports

__all__ = ["Families", "MarketplaceFamilies", "SupplierFamilies", "operations"]


class _Family:
    """Imports a family, and makes it for the client it is used on."""

    def __init__(self, module: str, name: str) -> None:
        self._module, self._class_name = module, name

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name
        # What is imported for type checkers alone cannot be resolved at run time: get_type_hints shall not try.
        owner.__annotations__.pop(name)

    def load(self) -> type[Any]:
        """The family's class."""
        family: type[Any] = getattr(import_module(self._module, __package__), self._class_name)
        return family

    def __get__(self, obj: Any, owner: Any) -> Any:
        if obj is None:
            return self.load()
        family = vars(obj)[self._name] = self.load()(obj._link)  # noqa: SLF001 - the descriptor is the client's
        return family


def _family(module: str, name: str) -> Any:
    return _Family(module, name)


@cache
def operations() -> tuple[Operation, ...]:
    """Every operation this library declares, for sellers and for drop-ship vendors, by surface, family and name."""
    clients = (Families, MarketplaceFamilies, SupplierFamilies)
    entries = [each for client in clients for each in vars(client).values() if isinstance(each, _Family)]
    bases = {base for entry in entries for base in entry.load().__mro__}
    declared: list[Any] = [each for base in bases for each in vars(base).values() if isinstance(each, Declared)]
    found: dict[int, Operation] = {id(each): each.operation for each in declared}
    return tuple(sorted(found.values(), key=lambda each: (each.surface, each.family, each.name)))


class Families(Bound[M]):
    """The families that sellers and drop-ship vendors share, and calls of anything else."""

    surface: Surface = "both"

    request: AnyRequest = AnyRequest(operations)

    authentication: Authentication[M] = _family(".api.authentication.both", "Authentication")
    feeds: Feeds[M] = _family(".jobs.feeds", "Feeds")


class MarketplaceFamilies(Families[M]):
    """The families of sellers."""

    surface: Surface = "marketplace"

    disputes: Disputes[M] = _family(".jobs.disputes", "Disputes")
    incentives: Incentives[M] = _family(".api.incentives.marketplace", "Incentives")
    inventory: Inventory[M] = _family(".api.inventory.marketplace", "Inventory")
    inventory_sync: InventorySync[M] = _family(".jobs.inventory_sync.job", "InventorySync")
    items: Items[M] = _family(".api.items.marketplace", "Items")
    lag_time: LagTimes[M] = _family(".api.lag_time.marketplace", "LagTimes")
    notifications: Notifications[M] = _family(".api.notifications.marketplace", "Notifications")
    orders: Orders[M] = _family(".api.orders.marketplace", "Orders")
    payments: Payments[M] = _family(".api.payments.marketplace", "Payments")
    payment_reports: PaymentReports[M] = _family(".jobs.payment_reports", "PaymentReports")
    prices: Prices[M] = _family(".jobs.prices", "Prices")
    pricing_insights: PricingInsights[M] = _family(".api.pricing_insights.marketplace", "PricingInsights")
    promotions: Promotions[M] = _family(".api.promotions.marketplace", "Promotions")
    recommendations: Recommendations[M] = _family(".api.recommendations.marketplace", "Recommendations")
    reports: SellerReports[M] = _family(".jobs.reports.job", "SellerReports")
    repricer: Repricer[M] = _family(".api.repricer.marketplace", "Repricer")
    returns: Returns[M] = _family(".api.returns.marketplace", "Returns")
    settings: Settings[M] = _family(".api.settings.marketplace", "Settings")
    ship_nodes: ShipNodes[M] = _family(".api.ship_nodes.marketplace", "ShipNodes")
    shipping_labels: ShippingLabels[M] = _family(".api.shipping_labels.marketplace", "ShippingLabels")
    shipping_templates: ShippingTemplates[M] = _family(".api.shipping_templates.marketplace", "ShippingTemplates")
    simplified_shipping: SimplifiedShipping[M] = _family(".api.simplified_shipping.marketplace", "SimplifiedShipping")
    utilities: Utilities[M] = _family(".api.utilities.marketplace", "Utilities")


class SupplierFamilies(Families[M]):
    """The families of drop-ship vendors."""

    surface: Surface = "supplier"

    inventory: SupplierInventory[M] = _family(".api.inventory.supplier", "Inventory")
    inventory_sync: SupplierInventorySync[M] = _family(".jobs.inventory_sync.job", "SupplierInventorySync")
    items: SupplierItems[M] = _family(".api.items.supplier", "Items")
    orders: SupplierOrders[M] = _family(".api.orders.supplier", "Orders")
    reports: SupplierReports[M] = _family(".jobs.reports.job", "SupplierReports")
