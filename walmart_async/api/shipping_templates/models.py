"""Shipping templates, as answered."""

from __future__ import annotations

import msgspec

from ...models.base import Answer
from ...models.values import Essential, Instant, Many, OpenEnum
from .charges import PerShippingCharge, TieredShippingCharge
from .coverage import AddressType, CoveredRegion

__all__ = [
    "ActivationState",
    "ActivationStatus",
    "FulfillmentCenters",
    "MethodConfiguration",
    "RateModelType",
    "ShipMethod",
    "ShippingType",
    "TemplateDeleted",
    "TemplateDetails",
    "TemplateMethod",
    "TemplateStatus",
    "TemplateSummary",
    "TemplateType",
    "Templates",
]


class TemplateStatus(OpenEnum):
    """Whether a template, or a method of one, is used."""

    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"


class TemplateType(OpenEnum):
    """Where a template comes from."""

    DEFAULT = "DEFAULT"
    """It holds for all items without another one."""
    CUSTOM = "CUSTOM"
    """The seller made it."""
    DELIVERR = "DELIVERR"
    """It is for items that this company ships."""


class RateModelType(OpenEnum):
    """How shipping is charged."""

    TIERED_PRICING = "TIERED_PRICING"
    """By what the order is worth."""
    PER_SHIPMENT_PRICING = "PER_SHIPMENT_PRICING"
    """By its weight, or by its number of items."""


class ShipMethod(OpenEnum):
    """How fast something ships."""

    VALUE = "VALUE"
    STANDARD = "STANDARD"
    THREE_DAY = "THREE_DAY"
    TWO_DAY = "TWO_DAY"
    ONE_DAY = "ONE_DAY"
    FREIGHT = "FREIGHT"


class ShippingType(OpenEnum):
    """Where it ships from."""

    INTERNATIONAL = "INTERNATIONAL"


class MethodConfiguration(Answer, frozen=True, kw_only=True):
    """Where a method ships to, how long that takes, and what it costs."""

    regions: Many[CoveredRegion] = ()
    address_types: Many[AddressType] = ()
    transit_time: int | None = None
    """Days."""
    per_shipping_charge: PerShippingCharge | None = None
    """What it costs, by weight or by item."""
    tiered_shipping_charges: Many[TieredShippingCharge] = ()
    """What it costs, by what the order is worth."""


class TemplateMethod(Answer, frozen=True, kw_only=True):
    """A method of shipping."""

    ship_method: ShipMethod | None = None
    status: TemplateStatus | None = None
    configurations: Many[MethodConfiguration] = ()


class FulfillmentCenters(Answer, frozen=True, kw_only=True):
    """The ship nodes of an international template, all in one country."""

    country_name: str | None = None
    iso_country_code: str | None = None
    fulfillment_center_ids: Many[str] = ()


class TemplateSummary(Answer, frozen=True, kw_only=True):
    """A template in a list."""

    id: str | None = None
    name: str | None = None
    type: TemplateType | None = None
    status: TemplateStatus | None = None
    rate_model_type: RateModelType | None = None
    created_by: str | None = None
    modified_by: str | None = None
    created_date: Instant | None = None
    modified_date: Instant | None = None
    shipping_type: ShippingType | None = None


class Templates(Answer, frozen=True, kw_only=True):
    """Every template of the account."""

    templates: Many[TemplateSummary] = msgspec.field(default=(), name="shippingTemplates")
    total_records: Essential[int | None] = None


class TemplateDetails(TemplateSummary, frozen=True, kw_only=True):
    """A template with all of its methods."""

    shipping_methods: Many[TemplateMethod] = ()
    fc_details: FulfillmentCenters | None = None
    """Where an international template ships from."""


class TemplateDeleted(Answer, frozen=True, kw_only=True):
    """A template that is gone."""

    id: str | None = None


class ActivationState(OpenEnum):
    """Whether the account uses templates."""

    ACTIVATED = "ACTIVATED"
    NOT_ACTIVATED = "NOT_ACTIVATED"


class ActivationStatus(Answer, frozen=True, kw_only=True):
    """Whether the account uses templates, and since when."""

    activation_status: ActivationState | None = None
    created_date: Instant | None = None
    modified_date: Instant | None = None
