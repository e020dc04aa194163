"""Whatever is given instead of a list of structs or a mapping, the error names the argument and what is right."""

from __future__ import annotations

from datetime import UTC, datetime
from operator import attrgetter

import pytest

import walmart_sync
from walmart_async.api.orders import CancelledLine, RefundedAmount, RefundedLine, RefundReason, ShippedLine
from walmart_async.errors import RequestInvalidError

NOW = datetime(2026, 1, 1, tzinfo=UTC)
AMOUNT = RefundedAmount(amount="1", reason=RefundReason.GOODWILL)
LISTS = {
    "disputes.contest": ((), "issues", "DuplicateIssue"),
    "disputes.status": ((), "issues", "DuplicateIssue"),
    "orders.ship": (("1",), "lines", "ShippedLine"),
    "orders.cancel": (("1",), "lines", "CancelledLine"),
    "orders.refund": (("1",), "lines", "RefundedLine"),
    "promotions.update": (("SKU",), "promotions", "Promotion"),
}
MAPPINGS = {
    "inventory.update_nodes": (("SKU",), "quantities"),
    "inventory.bulk_update": ((), "quantities"),
    "inventory.bulk_update_nodes": ((), "quantities"),
    "promotions.bulk_update": ((), "promotions"),
}
NO_LISTS = [None, "abc", b"abc", 7, {"line_number": "1"}, {1, 2}, object]


@pytest.fixture
def seller():
    with walmart_sync.Marketplace(client_id="id", client_secret="secret") as walmart:
        yield walmart


def refusal(client: object, name: str, *args: object, **more: object) -> RequestInvalidError:
    with pytest.raises(RequestInvalidError) as caught:
        attrgetter(name)(client)(*args, **more)
    return caught.value


@pytest.mark.parametrize("given", NO_LISTS, ids=lambda given: type(given).__name__)
@pytest.mark.parametrize("name", LISTS)
def test_no_list(seller, name, given) -> None:
    args, field, kind = LISTS[name]
    error = refusal(seller, name, *args, given)
    assert (error.field, error.expected) == (field, f"a list of {kind}")
    assert "abc" not in str(error)


@pytest.mark.parametrize(
    "given", [None, "abc", 7, {"line_number": "1"}, AMOUNT], ids=lambda given: type(given).__name__
)
@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_something_else(seller, name, given) -> None:
    args, field, kind = LISTS[name]
    error = refusal(seller, name, *args, [given])
    assert (error.field, error.expected) == (f"{field}[0]", f"a {kind}")


@pytest.mark.parametrize("name", LISTS)
def test_an_empty_list(seller, name) -> None:
    args, field, _ = LISTS[name]
    assert refusal(seller, name, *args, []).field == field


@pytest.mark.parametrize(
    "given", [None, "abc", 7, [("SKU", 3)], {"SKU"}, iter(())], ids=lambda given: type(given).__name__
)
@pytest.mark.parametrize("name", MAPPINGS)
def test_no_mapping(seller, name, given) -> None:
    args, field = MAPPINGS[name]
    error = refusal(seller, name, *args, given)
    assert (error.field, error.expected) == (field, "a mapping from identifiers to values")


@pytest.mark.parametrize("name", MAPPINGS)
def test_an_empty_mapping(seller, name) -> None:
    args, field = MAPPINGS[name]
    error = refusal(seller, name, *args, {})
    assert (error.field, "is empty" in str(error)) == (field, True)


@pytest.mark.parametrize("name", ["inventory.bulk_update_nodes", "promotions.bulk_update"])
@pytest.mark.parametrize("inner", [None, 7, "abc"])
def test_something_else_within_a_mapping(seller, name, inner) -> None:
    args, field = MAPPINGS[name]
    assert refusal(seller, name, *args, {"SKU": inner}).field == f"{field}['SKU']"


def test_a_length_is_called_a_length(seller) -> None:
    error = refusal(seller, "inventory.bulk_update", {str(each): 1 for each in range(10_001)})
    assert str(error) == "quantities: has 10,001 entries; expected 1 to 10,000"


def test_one_struct_is_no_list_of_one(seller) -> None:
    one = CancelledLine(line_number="1", reason="X")
    assert refusal(seller, "orders.cancel", "1", one).field == "lines"
    line = RefundedLine(line_number="1", charges=AMOUNT)  # type: ignore[arg-type]
    assert refusal(seller, "orders.refund", "1", [line]).field == "lines[0].charges"


@pytest.mark.parametrize(
    ("name", "arguments", "field", "right"),
    [
        ("orders.list", {"status": "shipped"}, "status", "'Shipped'"),
        ("orders.list", {"ship_node_type": "SELLER"}, "ship_node_type", "'SellerFulfilled'"),
        ("orders.released", {"order_type": "Regular"}, "order_type", "'REGULAR'"),
    ],
)
def test_a_known_value_in_other_letters_or_by_its_python_name(seller, name, arguments, field, right) -> None:
    error = refusal(seller, name, **arguments)
    assert (error.field, error.expected) == (field, right)


CANCELLED = CancelledLine(line_number="1", reason="OUT_OF_STOCK")
SHIPPED = ShippedLine(line_number="1", carrier="UPS", tracking_number="1", shipped_at=NOW, method="express")
REFUNDED = RefundedLine(line_number="1", charges=[RefundedAmount(amount=1, reason="damageditem")])


@pytest.mark.parametrize(
    ("name", "line", "field", "right"),
    [
        ("orders.cancel", CANCELLED, "reason", "SELLER_CANCEL_OUT_OF_STOCK"),
        ("orders.ship", SHIPPED, "method", "Express"),
        ("orders.refund", REFUNDED, "charges[0].reason", "DamagedItem"),
    ],
)
def test_the_same_within_a_line(seller, name, line, field, right) -> None:
    error = refusal(seller, name, "1", [line])
    assert (error.field, error.expected) == (f"lines[0].{field}", repr(right))
