"""The handler of every operation that no family serves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..gateway.json_values import is_list, is_object
from ..gateway.operations import Answer
from .files import FILES
from .maker import Maker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..gateway.operations import Call

__all__ = ["MADE", "made_answer"]

MADE = {"X-Emulator-Answer": "made from facts"}
# What says where in a list to go on, and what it says at the first page.
_STARTS = {"offset": "0", "page": "1", "pageno": "0", "pagenumber": "1", "nextcursor": "*", "scrollid": "*"}


def made_answer(call: Call) -> Answer:
    """An answer of the published shape."""
    status, bodies = call.served.success
    if not bodies or status == 204:  # noqa: PLR2004 - No Content, whatever is published for it
        return Answer(status, body=b"", headers=MADE)
    if call.media_type in FILES:
        return Answer(status, body=FILES[call.media_type], media_type=call.media_type, headers=MADE)
    maker = Maker(call.served.document, _salt(call), _asked(call), further=_goes_on(call))
    return Answer(status, document=maker.make(bodies[call.media_type]), headers=MADE)


def _salt(call: Call) -> str:
    """What the seed and the request come to."""
    asked = sorted({**call.query, **call.params}.items())
    return f"{call.world.ids.seed} {call.served.name} {asked} {call.body.raw!r}"


def _asked(call: Call) -> dict[str, Any]:
    """What the request names, by name in lower case; the path counts most, then the query."""
    body = {name.lower(): value for name, value in reversed(list(_scalars(call.body.document)))}
    return body | {name.lower(): value for name, value in {**call.query, **call.params}.items()}


def _scalars(value: Any) -> Iterator[tuple[str, Any]]:
    """Every value of a document that is none in itself, outermost and first before the others."""
    if is_object(value):
        yield from ((name, each) for name, each in value.items() if isinstance(each, str | int | float))
    if is_list(value) or is_object(value):
        for each in value.values() if is_object(value) else value:
            yield from _scalars(each)


def _goes_on(call: Call) -> bool:
    """Whether this asks for a page after the first, which is the only one."""
    given = {name.lower(): str(value) for name, value in _asked(call).items()}
    return any(given.get(name, start) not in {start, "", "0"} for name, start in _STARTS.items())
