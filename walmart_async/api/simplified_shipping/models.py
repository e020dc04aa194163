"""Simplified shipping settings, as answered: carriers with what they charge, for the account and for ship nodes."""

from __future__ import annotations

from ...errors import ErrorDetail
from ...models.base import Answer
from ...models.values import Many, OpenEnum
from ..shipping_templates.charges import PerShippingCharge
from ..shipping_templates.coverage import AddressType, CoveredRegion
from ..shipping_templates.models import RateModelType

__all__ = [
    "AccountConfig",
    "Carrier",
    "CarrierConfig",
    "CarrierConfiguration",
    "CarrierRate",
    "CarrierService",
    "NodeConfig",
    "ServiceOfCarrier",
    "ShippingPriority",
    "SimplifiedShippingSettings",
]


class ShippingPriority(OpenEnum):
    """Which service is used where several would do."""

    SLOWEST = "SLOWEST"
    FASTEST = "FASTEST"


class Carrier(OpenEnum):
    """A carrier."""

    FEDEX = "Fedex"
    UPS = "UPS"
    USPS = "USPS"


class CarrierService(OpenEnum):
    """A service of a carrier, which its name begins with."""

    FEDEX_2DAY_EXPRESS = "FEDEX_2DAY_EXPRESS"
    FEDEX_EXPRESS = "FEDEX_EXPRESS"
    FEDEX_GROUND_ECONOMY = "FEDEX_GROUND_ECONOMY"
    FEDEX_HOME_DELIVERY = "FEDEX_HOME_DELIVERY"
    FEDEX_OVERNIGHT = "FEDEX_OVERNIGHT"
    UPS_2DAY_AIR = "UPS_2DAY_AIR"
    UPS_3DAY_SELECT = "UPS_3DAY_SELECT"
    UPS_GROUND = "UPS_GROUND"
    UPS_NEXTDAY_AIR = "UPS_NEXTDAY_AIR"
    UPS_SUREPOST = "UPS_SUREPOST"
    USPS_GROUND = "USPS_GROUND"
    USPS_PRIORITY_MAIL = "USPS_PRIORITY_MAIL"
    USPS_PRIORITY_MAIL_EXPRESS = "USPS_PRIORITY_MAIL_EXPRESS"


class ServiceOfCarrier(Answer, frozen=True, kw_only=True):
    """A carrier and its service."""

    carrier_name: Carrier | None = None
    carrier_service: CarrierService | None = None


class CarrierRate(Answer, frozen=True, kw_only=True):
    """What shipping is charged."""

    rate_model_type: RateModelType | None = None
    """``PER_SHIPMENT_PRICING``."""
    per_shipping_charge: PerShippingCharge | None = None


class CarrierConfiguration(Answer, frozen=True, kw_only=True):
    """Where carriers ship to, and what that is charged."""

    regions: Many[CoveredRegion] = ()
    address_types: Many[AddressType] = ()
    shipping_charge: Many[CarrierRate] = ()


class CarrierConfig(Answer, frozen=True, kw_only=True):
    """Services of carriers, and where they are used."""

    carriers: Many[ServiceOfCarrier] = ()
    configurations: Many[CarrierConfiguration] = ()


class AccountConfig(Answer, frozen=True, kw_only=True):
    """What holds for the account."""

    shipping_priority: ShippingPriority | None = None
    migrate_eligible_offers: bool | None = None
    """Whether all items that may be are moved to simplified shipping."""
    migrate_free_shipping_offers: bool | None = None
    """The same of items that ship for nothing, as examples spell it."""
    carrier_configs: Many[CarrierConfig] = ()


class NodeConfig(Answer, frozen=True, kw_only=True):
    """What holds for ship nodes."""

    ship_nodes: Many[str] = ()
    is_overridden: bool | None = None
    """Whether it holds instead of what is set for the account."""
    carrier_configs: Many[CarrierConfig] = ()


class SimplifiedShippingSettings(Answer, frozen=True, kw_only=True):
    """Simplified shipping of the account and its ship nodes."""

    account_configs: AccountConfig | None = None
    ship_node_configs: Many[NodeConfig] = ()
    errors: Many[ErrorDetail] = ()
    """Why there are none, or why they were not taken; such an answer is raised as `PartialFailureError`."""
