"""Claims against the emulator, in both modes: submitted, asked about, answered, paid, and their documents got back."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import pytest

from walmart_async import OutcomeUnknownError, errors
from walmart_async.api.claims import ClaimFile, ClaimGroup, ClaimStatus, ClaimType
from walmart_async.api.orders import ShippedLine

PICTURE = ClaimFile(
    content=b"\x00\xff\r\n\n\r--\xfe[\r\n", filename="d\xe9g\xe2t 1.jpg", document_type="PROOF_OF_DAMAGED_ITEM"
)
INVOICE = ClaimFile(content=b"[1, 2]", filename="invoice.json", document_type="INVOICE", media_type="text/plain")
HOUR, DAY = 3_600, 86_400


@pytest.fixture
def claimed(seller, emulator, clock):
    """What a claim says of an order that was shipped, and of which one unit comes back."""
    order = emulator.add_order({"LAMP": 2}, price=10)
    now = datetime.fromtimestamp(clock.time(), UTC)
    lines = [ShippedLine(line_number=1, quantity=2, carrier="UPS", tracking_number="1Z", shipped_at=now)]
    seller("orders.acknowledge", order)
    seller("orders.ship", order, lines)
    return {
        "claim_type": ClaimType.DAMAGED,
        "purchase_order_id": order,
        "purchase_order_line": 1,
        "customer_order_id": f"5{order[1:]}",
        "customer_order_line": 1,
        "return_order_id": emulator.add_return({"LAMP": 1}),
        "fulfiller_line_id": 1,
        "quantity": 1,
    }


def read(seller, *given) -> dict[str, bytes]:
    """The documents of a claim by their names."""
    content = seller.pager("claims.download", *given).read()
    content = content if seller.mode == "sync" else seller.run(content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_claim_until_it_is_paid(seller, claimed, clock) -> None:
    number = seller("claims.submit", [PICTURE, INVOICE], **claimed, notes="Broken.").claim_number
    found = seller("claims.get", number)
    assert (found.claim_info.claim_number, found.claim_info.status.final) == (number, False)
    assert (found.claim_info.carrier, found.claim_info.tracking_no) == ("UPS", "1Z")
    assert (str(found.claim_info.claim_amount.amount), found.order_details.items_details[0].quantity) == ("10", 1)
    assert found.order_details.ordered_date == datetime.fromtimestamp(int(clock.time()), UTC)
    for seconds, status in ((HOUR, "IN_REVIEW"), (DAY, "APPROVED"), (HOUR, "PAYMENT_INITIATED"), (DAY, "PAID_OUT")):
        clock.advance(seconds)
        assert seller("claims.get", number).claim_info.status == status
    history = seller("claims.history", number)
    assert history.current_claim_status.final
    assert [each.status.value for each in history.history] == [
        "PAID_OUT", "PAYMENT_INITIATED", "APPROVED", "IN_REVIEW", "INITIATED",
    ]  # fmt: skip
    first = history.history[-1]
    assert (first.notes, [each.document_type for each in first.documents]) == (
        "Broken.",
        ["PROOF_OF_DAMAGED_ITEM", "INVOICE"],
    )
    assert abs(first.timestamp.timestamp() + 2 * (HOUR + DAY) - clock.time()) <= 60


def test_what_was_sent_is_got_back(seller, claimed) -> None:
    number = seller("claims.submit", [PICTURE, INVOICE], **claimed).claim_number
    sent = seller("claims.history", number).history[0].documents
    assert read(seller, number, [each.id for each in sent]) == {
        PICTURE.filename: PICTURE.content,
        INVOICE.filename: INVOICE.content,
    }
    assert list(read(seller, number, [sent[1].id])) == ["invoice.json"]
    with pytest.raises(errors.NotFoundError):
        read(seller, number, ["another"])


def test_walmart_asks_and_the_seller_answers(seller, claimed, emulator, clock) -> None:
    number = seller("claims.submit", [PICTURE], **claimed).claim_number
    with pytest.raises(errors.BadRequestError):
        seller("claims.add_information", number, [INVOICE])
    emulator.decide_claim(number, "NEED_INFO", "Which lamp?")
    found = seller("claims.get", number).claim_info
    assert (found.status.needs_seller, found.claims_group) == (True, ClaimGroup.ACTION_NEEDED)
    assert found.auto_reject_countdown_message == "8"
    taken = seller("claims.add_information", number, [INVOICE], notes="This one.")
    assert [(each.file_name, each.file_type) for each in taken.documents] == [("invoice", "json")]
    answered, asked, _ = seller("claims.history", number).history
    assert (asked.notes, answered.notes, answered.status) == ("Which lamp?", "This one.", ClaimStatus.IN_REVIEW)
    assert read(seller, number, [taken.documents[0].id]) == {INVOICE.filename: INVOICE.content}
    emulator.decide_claim(number, "NEED_INFO")
    clock.advance(8 * DAY)
    assert seller("claims.get", number).claim_info.status is ClaimStatus.REJECTED


def test_lists(seller, claimed, emulator, clock) -> None:
    first = seller("claims.submit", [PICTURE], **claimed).claim_number
    clock.advance(60)
    second = seller("claims.submit", [PICTURE], **{**claimed, "claim_type": "LIT"}).claim_number
    emulator.decide_claim(first, "REJECTED")

    def listed(**filters: object) -> list[str]:
        pages = seller.pager("claims.list", **filters)
        found = pages.to_list() if seller.mode == "sync" else seller.run(pages.to_list())
        return [each.claim_number for each in found]

    assert listed() == listed(limit=1) == [second, first]
    assert listed(oldest_first=True, tracking_number="1Z") == [first, second]
    assert listed(claim_types=["LIT"]) == listed(group=ClaimGroup.OPEN) == [second]
    assert listed(statuses=[ClaimStatus.REJECTED, "APPROVED"]) == listed(group=ClaimGroup.CLOSED) == [first]
    assert listed(claim_number="1") == listed(purchase_order_id="1") == []


def test_a_claim_whose_answer_is_lost_is_not_submitted_again(seller, claimed, emulator) -> None:
    emulator.faults.cut("POST", "/v3/claims/shipment-protection/claim", applied=True)
    with pytest.raises(OutcomeUnknownError):
        seller("claims.submit", [PICTURE], **claimed)
    (sent,) = [each for each in emulator.writes if "claims" in each.path]
    assert PICTURE.content in sent.body


def test_a_form_that_was_not_taken_is_sent_again_as_it_was(seller, claimed, emulator) -> None:
    emulator.faults.rate_limited("POST", "/v3/claims/shipment-protection/claim")
    number = seller("claims.submit", [PICTURE, INVOICE], **claimed).claim_number
    sent = [each for each in emulator.requests if each.path.endswith("/claim")]
    assert [each.status for each in sent] == [429, 200]
    assert sent[0].body == sent[1].body
    assert seller("claims.get", number).claim_info.status is ClaimStatus.INITIATED


def test_neither_repr_nor_error_shows_a_file(seller, emulator) -> None:
    assert "PROOF_OF_DAMAGED_ITEM" in repr(PICTURE)
    assert "xff" not in repr(PICTURE)
    with pytest.raises(errors.NotFoundError) as caught:
        seller("claims.add_information", "1", [PICTURE])
    assert "xff" not in repr(caught.value)
