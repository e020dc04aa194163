"""Claims as any client meets them: what a form must hold, and what is refused."""

from __future__ import annotations

import json

import pytest

PATH = "/v3/claims/shipment-protection"
FORM = "multipart/form-data; boundary=b"


def form(payload=None, *, files=("a.jpg",), types=None, notes=None) -> bytes:
    listed = [{"fileName": each, "type": "OTHER"} for each in (files if types is None else types)]
    parts = [f'name="files"; filename="{each}"\r\n\r\n[{each}'.encode() for each in files]
    parts.append(b'name="documentTypes"\r\n\r\n' + json.dumps(listed).encode())
    if payload is not None:
        parts.append(b'name="payload"\r\nContent-Type: application/json\r\n\r\n' + json.dumps(payload).encode())
    if notes is not None:
        parts.append(b'name="notes"\r\n\r\n' + notes.encode())
    return b"".join(b"--b\r\nContent-Disposition: form-data; " + part + b"\r\n" for part in parts) + b"--b--\r\n"


@pytest.fixture
def payload(emulator):
    order = emulator.add_order({"A": 2})
    return {
        "purchaseOrderNo": order,
        "purchaseOrderLineNo": "1",
        "salesOrderNo": f"5{order[1:]}",
        "salesOrderLineNo": "1",
        "fulfillerLineId": "1",
        "quantity": 2,
        "returnOrderId": emulator.add_return({"A": 2}),
        "claimType": "LIT",
    }


async def test_a_claim_without_a_package_is_taken(seller, payload) -> None:
    reply = await seller("POST", f"{PATH}/claim", body=form(payload), content_type=FORM)
    assert reply.status == 200, reply.body
    found = (await seller("GET", f"{PATH}/claim/{reply.data['data']['claimNumber']}")).data["data"]
    assert (found["claimInfo"]["trackingNo"], found["claimInfo"]["claimAmount"]["amount"]) == ("", 19.98)
    listed = (await seller("GET", f"{PATH}?limit=1&claimTypes=LIT,LAD")).data["data"]
    assert (listed["totalElements"], listed["totalPages"], listed["currentPage"]) == (1, 1, 0)


@pytest.mark.parametrize(
    ("change", "more", "told"),
    [
        ({"purchaseOrderNo": "1"}, {}, "purchaseOrderNo"),
        ({"purchaseOrderLineNo": "2"}, {}, "purchaseOrderLineNo"),
        ({"salesOrderNo": "5"}, {}, "salesOrderNo"),
        ({"quantity": 3}, {}, "quantity"),
        ({"quantity": 0}, {}, "quantity"),
        ({"returnOrderId": "1"}, {}, "returnOrderId"),
        ({"claimType": "LOST"}, {}, "claimType"),
        ({}, {"files": ()}, "files"),
        ({}, {"files": ("",)}, "files"),
        ({}, {"files": ("a.jpg", "a.jpg")}, "files"),
        ({}, {"types": ("b.jpg",)}, "documentTypes"),
        ({}, {"types": ()}, "documentTypes"),
    ],
)
async def test_what_is_refused(seller, payload, change, more, told) -> None:
    reply = await seller("POST", f"{PATH}/claim", body=form({**payload, **change}, **more), content_type=FORM)
    (error,) = reply.data["errors"]
    assert (reply.status, told in error["description"]) == (400, True), error


async def test_a_claim_that_nobody_made(seller) -> None:
    for method, path in (("GET", ""), ("GET", "/history")):
        assert (await seller(method, f"{PATH}/claim/7{path}")).status == 404
    assert (await seller("PATCH", f"{PATH}/claim/7", body=form(), content_type=FORM)).status == 404
    binary = {"Accept": "application/octet-stream"}
    reply = await seller("POST", f"{PATH}/claim/7/documents", body={"documentIds": ["1"]}, headers=binary)
    assert reply.status == 404
    for query in ("limit=301", "limit=0", "claimStatuses=LOST", "claimTypes=,", "claimsGroup=NONE"):
        assert (await seller("GET", f"{PATH}?{query}")).status == 400, query


def test_there_must_be_a_claim_and_a_status_to_decide(emulator) -> None:
    with pytest.raises(KeyError):
        emulator.decide_claim("1")
    with pytest.raises(ValueError, match="the status is one of"):
        emulator.decide_claim("1", "LOST")
