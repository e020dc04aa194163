"""The controls of all families in one class: what users of the emulator may put in, arrange, and look at."""

from __future__ import annotations

from .families.advertising.controls import AdvertisingControls
from .families.claims.controls import ClaimControls
from .families.costs.controls import CostControls
from .families.disputes.controls import DisputeControls
from .families.feeds.controls import FeedControls
from .families.fulfillment.inbound.controls import InboundControls
from .families.fulfillment.orders.controls import MultichannelControls
from .families.fulfillment.returns.controls import MultichannelReturnControls
from .families.fulfillment.transport.controls import TransportControls
from .families.incentives.controls import IncentiveControls
from .families.insights.controls import InsightControls
from .families.inventory.controls import InventoryControls
from .families.items.controls import ItemControls
from .families.notifications.controls import NotificationControls
from .families.orders.controls import OrderControls
from .families.payment_reports.controls import PaymentReportControls
from .families.payments.controls import PaymentControls
from .families.prices.controls import PriceControls
from .families.promotions.controls import PromotionControls
from .families.recommendations.controls import RecommendationControls
from .families.repricer.controls import RepricerControls
from .families.returns.controls import ReturnControls
from .families.reviews_acceleration.controls import ReviewsAccelerationControls
from .families.rich_media.controls import RichMediaControls
from .families.shipping_templates.controls import ShippingTemplateControls
from .families.simplified_shipping.controls import SimplifiedShippingControls
from .families.walmart_plus.controls import WalmartPlusControls
from .families.wfs_recommendations.controls import WfsRecommendationControls

__all__ = ["FamilyControls"]


class FamilyControls(
    ClaimControls,
    AdvertisingControls,
    CostControls,
    DisputeControls,
    FeedControls,
    InboundControls,
    IncentiveControls,
    InsightControls,
    InventoryControls,
    MultichannelControls,
    MultichannelReturnControls,
    ItemControls,
    NotificationControls,
    OrderControls,
    PaymentControls,
    PaymentReportControls,
    PriceControls,
    PromotionControls,
    RecommendationControls,
    RepricerControls,
    ReturnControls,
    ReviewsAccelerationControls,
    RichMediaControls,
    ShippingTemplateControls,
    SimplifiedShippingControls,
    TransportControls,
    WalmartPlusControls,
    WfsRecommendationControls,
):
    """What each family lets its users do."""
