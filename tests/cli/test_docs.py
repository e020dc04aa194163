"""Every Python block of the README and the docs runs, page by page, as a reader would paste one after another."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from walmart_async.client import Client
from walmart_async.clock import ManualClock
from walmart_async.emulator import Emulator, Listing, Recommended, RecommendedVariant

PROJECT = Path(__file__).resolve().parents[2]
PAGES = sorted([PROJECT / "README.md", *(PROJECT / "docs").glob("*.md")])
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RECON = [
    {"Transaction Type": "PaymentSummary", "Total Payable": "8.49", "Transaction Posted Timestamp": "11/17/2026"},
    {"Transaction Type": "Sale", "Amount Type": "Product Price", "Amount": "9.99", "Partner Item Id": "mug"},
    {"Transaction Type": "Sale", "Amount Type": "Commission", "Amount": "-1.50", "Partner Item Id": "mug"},
]
WRITTEN = datetime(2026, 11, 20, tzinfo=UTC).timestamp()
"""When the pages are read: the dates in them are near."""
LINK = re.compile(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)")


def blocks(page):
    text = page.read_text(encoding="utf-8")
    for found in BLOCK.finditer(text):
        line = text.count("\n", 0, found.start(1))
        yield compile("\n" * line + found[1], str(page), "exec")


@pytest.fixture
def emulator():
    """In this process, where nobody who sleeps waits: the pages' feeds and reports take minutes."""
    with Emulator(seed=3, clock=ManualClock(WRITTEN, jump=True)) as running:
        yield running


@pytest.fixture
def account(emulator, environment, monkeypatch, tmp_path):
    """What the pages take for granted: credentials in the environment, a few items, and a file."""
    emulator.add_item("Lamp 7/B", stock={emulator.default_ship_node: 1, "721407": 1, "721408": 1})
    emulator.add_item("mug", stock={"721407": 1})
    emulator.add_item("lamp", gtin="00012947218283", stock={"721407": 1, "721408": 1})
    emulator.set_wfs_stock("mug", 5, inbound=20)
    for brand in ("Disney", "NINTENDO", "Acme"):
        toy = Recommended(
            title="Action figure",
            brand=brand,
            category="Toys",
            price=Decimal("2.50"),
            variants=(RecommendedVariant(title="Red figure", attributes={"Color": "Red"}),),
            monthly_demand={"DEC": 0.4},
        )
        emulator.add_recommendation(toy)
    emulator.recommend_restock("mug", 40, 120.5)
    emulator.recommend_wfs("lamp", 10, 80, customer_favorite=True)
    emulator.recommend_shipment("mug", 40, 60)
    emulator.report_unpublished("Lamp 7/B", 3)
    emulator.add_review_candidate("mug")
    emulator.add_recon_report(date(2026, 11, 17), RECON)
    emulator.add_tax_form("2025")
    emulator.add_order({"Lamp 7/B": 3, "mug": 1})
    emulator.add_order({"lamp": 2}, ship_node="721407")
    emulator.add_return({"Lamp 7/B": 2, "mug": 1})
    emulator.set_listing_quality("mug", Listing(issues={"color": "MISSING"}))
    emulator.unpublish_item("lamp", "REASONABLE_PRICE_NOT_SATISFIED")
    emulator.set_performance("otd", {"sellerAccountableRate": 97.5}, [{"PO #": "1796277000001"}])
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    # The pages' clients live by the emulator's clock.
    made = Client.from_env.__func__
    monkeypatch.setattr(
        Client, "from_env", classmethod(lambda cls, *args, **more: made(cls, *args, clock=emulator.clock, **more))
    )
    monkeypatch.chdir(tmp_path)
    Path("stock.csv").write_text("sku,quantity\nmug,4\nno such SKU,1\nlamp,\n", encoding="utf-8")
    return emulator


@pytest.mark.parametrize("page", [page for page in PAGES if any(blocks(page))], ids=lambda page: page.stem)
def test_the_python_of_a_page_runs(page, account):
    names = {"__name__": "__main__"}
    for code in blocks(page):
        exec(code, names)


def test_the_pages_do_what_they_say(account):
    (_, blocking, _, supplier) = blocks(PROJECT / "README.md")
    exec(blocking, {})
    exec(supplier, {})
    assert account.stock("Lamp 7/B")[account.default_ship_node] == 12
    assert account.supplier_stock("00012947218283")["721407"].quantity == 40


def test_the_recommendations_that_the_page_turns_down_are_gone(account):
    names = {"__name__": "__main__"}
    for code in blocks(PROJECT / "docs" / "recommendations.md"):
        exec(code, names)
    assert account.recommendations == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_links_of_a_page_lead_somewhere(page):
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target
