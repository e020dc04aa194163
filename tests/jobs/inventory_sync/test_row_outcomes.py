"""No row is called updated, unchanged or failed that is not, however oddly Walmart answers its write or its page."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from support.scripted_server import Scripted, Seen
from walmart_async import Marketplace, errors
from walmart_async.clock import ManualClock
from walmart_async.jobs import StockLevel, SyncReport

BEFORE, WANTED, NODE = 1, 250, "N1"
HTML = b"<html><body><h1>It worked!</h1></body></html>"
REFUSAL = {"errors": {"error": [{"code": "INVALID_REQUEST_CONTENT.GMP_INVENTORY_API", "category": "DATA"}]}}
CUT = None
ODD: dict[str, tuple[int, Any] | None] = {
    "204": (204, b""),
    "200 and nothing": (200, b""),
    "202 and nothing": (202, b""),
    "200 and blanks": (200, b" \r\n "),
    "200 and HTML": (200, HTML),
    "200 and half a document": (200, b'{"sku": "A", "quant'),
    "200 and a list": (200, b"[]"),
    "200 and null": (200, b"null"),
    "200 and a text": (200, b'"OK"'),
    "200 and bytes that are no text": (200, b"\xff\xfe"),
    "200 and something else": (200, {"status": "OK"}),
    "200 and another amount": (200, {"sku": "{sku}", "quantity": {"unit": "EACH", "amount": 3}}),
    "200 and another SKU": (200, {"sku": "OTHER", "quantity": {"unit": "EACH", "amount": WANTED}}),
    "200 and an amount that is none": (200, {"sku": "{sku}", "quantity": {"unit": "EACH", "amount": "many"}}),
    "302": (302, HTML),
    "303": (303, b""),
    "408": (408, b""),
    "500 and HTML": (500, HTML),
    "500 and a refusal": (500, REFUSAL),
    "502": (502, HTML),
    "503": (503, b""),
    "504": (504, b""),
    "520": (520, b"error code: 520"),
    "a dropped connection": CUT,
}
REFUSED: dict[str, tuple[int, Any] | None] = {
    "400": (400, REFUSAL), "404": (404, REFUSAL), "409": (409, REFUSAL), "413": (413, HTML), "423": (423, b""),
    "429": (429, b""), "451": (451, HTML), "307": (307, b""),
}  # fmt: skip
LATER = {"409 later": (409, REFUSAL), "429 later": (429, b""), "400 later": (400, REFUSAL), "423 later": (423, b"")}


class Walmart:
    """A seller's stock, and one odd answer to the writes of each SKU."""

    def __init__(self) -> None:
        self.stock: dict[str, int] = {}
        self.odd: dict[str, tuple[tuple[int, Any] | None, bool]] = {}
        self.later: dict[str, tuple[int, Any]] = {}
        self.tried: set[str] = set()
        self.page: Any = lambda page: page

    def __call__(self, seen: Seen) -> tuple[int, Any] | None:
        url = urlsplit(seen.target)
        sku = parse_qs(url.query).get("sku", [""])[0] or unquote(url.path.rpartition("/")[2])
        if url.path == "/v3/inventory":
            return self._write(sku, seen) if seen.method == "PUT" else (200, self._level(sku))
        if url.path == "/v3/inventories":
            rows = [self._nodes(each) for each in self.stock]
            return 200, self.page({"meta": {"totalCount": len(rows)}, "elements": {"inventories": rows}})
        return (200, self._nodes(sku)) if seen.method == "GET" else self._write(sku, seen)

    def _write(self, sku: str, seen: Seen) -> tuple[int, Any] | None:
        if sku in self.tried and sku in self.later:
            return self.later[sku]
        self.tried.add(sku)
        answer, applied = self.odd.get(sku, ((200, self._level(sku) | seen.data), True))
        if applied:
            nodes = seen.data.get("inventories", {}).get("nodes", [])
            self.stock[sku] = nodes[0]["inputQty"]["amount"] if nodes else seen.data["quantity"]["amount"]
        if answer is None or isinstance(answer[1], bytes):
            return answer
        return answer[0], json.loads(json.dumps(answer[1]).replace("{sku}", sku))

    def _level(self, sku: str) -> dict[str, Any]:
        return {"sku": sku, "quantity": {"unit": "EACH", "amount": self.stock[sku]}}

    def _nodes(self, sku: str) -> dict[str, Any]:
        return {"sku": sku, "nodes": [{"shipNode": NODE, "inputQty": {"unit": "EACH", "amount": self.stock[sku]}}]}


def cases() -> dict[str, tuple[tuple[int, Any] | None, bool, tuple[int, Any] | None]]:
    """SKU: what its write is answered, whether it is applied, and what its repeats are answered."""
    odd = {f"{name}, {how}": (ODD[name], how == "applied", None) for name in ODD for how in ("applied", "not applied")}
    refused = {f"{name}, not applied": (REFUSED[name], False, None) for name in REFUSED}
    later = {f"cut, applied, {name}": (CUT, True, LATER[name]) for name in LATER}
    return {**odd, **refused, **later, "an ordinary one": ((200, {"sku": "{sku}"}), True, None)}


async def outcomes(ship_node: str | None = None) -> tuple[SyncReport, Walmart]:
    walmart = Walmart()
    for sku, (answer, applied, later) in cases().items():
        walmart.stock[sku], walmart.odd[sku] = BEFORE, (answer, applied)
        if later is not None:
            walmart.later[sku] = later
    return await sync(walmart, ship_node), walmart


