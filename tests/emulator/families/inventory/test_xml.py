"""Updates of stock in XML, in every way that an XML library writes it."""

from __future__ import annotations

import pytest

NAMESPACE = 'xmlns="http://walmart.com/"'
PLAIN = (
    f"<inventory {NAMESPACE}><sku>A &amp; B</sku><quantity><unit>EACH</unit><amount>12</amount></quantity></inventory>"
)
WRITTEN = {
    "utf-16 with a mark": f'<?xml version="1.0" encoding="UTF-16"?>{PLAIN}'.encode("utf-16"),
    "utf-8 with a mark": b"\xef\xbb\xbf" + PLAIN.encode(),
    "latin-1": f'<?xml version="1.0" encoding="ISO-8859-1"?>{PLAIN}'.encode("latin-1"),
    "comments and instructions": f"<!-- stock --><?a b?>{PLAIN}<!-- end -->".replace(
        "<sku>", "<!-- c --><sku>"
    ).encode(),
    "character data": PLAIN.replace("A &amp; B", "<![CDATA[A & B]]>").encode(),
    "references": PLAIN.replace("A &amp; B", "A &#38; &#x42;").encode(),
    "the order of the elements": PLAIN.replace("<sku>A &amp; B</sku>", "")
    .replace("</inventory>", "<sku>A &amp; B</sku></inventory>")
    .encode(),
    "the place of a schema": PLAIN.replace(
        NAMESPACE, f'{NAMESPACE} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b"'
    ).encode(),
    "room around values": PLAIN.replace(">12<", ">\n   12\n <").encode(),
}


@pytest.mark.parametrize("written", WRITTEN)
async def test_it_is_read(seller, emulator, written) -> None:
    emulator.add_item("A & B")
    reply = await seller(
        "PUT", "/v3/inventory?sku=A%20%26%20B", body=WRITTEN[written], content_type="application/xml;charset=utf-8"
    )
    assert reply.status == 200, reply.body
    assert emulator.stock("A & B") == {emulator.default_ship_node: 12}


@pytest.mark.parametrize(
    "bent",
    [
        PLAIN.replace("<unit>EACH</unit>", ""),
        PLAIN.replace("EACH", "BOX"),
        PLAIN.replace(">12<", "><"),
        PLAIN.replace("A &amp; B", "C"),
        PLAIN.replace("<quantity>", "").replace("</quantity>", ""),
        PLAIN.replace("</inventory>", ""),
        PLAIN * 2,
        "<inventory/>",
    ],
)
async def test_what_is_refused_in_json_is_refused_in_xml(seller, emulator, bent) -> None:
    emulator.add_item("A & B")
    reply = await seller("PUT", "/v3/inventory?sku=A%20%26%20B", body=bent.encode(), content_type="application/xml")
    assert reply.status == 400, reply.body
    assert emulator.writes == []


@pytest.mark.parametrize(("method", "path"), [("PUT", "/v3/inventories/A"), ("PUT", "/v3/inventories/A?shipNode=N1")])
async def test_stock_of_several_nodes_is_json(seller, emulator, method, path) -> None:
    emulator.add_item("A", stock={"N1": 1})
    assert (await seller(method, path, body=PLAIN.encode(), content_type="application/xml")).status == 415
