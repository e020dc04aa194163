"""The catalogue, and what it takes to set an item up."""

from __future__ import annotations

from .associations import ROUTES as _ASSOCIATIONS
from .catalogue_search import ROUTES as _CATALOGUE_SEARCH
from .exemptions import ROUTES as _EXEMPTIONS
from .feed_types import FEED_TYPES
from .holds import ROUTES as _HOLDS
from .routes import ROUTES as _CATALOGUE
from .setup_routes import ROUTES as _SETUP
from .status_routes import ROUTES as _STATUS
from .walmart_search import ROUTES as _SEARCH

__all__ = ["FEED_TYPES", "ROUTES"]

ROUTES = (
    *_ASSOCIATIONS,
    *_CATALOGUE,
    *_CATALOGUE_SEARCH,
    *_EXEMPTIONS,
    *_HOLDS,
    *_SEARCH,
    *_SETUP,
    *_STATUS,
)
