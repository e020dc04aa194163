"""Arguments of claims that are refused before anything is sent."""

from __future__ import annotations

import msgspec

from support.examples import Call, Refusal, call
from walmart_async.api.claims import ClaimFile

FILE = ClaimFile(content=b"a", filename="a.jpg", document_type="OTHER")


def submit(files: object = (FILE,), **more: object) -> Call:
    usual = {
        "claim_type": "LIT",
        "purchase_order_id": "1",
        "purchase_order_line": 1,
        "customer_order_id": "5",
        "customer_order_line": 1,
        "return_order_id": "7",
        "fulfiller_line_id": 1,
        "quantity": 1,
    }
    return call("submit", files, **{**usual, **more})


def bent(**fields: object) -> ClaimFile:
    return msgspec.structs.replace(FILE, **fields)


MARKETPLACE = [
    Refusal(submit([]), "files"),
    Refusal(submit(FILE), "files"),
    Refusal(submit(b"a"), "files"),
    Refusal(submit([FILE, b"a"]), "files[1]"),
    Refusal(submit([bent(content="a")]), "files[0].content"),
    Refusal(submit([bent(content=b"")]), "files[0].content"),
    Refusal(submit([bent(filename="")]), "files[0].filename"),
    Refusal(submit([bent(filename='1".jpg')]), "files[0].filename"),
    Refusal(submit([bent(media_type="a\r\nb")]), "files[0].media_type"),
    Refusal(submit([bent(document_type="Invoice")]), "files[0].document_type"),
    Refusal(submit([FILE, FILE]), "files[1].filename"),
    Refusal(submit(claim_type="damaged"), "claim_type"),
    Refusal(submit(claim_type=None), "claim_type"),
    Refusal(submit(purchase_order_id=""), "purchase_order_id"),
    Refusal(submit(purchase_order_line=0), "purchase_order_line"),
    Refusal(submit(customer_order_id=None), "customer_order_id"),
    Refusal(submit(customer_order_line=1.5), "customer_order_line"),
    Refusal(submit(return_order_id=7), "return_order_id"),
    Refusal(submit(fulfiller_line_id=""), "fulfiller_line_id"),
    Refusal(submit(quantity=0), "quantity"),
    Refusal(submit(notes=" "), "notes"),
    Refusal(call("list", group="open"), "group"),
    Refusal(call("list", claim_number=""), "claim_number"),
    Refusal(call("list", purchase_order_id=1), "purchase_order_id"),
    Refusal(call("list", tracking_number=""), "tracking_number"),
    Refusal(call("list", claim_types="LIT"), "claim_types"),
    Refusal(call("list", statuses=[1]), "statuses[0]"),
    Refusal(call("list", oldest_first="yes"), "oldest_first"),
    Refusal(call("list", limit=301), "limit"),
    Refusal(call("list", cursor="x"), "cursor"),
    Refusal(call("get", ""), "claim_number"),
    Refusal(call("history", 1), "claim_number"),
    Refusal(call("add_information", "", [FILE]), "claim_number"),
    Refusal(call("add_information", "1", []), "files"),
    Refusal(call("add_information", "1", [FILE], notes=""), "notes"),
    Refusal(call("download", "", ["1"]), "claim_number"),
    Refusal(call("download", "1", []), "document_ids"),
    Refusal(call("download", "1", "1"), "document_ids"),
]
