"""Answers that repeat what was sent: what differs was not done, nor was what they report errors of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from html import unescape
from operator import attrgetter
from typing import Any

from ..errors import ErrorDetail
from .codec import errors_in

__all__ = ["Echo"]


class Echo:
    """The fields that a body and the answer to it have in common.

    Args:
        *fields: Their names in Python: ``sku``, ``quantity.amount``.
    """

    def __init__(self, *fields: str) -> None:
        self._fields = [(name, attrgetter(name)) for name in fields]

    def of(self, sent: object) -> Callable[[Any, int], Sequence[ErrorDetail]]:
        """The ``failures`` of a request that sends this body."""
        return partial(self._differences, sent)

    def _differences(self, sent: object, answer: object, _: int) -> Sequence[ErrorDetail]:
        reported = getattr(answer, "errors", None)
        found: list[ErrorDetail] = [*errors_in(reported)] if reported else []
        for name, read in self._fields:
            try:
                wanted, told = read(sent), read(answer)
            except AttributeError:  # neither of them need have a part that is optional
                continue
            if told != wanted and told not in {None, ""} and not _alike(wanted, told):
                found.append(ErrorDetail(field=name, description=f"{wanted!r} was sent, and {told!r} is answered"))
        return found


def _alike(wanted: object, told: object) -> bool:
    """Whether identifiers differ in nothing but letters of another case, or in being escaped."""
    if not isinstance(wanted, str) or not isinstance(told, str):
        return False
    return unescape(told).strip().casefold() == unescape(wanted).strip().casefold()
