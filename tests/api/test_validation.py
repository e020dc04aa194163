"""Arguments that cannot work are refused before anything is sent, by name."""

from __future__ import annotations

from datetime import date

import pytest

from walmart_async import errors
from walmart_async.api.inventory import Availability, InTransit, SupplierLevel

AA, AC = Availability.INFINITE, Availability.STANDARD
NODE = {"ship_node": "1"}


def level(**changes):
    return SupplierLevel(**{"gtin": "12947218283", "ship_node": "1", "quantity": 1, **changes})


IDENTIFIERS = ["", " ", "a\nb", "a\0b", "\ud800", None, 7]
AMOUNTS = [-1, 1.0, "1", True, None, 2**31]
SELLER = [
    *(("inventory.get", (wrong,), {}, "sku") for wrong in IDENTIFIERS),
    *(("inventory.get", ("A",), {"ship_node": wrong}, "ship_node") for wrong in IDENTIFIERS if wrong is not None),
    *(("inventory.get_nodes", (wrong,), {}, "sku") for wrong in [*IDENTIFIERS, ".", ".."]),
    ("inventory.get_nodes", ("A",), {"ship_node": ""}, "ship_node"),
    *(("inventory.update", (wrong, 1), {}, "sku") for wrong in IDENTIFIERS),
    *(("inventory.update", ("A", wrong), {}, "amount") for wrong in AMOUNTS),
    ("inventory.update", ("A", 1), {"ship_node": ""}, "ship_node"),
    *(("inventory.update_nodes", (wrong, {"1": 1}), {}, "sku") for wrong in IDENTIFIERS),
    ("inventory.update_nodes", ("A", {}), {}, "amounts"),
    ("inventory.update_nodes", ("A", {"": 1}), {}, "amounts"),
    *(("inventory.update_nodes", ("A", {"1": 1, "2": wrong}), {}, "amounts['2']") for wrong in AMOUNTS),
    *(("inventory.list", (), {"limit": wrong}, "limit") for wrong in (0, 51, -1)),
    ("inventory.bulk_update", ({},), {}, "amounts"),
    ("inventory.bulk_update", ({f"S{number}": 1 for number in range(10_001)},), {}, "amounts"),
    ("inventory.bulk_update", ({"A": 1, " ": 1},), {}, "amounts"),
    *(("inventory.bulk_update", ({"A": 1, "B": wrong},), {}, "amounts['B']") for wrong in AMOUNTS),
    ("inventory.bulk_update", ({"A": 1},), {"ship_node": ""}, "ship_node"),
    ("inventory.bulk_update_nodes", ({},), {}, "amounts"),
    ("inventory.bulk_update_nodes", ({"A": {}},), {}, "amounts['A']"),
    ("inventory.bulk_update_nodes", ({"A": {"": 1}},), {}, "amounts['A']"),
    *(("inventory.bulk_update_nodes", ({"A": {"1": wrong}},), {}, "amounts['A']['1']") for wrong in AMOUNTS),
]
FEEDS = [
    ("feeds.submit", ("", {}), {}, "feed_type"),
    *(("feeds.submit", ("inventory", wrong), {}, "content") for wrong in (None, "{}", b"{}", 1)),
    ("feeds.submit", ("inventory", {}), {"ship_node": " "}, "ship_node"),
    ("feeds.upload", ("", b"x"), {}, "feed_type"),
    ("feeds.upload", ("inventory", b""), {}, "content"),
    ("feeds.upload", ("inventory", b"x"), {"filename": ""}, "filename"),
    ("feeds.upload", ("inventory", b"x"), {"filename": "a\r\nb"}, "filename"),
    ("feeds.upload", ("inventory", b"x"), {"media_type": "a\r\nX: y"}, "media_type"),
    ("feeds.upload", ("inventory", b"x"), {"ship_node": ""}, "ship_node"),
    ("feeds.get", ("",), {}, "feed_id"),
    ("feeds.get", ("F",), {"include_details": True, "limit": 1_001}, "limit"),
    ("feeds.get", ("F",), {"next_cursor": "AoE9"}, "next_cursor"),
    ("feeds.get", ("F",), {"include_details": True, "offset": 5, "next_cursor": "AoE9"}, "next_cursor"),
    ("feeds.get", ("F",), {"include_details": True, "limit": 0}, "limit"),
    ("feeds.get", ("F",), {"include_details": True, "offset": -1}, "offset"),
    ("feeds.items", ("",), {}, "feed_id"),
    ("feeds.items", ("F",), {"limit": 1_001}, "limit"),
    ("feeds.list", (), {"feed_id": ""}, "feed_id"),
    ("feeds.list", (), {"limit": 51}, "limit"),
    ("feeds.list", (), {"cursor": "AoE"}, "cursor"),
    ("feeds.error_report", ("", "FITMENT_ACES"), {}, "feed_id"),
    ("feeds.error_report", ("F", "inventory"), {}, "feed_type"),
    ("authentication.token", ("password",), {}, "grant_type"),
    ("authentication.token", ("authorization_code",), {}, "code"),
    ("authentication.token", ("authorization_code",), {"code": "c", "partner_id": "1"}, "redirect_uri"),
    ("authentication.token", ("authorization_code",), {"code": "c", "redirect_uri": "https://x"}, "partner_id"),
    ("authentication.token", ("refresh_token",), {"partner_id": "1"}, "refresh_token"),
    ("authentication.token", ("refresh_token",), {"refresh_token": " ", "partner_id": "1"}, "refresh_token"),
    ("authentication.token", ("refresh_token",), {"refresh_token": "r", "partner_id": "1\r\nX: y"}, "partner_id"),
    ("authentication.token", ("client_credentials",), {"code": "c"}, "code"),
]
GTINS = ["", "0", "00000000000000", "123456789012345", "12a", " 12", "-1", "١٢٣", None, 12947218283]
BY = "sku, gtin"
VENDOR = [
    ("inventory.get", (), {"ship_node": "1"}, BY),
    ("inventory.get", (), {"ship_node": "1", "sku": "A", "gtin": "12947218283"}, BY),
    ("inventory.get", (), {"ship_node": "", "sku": "A"}, "ship_node"),
    ("inventory.get", (), {"ship_node": "1", "sku": ""}, "sku"),
    *(("inventory.get", (), {"ship_node": "1", "gtin": wrong}, "gtin") for wrong in GTINS if wrong is not None),
    ("inventory.get_nodes", (), {}, BY),
    ("inventory.get_nodes", (), {"sku": "A", "gtin": "12947218283"}, BY),
    ("inventory.get_nodes", (), {"sku": "A", "ship_node": ""}, "ship_node"),
    *(
        (f"inventory.{name}", args, {**NODE, **kwargs}, field)
        for name in ("update", "update_at_former_path")
        for args, kwargs, field in (
            *(((wrong, 1), {}, "gtin") for wrong in GTINS),
            *((("1", wrong), {}, "amount") for wrong in AMOUNTS),
            (("1", 1), {"availability": AA}, "amount"),
            (("1",), {"availability": AC}, "amount"),
            (("1", 1), {"availability": Availability("XX")}, "availability"),
            (("1", 1), {"ship_node": ""}, "ship_node"),
        )
    ),
    ("inventory.bulk_update", ([],), {}, "levels"),
    ("inventory.bulk_update", ([level()] * 10_001,), {}, "levels"),
    ("inventory.bulk_update", ([level(), level()],), {}, "levels[1]"),
    ("inventory.bulk_update", ([level(gtin="5"), level(), level(gtin="00005")],), {}, "levels[2]"),
    *(("inventory.bulk_update", ([level(gtin=wrong)],), {}, "levels[0].gtin") for wrong in GTINS),
    ("inventory.bulk_update", ([level(ship_node="")],), {}, "levels[0].ship_node"),
    *(("inventory.bulk_update", ([level(quantity=wrong)],), {}, "levels[0].quantity") for wrong in AMOUNTS),
    ("inventory.bulk_update", ([level(availability=AA)],), {}, "levels[0].quantity"),
    ("inventory.bulk_update", ([level(availability=Availability("XX"))],), {}, "levels[0].availability"),
    *(
        (
            "inventory.bulk_update",
            ([level(in_transit=InTransit(quantity=wrong, expected_availability_date=date(2027, 1, 1)))],),
            {},
            "levels[0].in_transit.quantity",
        )
        for wrong in (0, -1, 1.5)
    ),
    (
        "inventory.bulk_update",
        ([level(in_transit=InTransit(quantity=1, expected_availability_date="2027-01-01"))],),
        {},
        "levels[0].in_transit.expected_availability_date",
    ),
    ("inventory.bulk_update", ([level()],), {"version": ""}, "version"),
]
CASES = [
    *(("marketplace", *case) for case in (*SELLER, *FEEDS)),
    *(("supplier", *case) for case in (*VENDOR, *FEEDS)),
]


