"""What users of the emulator may do in this family: see the rich media of items, and add some as Seller Center does."""

from __future__ import annotations

from typing import Any

from ...world import Controls
from .library import Library

__all__ = ["RichMediaControls"]


class RichMediaControls(Controls):
    """See the rich media of items, and add some as Seller Center does."""

    def add_video(self, sku: str, url: str, title: str) -> None:
        """Give an item a video, as it is done in Seller Center.

        Raises:
            KeyError: If no item has this SKU.
        """
        with self._lock:
            library, item = self._world.of(Library), self._world.items[sku]
            content = {"richMediaVideoAssetUrl": url, "richMediaVideoTitle": title}
            library.link(library.put("VIDEO", [url], title, content, "MARKETPLACE_PARTNER"), item, published=True)

    def rich_media(self, sku: str) -> list[str]:
        """The titles of a seller's assets that an item has.

        Raises:
            KeyError: If no item has this SKU.
        """
        with self._lock:
            self._world.settle()
            item = self._world.items[sku]
            assets = self._world.of(Library).assets.values()
            return [each.title for each in assets if item in each.links and each.links[item].published]

    def vendor_rich_media(self, sku: str) -> dict[str, Any]:
        """The modules that a drop-ship vendor added to an item, by the names of their elements.

        Raises:
            KeyError: If no item has this SKU.
        """
        with self._lock:
            self._world.settle()
            return dict(self._world.of(Library).of_vendor.get(self._world.items[sku], {}))
