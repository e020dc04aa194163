"""The assets of a seller, with the items that have them, and what a vendor's items have."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...world import Item, World

__all__ = ["Asset", "Library", "Link"]


@dataclass
class Link:
    """That an item has an asset, or had it."""

    updated: float
    published: bool = True


@dataclass
class Asset:
    """A video or a 360-degree view."""

    kind: str
    """``VIDEO`` or ``IMAGES360``."""
    title: str
    source: str
    content: Mapping[str, Any]
    added: float
    updated: float
    links: dict[Item, Link] = field(default_factory=dict[Item, Link])


class Library:
    """The assets by hash, oldest first, and the modules of a vendor's items."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.assets: dict[str, Asset] = {}
        self.of_vendor: dict[Item, dict[str, Any]] = {}

    def put(self, kind: str, urls: Sequence[str], title: str, content: Mapping[str, Any], source: str) -> Asset:
        """The asset of these URLs, set up or changed."""
        now, name = self._world.clock.time(), asset_hash(urls)
        if name not in self.assets:
            self.assets[name] = Asset(kind, title, source, content, now, now)
        asset = self.assets[name]
        asset.title, asset.content, asset.updated = title, content, now
        return asset

    def find(self, urls: Sequence[str]) -> Asset | None:
        """The asset of these URLs."""
        return self.assets.get(asset_hash(urls))

    def link(self, asset: Asset, item: Item, *, published: bool) -> None:
        """Let an item have an asset or have it no more."""
        asset.links[item] = Link(self._world.clock.time(), published)


def asset_hash(urls: Sequence[str]) -> str:
    """What an asset is known by."""
    return hashlib.sha1("\n".join(urls).encode(), usedforsecurity=False).hexdigest()