@pytest.mark.parametrize("case", CASES, ids=[f"{n}-{case[0]}-{case[1]}-{case[4]}" for n, case in enumerate(CASES)])
def test_nothing_is_sent(plain_call, recorder, case):
    surface, endpoint, args, kwargs, field = case
    with pytest.raises(errors.RequestInvalidError) as caught:
        plain_call(surface, endpoint, *args, **kwargs)
    error = caught.value
    assert error.field == field
    assert field in str(error)
    assert error.problem
    assert error.expected
    assert isinstance(error, ValueError)
    assert len(str(error)) < 300
    assert recorder.seen == []


@pytest.mark.parametrize(
    ("gtin", "sent"),
    [("12947218283", "00012947218283"), ("1", "00000000000001"), ("00012947218283", "00012947218283")],
)
def test_gtins_are_padded_to_14_digits(plain_call, recorder, gtin, sent):
    plain_call("supplier", "inventory.get", gtin=gtin, ship_node="1")
    plain_call("supplier", "inventory.get_nodes", gtin=gtin)
    plain_call("supplier", "inventory.update", gtin, 1, ship_node="1")
    assert [seen.target for seen in recorder.seen] == [
        f"/v3/inventory?gtin={sent}&shipNode=1",
        f"/v3/inventories/{sent}?productIdType=gtin",
        "/v3/inventory/update?shipNode=1",
    ]
    assert f'"gtin":"{sent}"'.encode() in recorder.seen[2].body


def test_availability_may_be_spelled_as_walmart_does(plain_call, recorder):
    plain_call("supplier", "inventory.update", "1", ship_node="1", availability="AA")
    plain_call("supplier", "inventory.update", "1", 0, ship_node="1", availability="AC")
    assert [b"quantity" in seen.body for seen in recorder.seen] == [False, True]


def test_the_most_that_fits(plain_call, recorder):
    recorder.answer = b'{"feedId":"F"}'
    plain_call("marketplace", "inventory.bulk_update", {f"S{number}": number for number in range(10_000)})
    plain_call("supplier", "inventory.bulk_update", [level(ship_node=str(number)) for number in range(10_000)])
    assert len(recorder.seen) == 2
    assert b"2147483647" not in recorder.seen[0].body
    plain_call("marketplace", "inventory.bulk_update", {"A": 2**31 - 1})
    assert b"2147483647" in recorder.seen[2].body
