"""The promotions of every item, and what an update does to them."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ...gateway.validation import Problem, sequence
from ..prices.rules import choice, read_pricing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ...world import Item, World
    from ..prices.prices import Pricing

__all__ = ["Promotions"]


class Promotions:
    """The promotional prices of a seller, by item."""

    def __init__(self, _world: World) -> None:
        self._promotions: dict[Item, list[Pricing]] = {}
        self._made = 0

    def of(self, item: Item) -> list[Pricing]:
        """The promotions of an item, oldest first."""
        return list(self._promotions.get(item, ()))

    def change(self, item: Item, record: Mapping[str, Any]) -> None:
        """Apply one update: all of it, or nothing.

        Raises:
            Problem: It is not a valid update.
        """
        replaced = choice(record.get("replaceAll", "false"), "replaceAll", ("true", "false")) == "true"
        entries: Sequence[Any] = ()
        if not replaced or record.get("pricing") != []:
            entries = sequence(record.get("pricing"), "pricing")
        self.keep(item, self.changed(item, [read_pricing(entry) for entry in entries], replaced=replaced))

    def keep(self, item: Item, promotions: list[Pricing]) -> None:
        """Have these promotions of an item, and no others."""
        self._promotions[item] = promotions

    def changed(self, item: Item, entries: Iterable[Pricing], *, replaced: bool) -> list[Pricing]:
        """The promotions of an item as these entries would leave them.

        Raises:
            Problem: One of them is about a promotion that is not there.
        """
        kept = [] if replaced else self.of(item)
        for entry in entries:
            self._apply(item, entry, kept)
        return kept

    def without(self, item: Item, promo_id: Any) -> list[Pricing]:
        """The promotions of an item but for one.

        Raises:
            Problem: It is not there.
        """
        left = [each for each in self.of(item) if each.promo_id != promo_id]
        if len(left) == len(self.of(item)):
            raise Problem("promoid", "is not a promotion of this item")
        return left

    def _apply(self, item: Item, entry: Pricing, kept: list[Pricing]) -> None:
        at = next((index for index, known in enumerate(kept) if _same(known, entry)), None)
        if at is None:
            if entry.promo_id is not None or entry.process_mode == "DELETE":
                raise Problem("promoId", "is not a promotion of this item")
            self._made += 1
            promo_id = str(uuid.uuid5(uuid.NAMESPACE_OID, f"{item.sku} {self._made}"))
            kept.append(replace(entry, promo_id=promo_id))
        elif entry.process_mode == "DELETE":
            del kept[at]
        else:
            kept[at] = replace(entry, promo_id=kept[at].promo_id)


def _same(known: Pricing, entry: Pricing) -> bool:
    if entry.promo_id is not None:
        return known.promo_id == entry.promo_id
    return (known.effective, known.expires) == (entry.effective, entry.expires)
