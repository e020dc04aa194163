"""What users of the emulator may see of this family: how items ship."""

from __future__ import annotations

from typing import Any

from ...world import Controls
from .templates import Templates

__all__ = ["ShippingTemplateControls"]


class ShippingTemplateControls(Controls):
    """See how items ship."""

    def shipping_templates(self, sku: str) -> dict[str, str]:
        """The template of a SKU by ship node.

        Raises:
            KeyError: If no item has this SKU.
        """
        with self._lock:
            self._world.settle()
            pairs = self._world.of(Templates).assigned.get(self._world.items[sku], set())
            return {node: template for template, node in sorted(pairs)}

    def shipping_overrides(self, sku: str) -> dict[str, dict[str, Any]]:
        """What differs of shipping a SKU, by ship node and by method, as the feed stated it.

        Raises:
            KeyError: If no item has this SKU.
        """
        with self._lock:
            self._world.settle()
            found, overrides = self._world.items[sku], self._world.of(Templates).overrides
            return {node: dict(methods) for (item, node), methods in overrides.items() if item is found and methods}
