"""Returns against the emulator, in both modes: listed, refunded, and set apart for single items."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from walmart_async import errors
from walmart_async.api.returns import RefundedLine, ReturnOverride, ReturnReason, ReturnStatus

ORDER = "5000000000001"


def test_a_return_from_its_beginning_to_its_refund(seller, emulator) -> None:
    begun = emulator.add_return({"SHIRT": 2, "MUG": 1}, reason="WRONG_SIZE/POOR_FIT", price=5.25)
    (found,) = seller.items("returns.list", status=ReturnStatus.INITIATED)
    assert (found.return_order_id, found.customer_order_id) == (begun, ORDER)
    assert [line.return_reason for line in found.return_order_lines] == [ReturnReason.WRONG_SIZE] * 2
    assert str(found.total_refund_amount.currency_amount) == "15.75"
    emulator.deliver_return(begun)
    refund = seller("returns.refund", begun, ORDER, [RefundedLine(line_number=1, quantity=1)])
    assert [(line.return_order_line_number, line.quantity.measurement_value) for line in refund.refund_lines] == [
        (1, 1)
    ]
    seller("returns.refund", begun, ORDER, [RefundedLine(line_number=1), RefundedLine(line_number=2)])
    (found,) = seller.items("returns.list", return_order_id=begun)
    assert [line.refunded_quantity for line in found.return_order_lines] == [2, 1]
    assert {line.status for line in found.return_order_lines} == {ReturnStatus.COMPLETED}


def test_pages_are_walked_by_the_query_that_walmart_makes(seller, emulator) -> None:
    begun = [emulator.add_return({"SHIRT": 1}) for _ in range(25)]
    assert [each.return_order_id for each in seller.items("returns.list", limit=10)] == begun
    queries = [request.query for request in emulator.requests if request.path == "/v3/returns"]
    assert queries[1:] == [{"sellerId": "151", "limit": "10", "offset": offset} for offset in ("10", "20")]
    assert seller.items("returns.list", is_wfs_enabled="Y") == []


def test_filters_by_time(seller, emulator, clock) -> None:
    first = emulator.add_return({"SHIRT": 1})
    clock.advance(3 * 86_400)
    second = emulator.add_return({"SHIRT": 1})
    now = datetime.fromtimestamp(clock.time(), UTC)

    def found(**filters: object) -> list[str]:
        return [each.return_order_id for each in seller.items("returns.list", **filters)]

    begun = {"return_creation_start_date": now - timedelta(days=1), "return_creation_end_date": now}
    assert found(**begun) == [second]
    assert found(return_last_modified_end_date=now - timedelta(days=2)) == [first]
    assert found(return_last_modified_start_date=date(2000, 1, 1)) == [first, second]


@pytest.mark.parametrize(
    ("order", "line", "error"),
    [
        ("other", RefundedLine(line_number=1), errors.NotFoundError),
        (ORDER, RefundedLine(line_number=7), errors.BadRequestError),
        (ORDER, RefundedLine(line_number=1, quantity=3), errors.BadRequestError),
    ],
)
def test_what_walmart_refuses(seller, emulator, order, line, error) -> None:
    begun = emulator.add_return({"SHIRT": 2})
    with pytest.raises(error):
        seller("returns.refund", begun, order, [line])


def test_a_refund_whose_answer_is_lost_is_not_sent_again(seller, emulator) -> None:
    begun = emulator.add_return({"SHIRT": 2})
    emulator.faults.cut("POST", "/v3/returns/{returnOrderId}/refund", applied=True)
    with pytest.raises(errors.OutcomeUnknownError):
        seller("returns.refund", begun, ORDER, [RefundedLine(line_number=1, quantity=1)])
    (found,) = seller.items("returns.list")
    assert found.return_order_lines[0].refunded_quantity == 1


def test_overrides_are_set_and_removed(seller, emulator, clock) -> None:
    emulator.add_item("A")
    fed = seller("returns.override", [ReturnOverride(sku="A", keep_it=True, return_center_alias="EAST")])
    assert seller("feeds.wait", fed.feed_id).items_succeeded == 1
    assert emulator.return_overrides("A") == {"returnCenterAlias": "EAST", "isKeepIt": "Yes"}
    changed = [ReturnOverride(sku="A", remove=["keep_it"]), ReturnOverride(sku="none", return_restricted=True)]
    fed = seller("returns.override", changed, filename="changed.json")
    assert seller("feeds.wait", fed.feed_id).items_failed == 1
    assert emulator.return_overrides("A") == {"returnCenterAlias": "EAST"}
