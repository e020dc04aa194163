"""Which of several operations of one route a request means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .checking import faults, known_names
from .errors import refusal
from .routing import no_such_resource

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .bodies import Body
    from .operations import Served

__all__ = ["choose"]


def choose(candidates: Sequence[Served], raw_path: str, query: Mapping[str, str], body: Body) -> Served:
    """The operation whose query parameters are given, most of them first; then by the body; then as published.

    Raises:
        Refusal: 404 where none of the parameters is given that tell them apart, 400 where none has such a value.
    """
    if len(candidates) == 1:
        return candidates[0]
    told = [each for each in candidates if _told_by(each, query)]
    if not told:
        names = [name for each in candidates for name in each.operation.when]
        given = next((name for name in names if query.get(name)), None)
        if given is None:
            raise no_such_resource(raw_path)
        raise refusal("INVALID_REQUEST_PARAM", candidates[0].service, f"{given} is not known here.", field=given)
    most = max(len(each.operation.when) for each in told)
    left = [each for each in told if len(each.operation.when) == most]
    left = [each for each in left if body.media_type in each.operation.request] or left
    return min(left, key=lambda each: _misfit(each, body)) if len(left) > 1 else left[0]


def _told_by(served: Served, query: Mapping[str, str]) -> bool:
    return all(
        query.get(name, "").upper() in {value.upper() for value in values}
        for name, values in served.operation.when.items()
    )


def _misfit(served: Served, body: Body) -> tuple[int, int]:
    schema = served.operation.request.get(body.media_type)
    if schema is None or body.document is None or body.all_text:
        return 0, 0
    document = served.document
    return len(list(faults(document, schema, body.document))), -known_names(document, schema, body.document)
