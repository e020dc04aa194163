"""Shipping templates as a seller states them, and the body they become."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import msgspec

from ..._declare.checks import between, known, optional, short_repr
from ..._declare.several import one, several, texts
from ...errors import RequestInvalidError
from ...models.base import Body, Record
from .charges import ShippingCharge, TieredCharge
from .coverage import AddressType, Region, covered
from .models import RateModelType, ShipMethod, ShippingType, TemplateDetails, TemplateStatus, TemplateType

__all__ = ["SentTemplate", "ShippingConfiguration", "ShippingMethod", "ShippingTemplate"]

_NAME: Final = re.compile(r"[A-Za-z0-9\s]+", re.ASCII)
_MOST_DAYS: Final = 365  # days; Walmart publishes no limit


class ShippingConfiguration(Body, frozen=True, kw_only=True):
    """Where a method ships to, how long that takes, and what it costs by one of the two ways of charging."""

    regions: Sequence[Region]
    """Where to."""
    address_types: Sequence[AddressType]
    """To what kinds of addresses there."""
    transit_time: int
    """Days on the way."""
    per_shipping_charge: ShippingCharge | None = None
    """What it costs, by weight or by item."""
    tiered_shipping_charges: Sequence[TieredCharge] | None = None
    """What it costs, by what the order is worth."""

    def checked(self, field: str) -> ShippingConfiguration:
        """It, with one way of charging."""
        flat, tiers = self.per_shipping_charge, self.tiered_shipping_charges
        at, tiers_at = f"{field}.per_shipping_charge", f"{field}.tiered_shipping_charges"
        charge = None if flat is None else one(at, flat, ShippingCharge).checked(at)
        charges = (
            None if tiers is None else [each.checked(where) for where, each in several(tiers_at, tiers, TieredCharge)]
        )
        if (charge is None) == (charges is None):
            problem = "are both None" if charge is None else "are both given"
            raise RequestInvalidError(f"{at}, tiered_shipping_charges", problem, "one of the two")
        regions, address_types = covered(field, self.regions, self.address_types)
        return ShippingConfiguration(
            regions=regions,
            address_types=address_types,
            transit_time=between(f"{field}.transit_time", self.transit_time, 0, _MOST_DAYS),
            per_shipping_charge=charge,
            tiered_shipping_charges=charges,
        )


class ShippingMethod(Body, frozen=True, kw_only=True):
    """A method of shipping."""

    ship_method: ShipMethod
    """How fast it is."""
    status: TemplateStatus
    """Whether it is offered."""
    configurations: Sequence[ShippingConfiguration]
    """Where it ships to."""

    @classmethod
    def of(
        cls,
        ship_method: ShipMethod | str,
        *configurations: ShippingConfiguration,
        status: TemplateStatus | str = TemplateStatus.ACTIVE,
    ) -> ShippingMethod:
        """A method that is offered, unless it is said otherwise."""
        return cls(
            ship_method=known("ship_method", ship_method, ShipMethod),
            status=known("status", status, TemplateStatus),
            configurations=configurations,
        )

    def checked(self, field: str) -> ShippingMethod:
        """It, with at least one configuration."""
        listed = several(f"{field}.configurations", self.configurations, ShippingConfiguration)
        return ShippingMethod(
            ship_method=known(f"{field}.ship_method", self.ship_method, ShipMethod),
            status=known(f"{field}.status", self.status, TemplateStatus),
            configurations=[each.checked(name) for name, each in listed],
        )


class SentTemplate(Body, frozen=True, kw_only=True):
    """A template, as sent."""

    name: str
    type: TemplateType
    rate_model_type: RateModelType
    status: TemplateStatus
    shipping_methods: Sequence[ShippingMethod]
    shipping_type: ShippingType | None = None
    fulfillment_center_ids: Sequence[str] | None = None


class ShippingTemplate(Record, frozen=True, kw_only=True):
    """A template as a seller wants it; all of its methods charge in the same way."""

    name: str
    """Letters, digits and spaces."""
    methods: Sequence[ShippingMethod]
    """How it ships, each method once."""
    type: TemplateType = TemplateType.CUSTOM
    """Where it comes from."""
    status: TemplateStatus = TemplateStatus.ACTIVE
    """Whether it is used."""
    international_from: Sequence[str] | None = None
    """For an international template, the ship nodes that it ships from, all in one country."""

    @classmethod
    def of(cls, details: TemplateDetails) -> ShippingTemplate:
        """A template as it is, to send it changed: ``msgspec.structs.replace(ShippingTemplate.of(found), name="New")``.

        Raises:
            RequestInvalidError: The answer lacks something that a template needs.
        """
        found = one("details", details, TemplateDetails)
        methods = [each.to_dict() for each in found.shipping_methods]
        try:
            stated = msgspec.convert(methods, list[ShippingMethod])
        except msgspec.ValidationError as error:
            raise RequestInvalidError("details.shipping_methods", str(error), "a template as answered") from None
        nodes = found.fc_details.fulfillment_center_ids if found.fc_details else ()
        return cls(
            name=found.name or "",
            methods=stated,
            type=found.type or TemplateType.CUSTOM,
            status=found.status or TemplateStatus.ACTIVE,
            international_from=nodes or None,
        )

    def sent(self) -> SentTemplate:
        """It as it travels."""
        name = optional("template.name", self.name)
        if name is None or not _NAME.fullmatch(name):
            raise RequestInvalidError("template.name", f"is {short_repr(name)}", "letters, digits and spaces")
        methods = [each.checked(field) for field, each in several("template.methods", self.methods, ShippingMethod)]
        if len({each.ship_method for each in methods}) < len(methods):
            raise RequestInvalidError("template.methods", "has a method twice", "each method once")
        nodes = self.international_from
        return SentTemplate(
            name=name,
            type=known("template.type", self.type, TemplateType),
            rate_model_type=_model(methods),
            status=known("template.status", self.status, TemplateStatus),
            shipping_methods=methods,
            shipping_type=None if nodes is None else ShippingType.INTERNATIONAL,
            fulfillment_center_ids=None if nodes is None else texts("template.international_from", nodes, least=1),
        )


def _model(methods: Sequence[ShippingMethod]) -> RateModelType:
    tiered = {each.per_shipping_charge is None for method in methods for each in method.configurations}
    if len(tiered) > 1:
        raise RequestInvalidError("template.methods", "charge in both ways", "one way of charging for all of them")
    return RateModelType.TIERED_PRICING if True in tiered else RateModelType.PER_SHIPMENT_PRICING
