"""Every declaration, held against what Walmart published: `deviations.py` of a family explains what differs.

The last lines of a run of tests tell what was compared.
"""

from __future__ import annotations

import json
from collections import Counter

import pytest

from support.bending import read_everything
from support.contract.findings import listed
from support.contract.made import made
from support.contract.run import contract, naming
from walmart_async import operations
from walmart_async.emulator import facts

JSON = "application/json"
TO_BE_ADDED = ("is missing", "cannot be sent", "is never sent", "has no name", "is open, and published with fields")


def test_declarations_are_as_published_or_their_deviations_are_explained() -> None:
    deviations, pending = listed()
    unexplained = contract().differences.found - deviations.keys() - pending
    assert not unexplained, "explain these in a deviations.py, or mend them:\n" + "\n".join(sorted(unexplained))


def test_what_is_explained_is_still_so() -> None:
    deviations, pending = listed()
    mended = (deviations.keys() | pending) - contract().differences.found
    assert not mended, "these are no more, so take them out of deviations.py:\n" + "\n".join(sorted(mended))


def test_every_deviation_has_a_reason_and_what_is_pending_is_something_to_add() -> None:
    deviations, pending = listed()
    assert all(len(reason) > 20 for reason in deviations.values())
    assert [each for each in pending if not any(what in each for what in TO_BE_ADDED)] == []


def test_a_published_operation_is_named_by_one_declaration_at_most() -> None:
    named = Counter(name for operation in operations() for name in operation.spec)
    assert [name for name, times in named.items() if times > 1] == []
    assert {name for operation in operations() for name in operation.variant_of} <= named.keys()
    assert naming().keys() <= facts.operations().keys()


def published_answers():
    """Every good answer in JSON that is published of a declared operation."""
    for name, declared in naming().items():
        document, published = facts.operations()[name]
        for status, media in published.responses.items():
            for operation in declared if status.startswith("2") and JSON in media else ():
                if operation.response_media == JSON:
                    where = f"{operation.surface}-{operation.family}.{operation.name}-{name} {status}"
                    yield pytest.param(operation, document, media[JSON], id=where)


@pytest.mark.parametrize("nulls", [False, True])
@pytest.mark.parametrize(("operation", "document", "schema"), list(published_answers()))
def test_answers_of_the_published_form_are_read(operation, document, schema, nulls) -> None:
    body = json.dumps(made(document, schema, nulls=nulls)).encode()
    read_everything(operation.decode(body))
