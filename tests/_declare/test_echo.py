"""A write whose answer repeats something else than was sent is not done, and says so."""

from __future__ import annotations

import pytest

from walmart_async import errors

SENT = {"sku": "A&B", "quantity": {"unit": "EACH", "amount": 250}}


def answer(**fields: object) -> dict[str, object]:
    return {**SENT, **fields}


@pytest.fixture
def update(server, seller):
    async def call(told: object) -> object:
        server.reply(200, told)
        return await seller().inventory.update("A&B", 250)

    return call


@pytest.mark.parametrize(
    "told",
    [
        answer(), answer(sku="a&b"), answer(sku="A&amp;B"), answer(sku=" A&B "), {"quantity": SENT["quantity"]},
        answer(quantity=None), answer(quantity={"unit": "each", "amount": 250}),
        answer(quantity=[{"unit": "EACH", "amount": 250.0}]), answer(quantity={"unit": "EACH"}),
        answer(quantity={"amount": "250"}), {"sku": "A&B"},
    ],
)  # fmt: skip
async def test_the_same_however_it_is_written(update, told) -> None:
    await update(told)


@pytest.mark.parametrize(
    ("told", "field", "description"),
    [
        (answer(quantity={"amount": 3}), "quantity.amount", "250 was sent, and 3 is answered"),
        (answer(quantity={"amount": 0}), "quantity.amount", "250 was sent, and 0 is answered"),
        (answer(quantity={"amount": "-250"}), "quantity.amount", "250 was sent, and -250 is answered"),
        (answer(quantity={"unit": "CASE", "amount": 250}), "quantity.unit", "'EACH' was sent, and 'CASE' is answered"),
        (answer(sku="A&C"), "sku", "'A&B' was sent, and 'A&C' is answered"),
        (answer(sku="A&B-2"), "sku", "'A&B' was sent, and 'A&B-2' is answered"),
    ],
)
async def test_something_else(update, told, field, description) -> None:
    with pytest.raises(errors.PartialFailureError) as caught:
        await update(told)
    (detail,) = caught.value.errors
    assert (detail.field, detail.description, caught.value.sent) == (field, description, True)


@pytest.mark.parametrize("method", ["update", "update_at_former_path"])
async def test_a_vendors_gtin_and_amount(server, vendor, method) -> None:
    write = getattr(vendor().inventory, method)
    server.reply(200, {"gtin": "00012947218283", "quantity": {"amount": 4}})
    await write("12947218283", 4, ship_node="1")
    for told in ({"gtin": "00012947218284"}, {"quantity": {"amount": 5}}):
        server.reply(200, told)
        with pytest.raises(errors.PartialFailureError):
            await write("12947218283", 4, ship_node="1")


@pytest.mark.parametrize(
    "told",
    [
        answer(errors=[{"code": "X", "description": "held back"}]),
        answer(errors={"error": [{"code": "X", "description": "held back"}]}),
        answer(errors={"code": "X", "description": "held back"}),
        {"errors": [{"code": "X", "description": "held back"}]},
    ],
)
async def test_errors_beside_an_echo_that_agrees(update, told) -> None:
    with pytest.raises(errors.PartialFailureError) as caught:
        await update(told)
    assert "X" in str(caught.value)


@pytest.mark.parametrize("none", [[], None, {}])
async def test_no_errors_beside_it(update, none) -> None:
    await update(answer(errors=none))
