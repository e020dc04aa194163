"""Which families of endpoints each client has, in whatever colour."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Generic

from .colour import C, Link
from .common.authentication import Authentication
from .common.feeds import Feeds
from .declare import declared_operations
from .jobs.inventory_sync import InventorySync, SupplierInventorySync
from .marketplace.inventory import Inventory as MarketplaceInventory
from .supplier.inventory import Inventory as SupplierInventory

if TYPE_CHECKING:
    from .endpoint import Operation

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
        return Authentication(self._link)

    @cached_property
    def feeds(self) -> Feeds[C]:
        """Submit feeds, and follow them."""
        return Feeds(self._link)


class MarketplaceFamilies(Families[C]):
    """The families of sellers."""

    @cached_property
    def inventory(self) -> MarketplaceInventory[C]:
        """Read and write stock."""
        return MarketplaceInventory(self._link)

    @cached_property
    def inventory_sync(self) -> InventorySync[C]:
        """Keep stock at Walmart true."""
        return InventorySync(self._link)


class SupplierFamilies(Families[C]):
    """The families of drop-ship vendors."""

    @cached_property
    def inventory(self) -> SupplierInventory[C]:
        """Read and write stock."""
        return SupplierInventory(self._link)

    @cached_property
    def inventory_sync(self) -> SupplierInventorySync[C]:
        """Keep stock at Walmart true."""
        return SupplierInventorySync(self._link)


def operations() -> tuple[Operation, ...]:
    """Every operation this library declares, for sellers and for drop-ship vendors."""
    return declared_operations()
