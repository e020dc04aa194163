"""Stock that Walmart Fulfillment Services keep for a seller: the newer list, and the former one."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from ..._declare.checks import between, flag, gtin14, instant, optional
from ..._declare.cursors.offset import OffsetCursor
from ..._declare.decorators import GET
from ..._declare.modes import M
from ..._declare.pager import Pages
from ..._declare.request import Request
from ..._declare.resource import Resource
from ...errors import RequestInvalidError
from .wfs_models import LegacyWfsInventory, LegacyWfsPage, WfsInventory, WfsInventoryPage

__all__ = ["WfsStock"]


def _total(page: WfsInventoryPage | LegacyWfsPage) -> int | None:
    return page.headers.total_count if page.headers else None


_PAGES = OffsetCursor[WfsInventoryPage](lambda page: len(page.items), _total)
_LEGACY_PAGES = OffsetCursor[LegacyWfsPage](lambda page: len(page.items), _total)


class WfsStock(Resource[M], family="inventory", surface="marketplace"):
    """Read what Walmart keeps of a seller's."""

    @GET("/v3/wfs/inventory", "100/min", cursor=_PAGES, spec="inventory-management/getWFSInventoryDetails")
    def list_wfs(
        self,
        *,
        sku: str | None = None,
        gtin: str | None = None,
        customer_favorite: bool | None = None,
        limit: int = 300,
        cursor: str | None = None,
    ) -> Pages[WfsInventoryPage, WfsInventory]:
        """The stock that Walmart keeps, with its age and what is expected of it, 1 to 300 items a page.

        Args:
            customer_favorite: Customers' favorites alone, or all others alone.
        """
        query = {
            "limit": between("limit", limit, 1, 300),
            "sku": optional("sku", sku),
            "gtin": None if gtin is None else gtin14("gtin", gtin),
            "customerFavorite": flag("customer_favorite", customer_favorite),
        }
        first: Request[WfsInventoryPage] = Request(query=query)
        return Pages(first, lambda page: page.items, cursor)

    @GET(
        "/v3/fulfillment/inventory",
        cursor=_LEGACY_PAGES,
        sunset=("2026-03-03", "inventory.list_wfs"),
        spec="inventory-management/getWFSInventory",
    )
    def list_wfs_legacy(
        self,
        *,
        sku: str | None = None,
        modified_from: datetime | None = None,
        modified_until: datetime | None = None,
        ship_node_type: Literal["multichannel"] | None = None,
        limit: int = 300,
        cursor: str | None = None,
    ) -> Pages[LegacyWfsPage, LegacyWfsInventory]:
        """The stock that Walmart keeps, as the former list has it, 1 to 300 items a page.

        Args:
            sku: Needed for ``ship_node_type``.
            modified_from: Changed from then on, with a time zone.
            modified_until: Changed until then, likewise.
            ship_node_type: Of sellers on several channels: what their own orders can draw on.
        """
        node_type = optional("ship_node_type", ship_node_type)
        if node_type is not None and sku is None:
            raise RequestInvalidError("sku", "is missing", "one beside ship_node_type")
        query = {
            "limit": between("limit", limit, 1, 300),
            "sku": optional("sku", sku),
            "fromModifiedDate": _second("modified_from", modified_from),
            "toModifiedDate": _second("modified_until", modified_until),
            "shipNodeType": node_type,
        }
        first: Request[LegacyWfsPage] = Request(query=query)
        return Pages(first, lambda page: page.items, cursor)


def _second(field: str, value: datetime | None) -> str | None:
    """A moment in UTC, to the second, as this list alone writes it."""
    return None if value is None else instant(field, value).strftime("%Y-%m-%d %H:%M:%S")
