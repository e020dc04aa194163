"""Contents so large that reading or writing them in one go would hold up an event loop."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeGuard, cast

import msgspec

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

__all__ = ["is_large", "written_in_pieces"]

_FEW: Final = 2_000
"""How many values are checked in a few milliseconds."""
_OF_TEXT: Final = 1_000
"""How much text takes about as long as a value."""
_AT_ONCE: Final = 20
"""How many entries of a list: of the largest that Walmart takes, they are about half a megabyte."""


def is_large(content: object) -> bool:
    """Whether there is more in a content than can be looked at in passing; nobody counts further than that."""
    left, to_see = _FEW, [content]
    while to_see:
        members = _members(to_see.pop())
        left -= len(members)
        if left >= 0:
            left -= sum(len(each) for each in members if isinstance(each, str)) // _OF_TEXT
        if left < 0:
            return True
        to_see += [each for each in members if not isinstance(each, str | int | float | None)]
    return False


def written_in_pieces(content: object, write: Callable[[object], bytes]) -> Iterator[bytes]:
    """What ``write`` would write of a content at once, in pieces: each call of it holds up all other threads.

    Args:
        content: What to write.
        write: Writes any value as JSON.
    """
    if _is_list(content) and len(content) > _AT_ONCE:
        yield from _entries(content, write)
    elif (members := _named(content)) and is_large(content):
        for place, (name, value) in enumerate(members.items()):
            yield b"," if place else b"{"
            yield write({name: None}).removesuffix(b"null}").removeprefix(b"{")
            yield from written_in_pieces(value, write)
        yield b"}"
    else:
        yield write(content)


def _is_list(content: object) -> TypeGuard[Sequence[object]]:
    return isinstance(content, list | tuple)


def _entries(content: Sequence[object], write: Callable[[object], bytes]) -> Iterator[bytes]:
    for start in range(0, len(content), _AT_ONCE):
        yield b"," if start else b"["
        yield write(content[start : start + _AT_ONCE])[1:-1]
    yield b"]"


def _named(content: object) -> Mapping[Any, object] | None:
    """What is written of a mapping or struct by name; None of anything else, and of a struct that is not one object."""
    if type(content) is dict:
        return cast("dict[Any, object]", content)
    if not isinstance(content, msgspec.Struct):
        return None
    config = content.__struct_config__
    if config.array_like or config.tag is not None:
        return None
    found = [(each, getattr(content, each.name)) for each in msgspec.structs.fields(content)]
    return {
        each.encode_name: value
        for each, value in found
        if value is not msgspec.UNSET and not (config.omit_defaults and _is_default(each, value))
    }


def _is_default(field: msgspec.structs.FieldInfo, value: object) -> bool:
    """As msgspec decides it: the very object, or one as empty as what would have been made."""
    if value is field.default:
        return True
    factory = field.default_factory
    return factory in {list, dict, set} and type(value) is factory and not value


def _members(content: object) -> Collection[object]:
    if isinstance(content, dict):
        return cast("dict[object, object]", content).values()
    if isinstance(content, list | tuple | set | frozenset):
        return cast("Collection[object]", content)
    if isinstance(content, msgspec.Struct):
        return [getattr(content, name) for name in content.__struct_fields__]
    return ()
