"""The base classes of all structs."""

from __future__ import annotations

import msgspec

__all__ = ["Answer", "Body", "unwrap"]


class Answer(msgspec.Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A struct that Walmart answers: nothing in it is required, because real answers leave anything out."""


class Body(msgspec.Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """A struct that is sent: what Walmart requires is required, and only ``None`` is a default and left out."""


def unwrap(answer: Answer, wrapper: str) -> None:
    """Move what came inside a wrapper to where it is without one; for ``__post_init__``.

    Several services answer sometimes with and sometimes without a wrapper, and callers should not have to care.

    Args:
        answer: What was decoded.
        wrapper: The field that is the wrapper, of the same type as ``answer``; it is emptied.
    """
    inner = getattr(answer, wrapper)
    msgspec.structs.force_setattr(answer, wrapper, None)
    for field in answer.__struct_fields__ if inner is not None else ():
        if (found := getattr(inner, field)) not in (None, ()):
            msgspec.structs.force_setattr(answer, field, found)
