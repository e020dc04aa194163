"""All routes of the topic."""

from __future__ import annotations

from .booking import ROUTES as _BOOKING
from .pickups import ROUTES as _PICKUPS
from .quoting import ROUTES as _QUOTING

__all__ = ["ROUTES"]

ROUTES = (*_QUOTING, *_BOOKING, *_PICKUPS)
