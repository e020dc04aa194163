"""Which families each client has: one entry a family, imported when it is first used."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ._declare.any_request import AnyRequest
from ._declare.family import declared_by, family
from ._declare.modes import M
from ._declare.operation import Operation, Surface
from ._declare.resource import Bound

if TYPE_CHECKING:
    from .api.advertising.marketplace import Advertising
    from .api.authentication.both import Authentication
    from .api.claims.marketplace import Claims
    from .api.costs.supplier import Costs
    from .api.fulfillment.marketplace import Fulfillment
    from .api.incentives.marketplace import Incentives
    from .api.insights.marketplace import Insights
    from .api.inventory.marketplace import Inventory
    from .api.inventory.supplier import Inventory as SupplierInventory
    from .api.items.marketplace import Items
    from .api.items.supplier import Items as SupplierItems
    from .api.lag_time.marketplace import LagTimes
    from .api.lag_time.supplier import LagTimes as SupplierLagTimes
    from .api.notifications.marketplace import Notifications
    from .api.orders.marketplace import Orders
    from .api.orders.supplier import Orders as SupplierOrders
    from .api.payments.marketplace import Payments
    from .api.pricing_insights.marketplace import PricingInsights
    from .api.promotions.marketplace import Promotions
    from .api.recommendations.marketplace import Recommendations
    from .api.repricer.marketplace import Repricer
    from .api.returns.marketplace import Returns
    from .api.reviews_acceleration.marketplace import ReviewsAcceleration
    from .api.rich_media.marketplace import RichMedia
    from .api.settings.marketplace import Settings
    from .api.ship_nodes.marketplace import ShipNodes
    from .api.shipping_labels.marketplace import ShippingLabels
    from .api.shipping_templates.marketplace import ShippingTemplates
    from .api.simplified_shipping.marketplace import SimplifiedShipping
    from .api.simulations.marketplace import Simulations
    from .api.utilities.marketplace import Utilities
    from .api.walmart_plus.marketplace import WalmartPlus
    from .api.wfs_recommendations.marketplace import WfsRecommendations
    from .jobs.disputes import Disputes
    from .jobs.feeds import Feeds
    from .jobs.inventory_sync.job import InventorySync, SupplierInventorySync
    from .jobs.payment_reports import PaymentReports
    from .jobs.prices import Prices
    from .jobs.reports.job import SellerReports, SupplierReports

__all__ = ["Families", "MarketplaceFamilies", "SupplierFamilies", "operations"]


@cache
def operations() -> tuple[Operation, ...]:
    """Every operation this library declares, for sellers and for drop-ship vendors, by surface, family and name."""
    clients = (Families, MarketplaceFamilies, SupplierFamilies)
    found = {id(each): each for client in clients for each in declared_by(client)}
    return tuple(sorted(found.values(), key=lambda each: (each.surface, each.family, each.name)))


class Families(Bound[M]):
    """The families that sellers and drop-ship vendors share, and calls of anything else."""

    surface: Surface = "both"

    request: AnyRequest = AnyRequest(operations)

    authentication: Authentication[M] = family(".api.authentication.both", "Authentication")
    feeds: Feeds[M] = family(".jobs.feeds", "Feeds")


class MarketplaceFamilies(Families[M]):
    """The families of sellers."""

    surface: Surface = "marketplace"

    advertising: Advertising[M] = family(".api.advertising.marketplace", "Advertising")
    claims: Claims[M] = family(".api.claims.marketplace", "Claims")
    disputes: Disputes[M] = family(".jobs.disputes", "Disputes")
    fulfillment: Fulfillment[M] = family(".api.fulfillment.marketplace", "Fulfillment")
    incentives: Incentives[M] = family(".api.incentives.marketplace", "Incentives")
    insights: Insights[M] = family(".api.insights.marketplace", "Insights")
    inventory: Inventory[M] = family(".api.inventory.marketplace", "Inventory")
    inventory_sync: InventorySync[M] = family(".jobs.inventory_sync.job", "InventorySync")
    items: Items[M] = family(".api.items.marketplace", "Items")
    lag_time: LagTimes[M] = family(".api.lag_time.marketplace", "LagTimes")
    notifications: Notifications[M] = family(".api.notifications.marketplace", "Notifications")
    orders: Orders[M] = family(".api.orders.marketplace", "Orders")
    payments: Payments[M] = family(".api.payments.marketplace", "Payments")
    payment_reports: PaymentReports[M] = family(".jobs.payment_reports", "PaymentReports")
    prices: Prices[M] = family(".jobs.prices", "Prices")
    pricing_insights: PricingInsights[M] = family(".api.pricing_insights.marketplace", "PricingInsights")
    promotions: Promotions[M] = family(".api.promotions.marketplace", "Promotions")
    recommendations: Recommendations[M] = family(".api.recommendations.marketplace", "Recommendations")
    reports: SellerReports[M] = family(".jobs.reports.job", "SellerReports")
    repricer: Repricer[M] = family(".api.repricer.marketplace", "Repricer")
    returns: Returns[M] = family(".api.returns.marketplace", "Returns")
    reviews_acceleration: ReviewsAcceleration[M] = family(
        ".api.reviews_acceleration.marketplace", "ReviewsAcceleration"
    )
    rich_media: RichMedia[M] = family(".api.rich_media.marketplace", "RichMedia")
    settings: Settings[M] = family(".api.settings.marketplace", "Settings")
    ship_nodes: ShipNodes[M] = family(".api.ship_nodes.marketplace", "ShipNodes")
    shipping_labels: ShippingLabels[M] = family(".api.shipping_labels.marketplace", "ShippingLabels")
    shipping_templates: ShippingTemplates[M] = family(".api.shipping_templates.marketplace", "ShippingTemplates")
    simplified_shipping: SimplifiedShipping[M] = family(".api.simplified_shipping.marketplace", "SimplifiedShipping")
    simulations: Simulations[M] = family(".api.simulations.marketplace", "Simulations")
    utilities: Utilities[M] = family(".api.utilities.marketplace", "Utilities")
    walmart_plus: WalmartPlus[M] = family(".api.walmart_plus.marketplace", "WalmartPlus")
    wfs_recommendations: WfsRecommendations[M] = family(".api.wfs_recommendations.marketplace", "WfsRecommendations")


class SupplierFamilies(Families[M]):
    """The families of drop-ship vendors."""

    surface: Surface = "supplier"

    costs: Costs[M] = family(".api.costs.supplier", "Costs")
    inventory: SupplierInventory[M] = family(".api.inventory.supplier", "Inventory")
    inventory_sync: SupplierInventorySync[M] = family(".jobs.inventory_sync.job", "SupplierInventorySync")
    items: SupplierItems[M] = family(".api.items.supplier", "Items")
    lag_time: SupplierLagTimes[M] = family(".api.lag_time.supplier", "LagTimes")
    orders: SupplierOrders[M] = family(".api.orders.supplier", "Orders")
    reports: SupplierReports[M] = family(".jobs.reports.job", "SupplierReports")
