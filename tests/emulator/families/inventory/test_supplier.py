"""A drop-ship vendor's inventory, call by call."""

from __future__ import annotations

import pytest

from walmart_async.emulator import SupplierLevel

GTIN, OTHER = "00012345678905", "00012345678912"


def each(amount: int) -> dict[str, object]:
    return {"unit": "EACH", "amount": amount}


@pytest.fixture(autouse=True)
def items(emulator) -> None:
    emulator.add_item("A", gtin=GTIN, stock={"N1": 5, "N2": 7})
    emulator.add_item("B", gtin=OTHER, stock={"N1": 1})
    emulator.add_item("no-gtin", stock={"N1": 1})


@pytest.mark.parametrize("item", ["sku=A", f"gtin={GTIN}", f"sku=A&gtin={GTIN}"])
async def test_get(supplier, item) -> None:
    reply = await supplier("GET", f"/v3/inventory?{item}&shipNode=N2")
    assert reply.data == {"sku": "A", "gtin": GTIN, "quantity": each(7)}


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("shipNode=N1", 400),
        ("sku=A", 400),
        ("sku=A&shipNode=N9", 400),
        ("gtin=12345678905&shipNode=N1", 400),
        ("gtin=99999999999999&shipNode=N1", 404),
        ("sku=C&shipNode=N1", 404),
        ("sku=no-gtin&shipNode=N1", 404),
        (f"sku=A&gtin={OTHER}&shipNode=N1", 404),
    ],
)
async def test_get_refused(supplier, query, status) -> None:
    assert (await supplier("GET", f"/v3/inventory?{query}")).status == status


@pytest.mark.parametrize("path", [f"{GTIN}?productIdType=gtin", "A?productIdType=sku", "A?productIdType=SKU"])
async def test_get_across_nodes(supplier, path) -> None:
    reply = await supplier("GET", f"/v3/inventories/{path}")
    assert (reply.data["sku"], reply.data["gtin"]) == ("A", GTIN)
    assert [(node["shipNode"], node["inputQty"]) for node in reply.data["nodes"]] == [("N1", each(5)), ("N2", each(7))]
    one = await supplier("GET", f"/v3/inventories/{path}&shipNode=N2")
    assert one.data["nodes"] == reply.data["nodes"][1:]


@pytest.mark.parametrize(
    ("path", "status"),
    [("A", 400), ("A?productIdType=upc", 400), ("A?productIdType=gtin", 400), ("C?productIdType=sku", 404)],
)
async def test_get_across_nodes_refused(supplier, path, status) -> None:
    assert (await supplier("GET", f"/v3/inventories/{path}")).status == status


@pytest.mark.parametrize("path", ["/v3/inventory", "/v3/inventory/update"])
async def test_put(supplier, emulator, path) -> None:
    body = {"gtin": GTIN, "availabilityCode": "AC", "quantity": each(23)}
    reply = await supplier("PUT", f"{path}?shipNode=N1", body=body)
    assert (reply.status, reply.data) == (200, {"sku": "A", "gtin": GTIN, "quantity": each(23)})
    infinite = await supplier("PUT", f"{path}?shipNode=N2", body={"gtin": GTIN, "availabilityCode": "AA"})
    assert (infinite.status, infinite.data) == (200, {"sku": "A", "gtin": GTIN})
    assert emulator.supplier_stock(GTIN) == {"N1": SupplierLevel("AC", 23), "N2": SupplierLevel("AA", None)}
    assert emulator.stock("A") == {"N1": 5, "N2": 7}  # what a seller declares is another matter


async def test_infinite_inventory_has_no_amount(supplier) -> None:
    await supplier("PUT", "/v3/inventory?shipNode=N1", body={"gtin": GTIN, "availabilityCode": "AA"})
    assert (await supplier("GET", "/v3/inventory?sku=A&shipNode=N1")).data == {"sku": "A", "gtin": GTIN}
    nodes = (await supplier("GET", "/v3/inventories/A?productIdType=sku&shipNode=N1")).data["nodes"]
    assert nodes == [{"shipNode": "N1"}]


@pytest.mark.parametrize(
    ("query", "body", "status"),
    [
        ("", {"gtin": GTIN, "availabilityCode": "AA"}, 400),
        ("?shipNode=N9", {"gtin": GTIN, "availabilityCode": "AA"}, 400),
        ("?shipNode=N1", {"gtin": GTIN, "availabilityCode": "AC"}, 400),
        ("?shipNode=N1", {"gtin": GTIN, "availabilityCode": "AC", "quantity": each(-1)}, 400),
        ("?shipNode=N1", {"gtin": GTIN, "availabilityCode": "XX", "quantity": each(1)}, 400),
        ("?shipNode=N1", {"gtin": GTIN}, 400),
        ("?shipNode=N1", {"gtin": "12345678905", "availabilityCode": "AA"}, 400),
        ("?shipNode=N1", {"sku": "A", "availabilityCode": "AA"}, 400),
        ("?shipNode=N1", {"gtin": "99999999999999", "availabilityCode": "AA"}, 404),
    ],
)
async def test_put_refused(supplier, emulator, query, body, status) -> None:
    reply = await supplier("PUT", f"/v3/inventory/update{query}", body=body)
    assert reply.status == status
    assert emulator.writes == []


async def test_there_is_no_listing(supplier) -> None:
    assert (await supplier("GET", "/v3/inventories")).status == 404
