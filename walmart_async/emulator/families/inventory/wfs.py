"""Stock that Walmart Fulfillment Services keep for a seller, in its newer and its former list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ...gateway.operations import Answer, Call, Route
from ...gateway.validation import item_of_sku

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...world import Item, World

__all__ = ["ROUTES", "WfsChange", "WfsLevel", "WfsStock"]

_MOST, _USUAL = 300, 10
_DAY_FORMAT = "%Y-%m-%d %H:%M:%S"
_TYPE = "WFSFulfilled"
_CENTER = "ORD1s"


@dataclass(frozen=True)
class WfsLevel:
    """The units of an item that Walmart keeps, and when they changed."""

    available: int
    reserved: int
    inbound: int
    changed: float


@dataclass(frozen=True)
class WfsChange:
    """Units of an item that came into Walmart's centers, or left them."""

    item: Item
    units: int
    """Below 0 for those that left."""
    at: float
    why: str
    """``RECEIVING``, ``SALES``, ``RETURNS`` or ``ADJUSTMENT``."""
    shipment_id: str
    center: str


class WfsStock:
    """The items that Walmart keeps, in the order in which they came, and whatever changed how many there are."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.levels: dict[Item, WfsLevel] = {}
        self.changes: list[WfsChange] = []
        """Oldest first."""

    def set(
        self,
        item: Item,
        available: int,
        reserved: int,
        inbound: int,
        *,
        why: str = "ADJUSTMENT",
        shipment_id: str = "",
        center: str = _CENTER,
    ) -> None:
        """Keep these units of an item from now on."""
        now, before = self._world.clock.time(), self.level(item)
        if units := available + reserved - before.available - before.reserved:
            self.changes.append(WfsChange(item, units, now, why, shipment_id, center))
        self.levels[item] = WfsLevel(available, reserved, inbound, now)

    def add(
        self,
        item: Item,
        *,
        available: int = 0,
        reserved: int = 0,
        inbound: int = 0,
        why: str = "ADJUSTMENT",
        shipment_id: str = "",
        center: str = _CENTER,
    ) -> None:
        """Keep so many more of an item, or so many fewer."""
        now = self.level(item)
        self.set(
            item,
            max(now.available + available, 0),
            max(now.reserved + reserved, 0),
            max(now.inbound + inbound, 0),
            why=why,
            shipment_id=shipment_id,
            center=center,
        )

    def level(self, item: Item) -> WfsLevel:
        """What there is of an item."""
        return self.levels.get(item, WfsLevel(0, 0, 0, 0))


def _list(call: Call) -> Answer:
    world = call.world
    found = list(world.of(WfsStock).levels.items())
    if call.query.get("sku"):
        wanted = item_of_sku(world, call.query["sku"])
        found = [each for each in found if each[0] is wanted]
    if call.query.get("gtin"):
        found = [each for each in found if each[0].gtin == call.query["gtin"]]
    if call.query.get("customerFavorite") == "true":  # no item of the emulator's is one
        found = []
    return _page(call, [_details(world, item, level) for item, level in found])


def _list_formerly(call: Call) -> Answer:
    world = call.world
    found = list(world.of(WfsStock).levels.items())
    if call.query.get("shipNodeType") and not call.query.get("sku"):
        raise call.refusal("INVALID_REQUEST_PARAM", "sku must be given with shipNodeType.", field="sku")
    if call.query.get("sku"):
        found = [each for each in found if each[0].sku == call.query["sku"]]
    begins, ends = _moment(call, "fromModifiedDate"), _moment(call, "toModifiedDate")
    rows = [
        {
            "sku": item.sku,
            "shipNodes": [
                {
                    "modifiedDate": _written(level.changed),
                    "availToSellQty": level.available,
                    "onHandQty": level.available + level.reserved,
                    "shipNodeType": _TYPE,
                }
            ],
        }
        for item, level in found
        if (begins is None or level.changed >= begins) and (ends is None or level.changed <= ends)
    ]
    return _page(call, rows)


def _page(call: Call, rows: Sequence[Any]) -> Answer:
    limit, offset = call.integer("limit", _USUAL, 1, _MOST), call.integer("offset", 0, 0, 10**9)
    headers = {"totalCount": len(rows), "limit": limit, "offset": offset}
    return Answer(document={"headers": headers, "payload": {"inventory": rows[offset : offset + limit]}})


def _details(world: World, item: Item, level: WfsLevel) -> dict[str, Any]:
    known = {} if item.gtin is None else {"gtin": item.gtin}
    state = "In-stock" if level.available else "Out-of-stock"
    return {
        "itemInformation": {
            "itemName": item.sku,
            **known,
            "sku": item.sku,
            "itemID": world.ids.item_id(item.sku),
            "itemCondition": "New",
        },
        "inventoryData": {
            "publishingStatus": "Published",
            "itemLifecycle": "Active",
            "stockStatus": state,
            "availableUnits": level.available,
            "reservedUnits": level.reserved,
            "inboundUnits": level.inbound,
            "unavailableUnits": {"inventoryReviewUnits": 0, "inventoryMovementUnits": 0},
            "onhandUnits": level.available + level.reserved,
            "inventoryAge": {
                "0To90days": level.available,
                "91To180days": 0,
                "181To270days": 0,
                "271To365days": 0,
                "365PlusDays": 0,
            },
        },
        "inventoryInsights": {"suggestedUnits": 0, "surplusUnits": 0, "customerFavorite": False},
    }


def _written(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _moment(call: Call, name: str) -> float | None:
    text = call.query.get(name)
    if not text:
        return None
    try:
        return datetime.strptime(text, _DAY_FORMAT).replace(tzinfo=UTC).timestamp()
    except ValueError:
        told = f"{name} must be like 2026-06-01 00:00:00."
        raise call.refusal("INVALID_REQUEST_PARAM", told, field=name) from None


ROUTES = (
    Route("inventory-management/getWFSInventoryDetails", _list),
    Route("inventory-management/getWFSInventory", _list_formerly),
)
