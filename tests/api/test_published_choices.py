"""Every value that is published for a query parameter can be sent by the argument that stands for it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from support.valid_calls import request_of, signature_of, valid_arguments
from walmart_async import RequestInvalidError, operations
from walmart_async.emulator import facts


def choices() -> list[tuple[str, ...]]:
    """Surface, family, name, argument, parameter and value."""
    published, found = facts.operations(), set()
    for operation in operations():
        surface = "supplier" if operation.surface == "supplier" else "marketplace"
        call = (surface, operation.family, operation.name)
        for name in (*operation.spec, *operation.variant_of):
            document, of_it = published[name].document, published[name].operation
            for parameter, each in of_it.parameters.query.items():
                argument = re.sub(r"([A-Z])", r"_\1", parameter).lower()
                if argument in signature_of(*call).parameters:
                    values = map(str, document.resolve(each.schema).enum)
                    found |= {(*call, argument, parameter, value) for value in values}
    return sorted(found)


@pytest.mark.parametrize("choice", choices(), ids=" ".join)
def test_a_published_value_is_sent(choice) -> None:
    *call, argument, parameter, value = choice
    arguments: dict[str, Any] = {**valid_arguments(*call), argument: {"true": True, "false": False}.get(value, value)}
    if argument == "product_id_type":
        arguments[next(iter(arguments))] = "00012947218283"  # an id of every kind
    sent = request_of(*call, arguments).query.get(parameter)
    assert (str(sent).lower() if isinstance(sent, bool) else sent) == (
        None if (call[0], value) == ("marketplace", "SKU") else value
    )


@pytest.mark.parametrize(
    ("call", "argument", "value", "right"),
    [
        (("marketplace", "prices", "update"), "price_type", "LIST_PRICE", "BASE or REDUCED or CLEARANCE"),
        (("marketplace", "items", "get"), "product_id_type", "WIN", "EAN or GTIN or ISBN or ITEM_ID or SKU or UPC"),
        (("marketplace", "items", "list"), "bundle_type", "MULTIPACK", "VIRTUALPACK"),
        (("marketplace", "items", "list"), "condition", "new", "'New'"),
        (("marketplace", "feeds", "error_report"), "feed_type", "MP_ITEM", "FITMENT_ACES or FITMENT_PIES"),
        (("supplier", "items", "submit"), "feed_type", "MP_ITEM", "OMNI_DSV_ITEM or"),
    ],
)
def test_a_value_that_is_published_for_nothing_here(call, argument, value, right) -> None:
    with pytest.raises(RequestInvalidError) as caught:
        request_of(*call, {**valid_arguments(*call), argument: value})
    assert caught.value.field == argument
    assert right in caught.value.expected
