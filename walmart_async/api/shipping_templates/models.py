"""Shipping templates, as answered and as sent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from ..._declare.checks import identifier, known, optional, short_repr
from ..._declare.several import several, texts
from ...errors import RequestInvalidError
from ...models.base import Answer, Body
from ...models.money import Money
from ...models.values import Essential, Instant, Many, OpenEnum
from .methods import (
    AddressType,
    RateModel,
    SentMethod,
    ShippingMethod,
    TemplateShipMethod,
    TemplateStatus,
    status_of,
)
from .regions import TemplateRegion

__all__ = [
    "ActivationStatus",
    "SentTemplate",
    "ShippingTemplate",
    "ShippingTemplates",
    "TemplateActivation",
    "TemplateArea",
    "TemplateCenters",
    "TemplateCharge",
    "TemplateDeleted",
    "TemplateMethod",
    "TemplateTier",
    "TemplateType",
]

_NAME: Final = re.compile(r"[A-Za-z0-9\s]+")


class TemplateType(OpenEnum):
    """Whose template it is."""

    DEFAULT = "DEFAULT"
    """The one that holds for items without another."""
    CUSTOM = "CUSTOM"
    DELIVERR = "DELIVERR"
    """Of a third-party fulfilment provider."""


class TemplateCharge(Answer, frozen=True, kw_only=True):
    """What a shipment costs by weight or number of items."""

    unit_of_measure: str | None = None
    shipping_and_handling: Money | None = None
    charge_per_weight: Money | None = None
    charge_per_item: Money | None = None


class TemplateTier(Answer, frozen=True, kw_only=True):
    """What shipping costs for items within two prices."""

    min_limit: Decimal | None = None
    max_limit: Decimal | None = None
    """-1 for no limit."""
    ship_charge: Money | None = None


class TemplateArea(Answer, frozen=True, kw_only=True):
    """What a shipping method is in some regions."""

    regions: Many[TemplateRegion] = ()
    address_types: Many[AddressType] = ()
    transit_time: int | None = None
    """Days on the way."""
    per_shipping_charge: TemplateCharge | None = None
    tiered_shipping_charges: Many[TemplateTier] = ()


class TemplateMethod(Answer, frozen=True, kw_only=True):
    """A shipping method of a template."""

    ship_method: TemplateShipMethod | None = None
    status: TemplateStatus | None = None
    configurations: Many[TemplateArea] = ()


class TemplateCenters(Answer, frozen=True, kw_only=True):
    """The fulfilment centers of an international template, all of one country."""

    country_name: str | None = None
    iso_country_code: str | None = None
    fulfillment_center_ids: Many[str] = ()


class ShippingTemplate(Answer, frozen=True, kw_only=True):
    """A shipping template; in a list it comes without its methods."""

    id: str | None = None
    name: str | None = None
    type: TemplateType | None = None
    rate_model_type: RateModel | None = None
    status: TemplateStatus | None = None
    shipping_methods: Many[TemplateMethod] = ()
    shipping_type: str | None = None
    """``INTERNATIONAL``, or nothing."""
    fc_details: TemplateCenters | None = None
    """Of an international one."""
    created_by: str | None = None
    modified_by: str | None = None
    created_date: Instant | None = None
    modified_date: Instant | None = None


class ShippingTemplates(Answer, frozen=True, kw_only=True):
    """All shipping templates of the account."""

    shipping_templates: Many[ShippingTemplate] = ()
    total_records: Essential[int | None] = None


class TemplateDeleted(Answer, frozen=True, kw_only=True):
    """A shipping template that is no more."""

    id: str | None = None


class ActivationStatus(OpenEnum):
    """Whether shipping templates are used by the account."""

    ACTIVATED = "ACTIVATED"
    NOT_ACTIVATED = "NOT_ACTIVATED"


class TemplateActivation(Answer, frozen=True, kw_only=True):
    """Whether shipping templates are used by the account, and since when."""

    activation_status: Essential[ActivationStatus | None] = None
    created_date: Instant | None = None
    modified_date: Instant | None = None


class SentTemplate(Body, frozen=True, kw_only=True):
    """A shipping template, as sent."""

    name: str
    type: TemplateType
    rate_model_type: RateModel
    status: TemplateStatus
    shipping_methods: Sequence[SentMethod]
    shipping_type: str | None = None
    fulfillment_center_ids: Sequence[str] | None = None

    @classmethod
    def of(
        cls,
        name: str,
        methods: Sequence[ShippingMethod],
        currency: str,
        *,
        template_type: TemplateType,
        active: bool,
        shipping_type: str | None,
        fulfillment_center_ids: Sequence[str] | None,
    ) -> SentTemplate:
        """A template of at least one method; its charges all go by the same."""
        if not _NAME.fullmatch(identifier("name", name)):
            raise RequestInvalidError("name", f"is {short_repr(name)}", "letters, digits and spaces")
        sent = [method.sent(field, currency) for field, method in several("methods", methods, ShippingMethod)]
        tiered = {area.per_shipping_charge is None for method in sent for area in method.configurations}
        if len(tiered) > 1:
            raise RequestInvalidError("methods", "have charges and tiers", "charges in all areas, or tiers in all")
        centers = fulfillment_center_ids
        return cls(
            name=name,
            type=known("template_type", template_type, TemplateType),
            rate_model_type=RateModel.TIERED_PRICING if tiered == {True} else RateModel.PER_SHIPMENT_PRICING,
            status=status_of("active", active),
            shipping_methods=sent,
            shipping_type=optional("shipping_type", shipping_type),
            fulfillment_center_ids=None if centers is None else texts("fulfillment_center_ids", centers, least=1),
        )