async def sync(walmart: Walmart, ship_node: str | None = None, wanted: int = WANTED) -> SyncReport:
    levels = [StockLevel(sku=sku, quantity=wanted, ship_node=ship_node) for sku in walmart.stock]
    async with Scripted() as server:
        server.handler = walmart
        async with Marketplace(
            client_id="id", client_secret="secret", base_url=server.url, clock=ManualClock(jump=True), retries=2
        ) as seller:
            return await seller.inventory_sync.run(levels)


def wrong(report: SyncReport, walmart: Walmart, wanted: int = WANTED) -> list[str]:
    """Rows that are said to be what they are not."""
    found = []
    for row in report.outcomes():
        true = walmart.stock[row.sku] == wanted
        if (row.state in {"updated", "unchanged"} and not true) or (row.state == "failed" and true):
            found.append(f"{row.sku}: {row.state}, and Walmart has {walmart.stock[row.sku]}")
    return found


@pytest.mark.parametrize("ship_node", [None, NODE], ids=["at the default node", "at a named node"])
async def test_writes_that_are_answered_oddly(ship_node) -> None:
    report, walmart = await outcomes(ship_node)
    assert wrong(report, walmart) == []
    applied = [row for row in report.outcomes() if walmart.stock[row.sku] == WANTED]
    assert {row.state for row in applied} == {"updated"}, "what was applied is found by reading it back"
    assert {row.state for row in report.outcomes()} == {"updated", "unknown", "failed"}
    assert {row.sku for row in report.outcomes() if row.state == "failed"} >= {
        f"{name}, not applied" for name in REFUSED
    }


SURROGATE = "\ud83d"
ODD_PAGES: dict[str, Any] = {
    "an amount that is a fraction": lambda rows: rows[0]["nodes"][0]["inputQty"].update(amount=2.5),
    "an amount that is a word": lambda rows: rows[0]["nodes"][0]["inputQty"].update(amount="many"),
    "an amount that is null": lambda rows: rows[0]["nodes"][0]["inputQty"].update(amount=None),
    "an amount that is a text": lambda rows: rows[0]["nodes"][0]["inputQty"].update(amount=str(BEFORE)),
    "an amount that is huge": lambda rows: rows[0]["nodes"][0]["inputQty"].update(amount=1e999),
    "an amount that is true": lambda rows: rows[0]["nodes"][0]["inputQty"].update(amount=True),
    "no amount": lambda rows: rows[0]["nodes"][0].pop("inputQty"),
    "a quantity that is a list": lambda rows: rows[0]["nodes"][0].update(inputQty=[{"amount": BEFORE}]),
    "a quantity that is a number": lambda rows: rows[0]["nodes"][0].update(inputQty=BEFORE),
    "a node that is no list": lambda rows: rows[0].update(nodes=rows[0]["nodes"][0]),
    "no nodes": lambda rows: rows[0].update(nodes=[]),
    "nodes that are null": lambda rows: rows[0].update(nodes=None),
    "nodes that are a text": lambda rows: rows[0].update(nodes=""),
    "a ship node with a lone surrogate": lambda rows: rows[0]["nodes"][0].update(shipNode=SURROGATE),
    "an unknown field with a lone surrogate": lambda rows: rows[0].update(title=f"toy {SURROGATE}"),
    "a row twice": lambda rows: rows.append(dict(rows[0])),
}


@pytest.mark.parametrize("what", ODD_PAGES)
@pytest.mark.parametrize("wanted", [WANTED, BEFORE])
async def test_pages_of_stock_with_something_odd(what, wanted) -> None:
    walmart = Walmart()
    walmart.stock = {"A": BEFORE, "B": BEFORE, "C": WANTED}

    def page(shown: Any) -> bytes:
        ODD_PAGES[what](shown["elements"]["inventories"])
        return json.dumps(shown).replace("Infinity", "1e999").encode()

    walmart.page = page
    report = await sync(walmart, wanted=wanted)
    assert wrong(report, walmart, wanted) == []
    assert report.ok
    assert walmart.stock == dict.fromkeys("ABC", wanted)


UNBELIEVABLE: dict[str, Any] = {
    "nothing": lambda _: {},
    "a list": lambda _: [],
    "no bytes": lambda _: b"",
    "HTML": lambda _: HTML,
    "null": lambda _: {"elements": None},
    "something else": lambda _: {"items": []},
    "no rows, and a total of three": lambda page: {"meta": page["meta"], "elements": {"inventories": []}},
    "a total that is none": lambda page: {**page, "meta": {"totalCount": "many"}},
    "cut short": lambda page: json.dumps(page).encode()[:-9],
}


@pytest.mark.parametrize("what", UNBELIEVABLE)
async def test_a_page_that_cannot_be_believed_stops_the_job_or_marks_no_row_as_unchanged(what) -> None:
    walmart = Walmart()
    walmart.stock, walmart.page = {"A": BEFORE, "B": BEFORE, "C": WANTED}, UNBELIEVABLE[what]
    try:
        report = await sync(walmart)
    except errors.WalmartError:
        assert walmart.tried == set(), "nothing was sent"
    else:
        assert wrong(report, walmart) == []
