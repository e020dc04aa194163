"""Which families of endpoints each client has, in whatever colour.

A family is imported when it is first used, so that a program pays at its start for no more than what it calls.
"""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Generic

from .colour import C, Link
from .declare import declared_operations

if TYPE_CHECKING:
    from .common.authentication import Authentication
    from .common.feeds import Feeds
    from .common.reports import Reports
    from .endpoint import Operation
    from .jobs.inventory_sync import InventorySync, SupplierInventorySync
    from .marketplace.disputes import Disputes
    from .marketplace.inventory import Inventory as MarketplaceInventory
    from .marketplace.items import Items as MarketplaceItems
    from .marketplace.prices import Prices
    from .marketplace.promotions import Promotions
    from .marketplace.recommendations import Recommendations
    from .supplier.inventory import Inventory as SupplierInventory
    from .supplier.items import Items as SupplierItems
    from .supplier.reports import SupplierReports

__all__ = ["Families", "MarketplaceFamilies", "SupplierFamilies", "operations"]


class Families(Generic[C]):
    """The families that sellers and drop-ship vendors share.

    Args:
        link: The client they belong to.
    """

    def __init__(self, link: Link) -> None:
        self._link = link

    @cached_property
    def authentication(self) -> Authentication[C]:
        """Access tokens and their scopes."""
        from .common.authentication import Authentication

        return Authentication(self._link)

    @cached_property
    def feeds(self) -> Feeds[C]:
        """Submit feeds, and follow them."""
        from .common.feeds import Feeds

        return Feeds(self._link)


class MarketplaceFamilies(Families[C]):
    """The families of sellers."""

    @cached_property
    def inventory(self) -> MarketplaceInventory[C]:
        """Read and write stock."""
        from .marketplace.inventory import Inventory as MarketplaceInventory

        return MarketplaceInventory(self._link)

    @cached_property
    def inventory_sync(self) -> InventorySync[C]:
        """Keep stock at Walmart true."""
        from .jobs.inventory_sync import InventorySync

        return InventorySync(self._link)

    @cached_property
    def reports(self) -> Reports[C]:
        """Ask for reports, follow them, and download them."""
        from .common.reports import Reports

        return Reports(self._link)

    @cached_property
    def items(self) -> MarketplaceItems[C]:
        """Read items."""
        from .marketplace.items import Items as MarketplaceItems

        return MarketplaceItems(self._link)

    @cached_property
    def disputes(self) -> Disputes[C]:
        """Contest that items are duplicates."""
        from .marketplace.disputes import Disputes

        return Disputes(self._link)

    @cached_property
    def recommendations(self) -> Recommendations[C]:
        """See what Walmart recommends to sell, and reject it."""
        from .marketplace.recommendations import Recommendations

        return Recommendations(self._link)

    @cached_property
    def prices(self) -> Prices[C]:
        """Set regular prices."""
        from .marketplace.prices import Prices

        return Prices(self._link)

    @cached_property
    def promotions(self) -> Promotions[C]:
        """Read and write promotional prices."""
        from .marketplace.promotions import Promotions

        return Promotions(self._link)


class SupplierFamilies(Families[C]):
    """The families of drop-ship vendors."""

    @cached_property
    def inventory(self) -> SupplierInventory[C]:
        """Read and write stock."""
        from .supplier.inventory import Inventory as SupplierInventory

        return SupplierInventory(self._link)

    @cached_property
    def inventory_sync(self) -> SupplierInventorySync[C]:
        """Keep stock at Walmart true."""
        from .jobs.inventory_sync import SupplierInventorySync

        return SupplierInventorySync(self._link)

    @cached_property
    def reports(self) -> SupplierReports[C]:
        """Ask for reports, follow them, and download them."""
        from .supplier.reports import SupplierReports

        return SupplierReports(self._link)

    @cached_property
    def items(self) -> SupplierItems[C]:
        """Set up and read items."""
        from .supplier.items import Items as SupplierItems

        return SupplierItems(self._link)


@cache
def operations() -> tuple[Operation, ...]:
    """Every operation this library declares, for sellers and for drop-ship vendors, by surface, family and name."""
    nobody: Any = None
    for client in (MarketplaceFamilies[Any], SupplierFamilies[Any]):
        families = client(nobody)
        for name in dir(families):
            getattr(families, name)  # imports the family, which declares its operations
    return tuple(sorted(declared_operations(), key=lambda each: (each.surface, each.family, each.name)))
