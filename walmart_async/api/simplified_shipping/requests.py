"""Simplified shipping as a seller states it, and the bodies it becomes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..._declare.checks import flag, known
from ..._declare.several import one, several, texts
from ...errors import RequestInvalidError
from ...models.base import Body
from ..shipping_templates.charges import ShippingCharge
from ..shipping_templates.coverage import CONTIGUOUS_STATES, AddressType, Region, covered
from ..shipping_templates.models import RateModelType
from .models import Carrier, CarrierService, ShippingPriority

__all__ = [
    "CarrierRates",
    "NodeRates",
    "RateConfiguration",
    "SentAccountRates",
    "SentCarrier",
    "SentNodeSettings",
    "SentNodes",
    "SentRate",
    "SentSettings",
    "SentSimplifiedShipping",
]

_MOST: Final = 700  # US dollars, as Walmart's refusals say


class SentRate(Body, frozen=True, kw_only=True):
    """What shipping is charged, as sent."""

    rate_model_type: RateModelType | None = None
    per_shipping_charge: ShippingCharge | None = None


class SentCarrier(Body, frozen=True, kw_only=True):
    """A carrier and its service, as sent."""

    carrier_name: Carrier | None = None
    carrier_service: CarrierService | None = None


class RateConfiguration(Body, frozen=True, kw_only=True):
    """Where carriers ship to, and what that is charged."""

    regions: Sequence[Region] | None = None
    address_types: Sequence[AddressType] | None = None
    shipping_charge: SentRate | None = None

    @classmethod
    def of(
        cls,
        charge: ShippingCharge,
        regions: Sequence[Region] = (CONTIGUOUS_STATES,),
        address_types: Sequence[AddressType] = (AddressType.STREET,),
    ) -> RateConfiguration:
        """A charge for where it holds: without anything else, for streets in the 48 contiguous states."""
        rate = SentRate(rate_model_type=RateModelType.PER_SHIPMENT_PRICING, per_shipping_charge=charge)
        return cls(regions=regions, address_types=address_types, shipping_charge=rate)

    def checked(self, field: str) -> RateConfiguration:
        """It, with regions, types of addresses, and a charge of at most 700 US dollars."""
        regions, address_types = covered(field, self.regions or (), self.address_types or ())
        at = f"{field}.shipping_charge"
        rate = one(at, self.shipping_charge, SentRate)
        known(f"{at}.rate_model_type", rate.rate_model_type, RateModelType)
        at = f"{at}.per_shipping_charge"
        charge = one(at, rate.per_shipping_charge, ShippingCharge).checked(at)
        for name in ("shipping_and_handling", "charge_per_weight", "charge_per_item"):
            money = getattr(charge, name)
            if money is not None and money.amount > _MOST:
                raise RequestInvalidError(f"{at}.{name}.amount", f"is {money.amount}", f"at most {_MOST}")
        sent = SentRate(rate_model_type=rate.rate_model_type, per_shipping_charge=charge)
        return RateConfiguration(regions=regions, address_types=address_types, shipping_charge=sent)


class CarrierRates(Body, frozen=True, kw_only=True):
    """Services of carriers, and where they are used at which charge."""

    configurations: Sequence[RateConfiguration] | None = None
    carriers: Sequence[SentCarrier] | None = None

    @classmethod
    def of(cls, service: CarrierService | str, *configurations: RateConfiguration) -> CarrierRates:
        """A service with what it charges; the carrier is the one that its name begins with."""
        chosen = known("service", service, CarrierService)
        prefix = chosen.value.partition("_")[0]
        name = next((each for each in Carrier if each.name == prefix), Carrier(prefix))
        carriers = [SentCarrier(carrier_name=name, carrier_service=chosen)]
        return cls(configurations=configurations, carriers=carriers)

    def checked(self, field: str) -> CarrierRates:
        """It, with at least one service and one configuration."""
        for at, each in several(f"{field}.carriers", self.carriers, SentCarrier):
            known(f"{at}.carrier_name", each.carrier_name, Carrier)
            known(f"{at}.carrier_service", each.carrier_service, CarrierService)
        listed = several(f"{field}.configurations", self.configurations, RateConfiguration)
        return CarrierRates(configurations=[each.checked(at) for at, each in listed], carriers=self.carriers)


class NodeRates(Body, frozen=True, kw_only=True):
    """What holds for ship nodes."""

    ship_nodes: Sequence[str] | None = None
    """Their ids."""
    is_overridden: bool | None = None
    """Whether it holds instead of what is set for the account."""
    carrier_configs: Sequence[CarrierRates] | None = None
    """Its carriers; none are needed where the account's hold again."""

    def checked(self, field: str) -> NodeRates:
        """It, with at least one node, and with carriers unless those of the account hold."""
        is_overridden, rates = flag(f"{field}.is_overridden", self.is_overridden), self.carrier_configs
        if rates is not None or is_overridden is not False:
            rates = _rates(f"{field}.carrier_configs", () if rates is None else rates)
        nodes = texts(f"{field}.ship_nodes", () if self.ship_nodes is None else self.ship_nodes, least=1)
        return NodeRates(ship_nodes=nodes, is_overridden=is_overridden, carrier_configs=rates)


class SentAccountRates(Body, frozen=True, kw_only=True):
    """What holds for the account, as sent."""

    shipping_priority: ShippingPriority | None = None
    migrate_free_shipping_offers: bool | None = None
    carrier_configs: Sequence[CarrierRates] | None = None


class SentSettings(Body, frozen=True, kw_only=True):
    """The wrapper around what holds for the account."""

    account_configs: SentAccountRates | None = None


class SentSimplifiedShipping(Body, frozen=True, kw_only=True):
    """Simplified shipping of the account, as sent."""

    simplified_shipping_settings: SentSettings | None = None

    @classmethod
    def of(
        cls,
        rates: Sequence[CarrierRates],
        priority: ShippingPriority | str | None,
        migrate: bool | None,  # noqa: FBT001 - endpoints take it by name
    ) -> SentSimplifiedShipping:
        """At least one service with what it charges."""
        account = SentAccountRates(
            shipping_priority=None if priority is None else known("priority", priority, ShippingPriority),
            migrate_free_shipping_offers=flag("migrate_free_shipping_offers", migrate),
            carrier_configs=_rates("rates", rates),
        )
        return cls(simplified_shipping_settings=SentSettings(account_configs=account))


class SentNodes(Body, frozen=True, kw_only=True):
    """The wrapper around what holds for ship nodes."""

    ship_node_configs: Sequence[NodeRates] | None = None


class SentNodeSettings(Body, frozen=True, kw_only=True):
    """Simplified shipping of ship nodes, as sent."""

    simplified_shipping_settings: SentNodes | None = None

    @classmethod
    def of(cls, nodes: Sequence[NodeRates]) -> SentNodeSettings:
        """At least one group of ship nodes."""
        sent = [each.checked(field) for field, each in several("nodes", nodes, NodeRates)]
        return cls(simplified_shipping_settings=SentNodes(ship_node_configs=sent))


def _rates(field: str, rates: Sequence[CarrierRates]) -> list[CarrierRates]:
    return [each.checked(at) for at, each in several(field, rates, CarrierRates)]
