"""What users of the emulator may do in this family: recommend something."""

from __future__ import annotations

from typing import Any

from ...world import Controls
from .advice import Advice, WfsAdvice

__all__ = ["WfsRecommendationControls"]


class WfsRecommendationControls(Controls):
    """Recommend what to send to Walmart Fulfillment Services, and what not to keep there."""

    def recommend_shipment(self, sku: str, suggested: int, most: int, *, customer_favorite: bool = False) -> None:
        """Recommend how many units of an item to send.

        Raises:
            KeyError: If no item has this SKU.
        """
        with self._lock:
            self._world.of(WfsAdvice).quantities[self._world.items[sku]] = (suggested, most, customer_favorite)

    def recommend_restock(
        self, sku: str, units: int, sales_lift: float, *, days_of_supply: int = 0, **common: bool
    ) -> None:
        """Recommend to send more of an item; without days of supply it is out of stock.

        Args:
            sku: The seller's SKU.
            units: How many.
            sales_lift: US dollars that they may bring.
            days_of_supply: How long what is there will last; under 28, it is at risk.
            **common: ``customer_favorite`` and ``hidden``, both False unless given.

        Raises:
            KeyError: If no item has this SKU.
        """
        status = "Out of Stock" if not days_of_supply else "At Risk" if days_of_supply < 28 else "In Stock"  # noqa: PLR2004
        insights = {"daysOfSupply": days_of_supply, "suggestedUnits": units, "forecastedSalesLift": sales_lift}
        self._recommend("restock", sku, insights, {"stockStatus": status, "itemCondition": "New"}, **common)

    def recommend_wfs(self, sku: str, units: int, sales_lift: float, **common: bool) -> None:
        """Recommend to let Walmart ship an item; the arguments are those of `recommend_restock`.

        Raises:
            KeyError: If no item has this SKU.
        """
        self._recommend(
            "fulfill-with-wfs", sku, {"estimatedSalesLift": sales_lift, "suggestedUnits": units}, {}, **common
        )

    def report_unpublished(
        self,
        sku: str,
        units_stored: int,
        *,
        issue: str = "Listing Issue",
        storage_fee: float = 0.05,
        value: float = 0.0,
    ) -> None:
        """Tell that an item is stored and not for sale.

        Args:
            sku: The seller's SKU.
            units_stored: How many units are stored.
            issue: Why it is not for sale.
            storage_fee: US dollars a unit for 30 days.
            value: US dollars that the units are worth.

        Raises:
            KeyError: If no item has this SKU.
        """
        insights = {"unpublishedIssueType": issue, "estimatedStorageFee": storage_fee, "inventoryValue": value}
        more = {"itemCondition": "New", "unitsStored": units_stored, "publishingStatus": "UNPUBLISHED"}
        self._recommend("unpublished", sku, insights, more)

    def _recommend(
        self,
        name: str,
        sku: str,
        insights: dict[str, Any],
        more: dict[str, Any],
        *,
        customer_favorite: bool = False,
        hidden: bool = False,
    ) -> None:
        with self._lock:
            made = Advice({**insights, "customerFavorite": customer_favorite}, more, hidden)
            self._world.of(WfsAdvice).lists[name][self._world.items[sku]] = made
