"""Reading pages of 200 KB: this SDK, bare msgspec with built-in types only, and json with pydantic."""

from __future__ import annotations

import json
import statistics
import sys
import time
from typing import TYPE_CHECKING, Any

import msgspec
import pydantic

from walmart_async import operations

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS, READS = 15, 20
OF_BARE, OF_PYDANTIC, OF_CLEAN = 1.5, 0.4, 4.0


class BareQuantity(msgspec.Struct, rename="camel", frozen=True):
    unit: str | None = None
    amount: int | None = None


class BareLevel(msgspec.Struct, rename="camel", frozen=True):
    ship_node: str = ""
    input_qty: BareQuantity | None = None
    avail_to_sell_qty: BareQuantity | None = None
    reserved_qty: BareQuantity | None = None
    errors: tuple[dict[str, Any], ...] = ()


class BareInventory(msgspec.Struct, rename="camel", frozen=True):
    sku: str = ""
    nodes: tuple[BareLevel, ...] = ()


class BareElements(msgspec.Struct, rename="camel", frozen=True):
    inventories: tuple[BareInventory, ...] = ()


class BarePage(msgspec.Struct, rename="camel", frozen=True):
    meta: dict[str, Any] = {}
    elements: BareElements = BareElements()


class Quantity(pydantic.BaseModel):
    unit: str | None = None
    amount: int | None = None


class Level(pydantic.BaseModel):
    shipNode: str = ""
    inputQty: Quantity | None = None
    availToSellQty: Quantity | None = None
    reservedQty: Quantity | None = None
    errors: tuple[dict[str, Any], ...] = ()


class Inventory(pydantic.BaseModel):
    sku: str = ""
    nodes: tuple[Level, ...] = ()


class Elements(pydantic.BaseModel):
    inventories: tuple[Inventory, ...] = ()


class Page(pydantic.BaseModel):
    meta: dict[str, Any] = {}
    elements: Elements = Elements()


def page(*, odd: bool) -> bytes:
    """About 200 KB of stock; an odd document has one node without its list."""

    def level(number: int) -> dict[str, Any]:
        quantity = {"unit": "EACH", "amount": number % 500}
        return {"shipNode": "100009", "inputQty": quantity, "availToSellQty": quantity, "reservedQty": quantity}

    rows: list[dict[str, Any]] = [{"sku": f"AI-IGH4-{n}", "nodes": [level(n), level(n + 1)]} for n in range(520)]
    if odd:
        rows[-1]["nodes"] = rows[-1]["nodes"][0]
    return json.dumps({"meta": {"totalCount": len(rows)}, "elements": {"inventories": rows}}).encode()


def medians(everybody: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Microseconds of CPU of one reading, everybody's rounds interleaved."""
    times: dict[str, list[float]] = {name: [] for name in everybody}
    for _ in range(ROUNDS):
        for name, read in everybody.items():
            began = time.process_time()
            for _ in range(READS):
                read()
            times[name].append((time.process_time() - began) / READS * 1e6)
    return {name: statistics.median(seen) for name, seen in times.items()}


def main() -> int:
    """Measure, print, and say whether the targets are met."""
    (listing,) = (each for each in operations() if each.route == "GET /v3/inventories")
    clean, odd, bare = page(odd=False), page(odd=True), msgspec.json.Decoder(BarePage)
    times = medians(
        {
            "this SDK": lambda: listing.decode(clean),
            "this SDK, an odd document": lambda: listing.decode(odd),
            "bare msgspec": lambda: bare.decode(clean),
            "json + pydantic": lambda: Page.model_validate(json.loads(clean)),
        }
    )
    print(f"a page of {len(clean) / 1000:.0f} KB")
    for name, microseconds in times.items():
        print(f"  {name:<26} {microseconds:>8.0f} µs")
    for peer, goal in (("bare msgspec", OF_BARE), ("json + pydantic", OF_PYDANTIC)):
        ratio = times["this SDK"] / times[peer]
        print(f"{'met   ' if ratio <= goal else 'MISSED'} this SDK is {ratio:.2f} x {peer}, at most {goal}")
    ratio = times["this SDK, an odd document"] / times["this SDK"]
    met = "met   " if ratio <= OF_CLEAN else "MISSED"
    print(f"{met} an odd document is {ratio:.2f} x a clean one, at most {OF_CLEAN}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
