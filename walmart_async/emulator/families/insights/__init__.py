"""How a seller's listings and service do."""

from __future__ import annotations

from . import listing_routes, performance_routes, pro_seller, unpublished

__all__ = ["ROUTES"]

ROUTES = (*listing_routes.ROUTES, *performance_routes.ROUTES, *pro_seller.ROUTES, *unpublished.ROUTES)
