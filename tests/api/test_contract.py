"""Every declaration, held against what Walmart published: `deviations.py` of a family explains what differs.

The last lines of a run of tests tell what was compared.
"""

from __future__ import annotations

from collections import Counter

from support.contract.findings import listed
from support.contract.run import contract, naming
from walmart_async import operations
from walmart_async.emulator import facts

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
