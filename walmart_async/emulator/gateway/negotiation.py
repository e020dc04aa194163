"""Which of the media types on offer an ``Accept`` header gets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["negotiated"]

_QUALITY = re.compile(r"q\s*=\s*(\d*\.?\d+|\d+\.)", re.ASCII)


class _Wish(NamedTuple):
    quality: float
    exactness: int
    place: int
    """Earlier is larger."""


def negotiated(offers: Sequence[str], accept: str) -> str | None:
    """The offer that is wanted most; the first of several, None if none is wanted at all."""
    ranges = [_range(part) for part in accept.split(",") if part.strip()] or [("*/*", 1.0)]
    wishes = {offer: _wish(offer, ranges) for offer in offers}
    wanted = [offer for offer in offers if wishes[offer].quality > 0]
    return max(wanted, key=lambda offer: wishes[offer]) if wanted else None


def _wish(offer: str, ranges: Sequence[tuple[str, float]]) -> _Wish:
    """What the most exact of the ranges says of an offer."""
    said = [
        _Wish(quality, exactness, -place)
        for place, (media_range, quality) in enumerate(ranges)
        if (exactness := _exactness(media_range, offer))
    ]
    return max(said, key=lambda wish: wish.exactness, default=_Wish(0, 0, 0))


def _range(part: str) -> tuple[str, float]:
    """A range and its quality: what is none is 1, and the lone star of older libraries is everything."""
    name, *parameters = (piece.strip().lower() for piece in part.split(";"))
    given = (_QUALITY.fullmatch(parameter) for parameter in parameters)
    quality = next((float(found[1]) for found in given if found), 1.0)
    return "*/*" if name == "*" else name, min(quality, 1.0)


def _exactness(media_range: str, offer: str) -> int:
    if media_range == offer or (media_range, offer) == ("text/xml", "application/xml"):
        return 3
    if media_range == offer.partition("/")[0] + "/*":
        return 2
    return int(media_range == "*/*")
