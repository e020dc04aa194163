"""Values that say what they are: by their names, formats and bounds."""

from __future__ import annotations

import base64
import hashlib
import re
import uuid
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..facts import Constant, Schema

__all__ = ["gtin", "number", "sounds_good", "texts"]

# Answers do not depend on when they are asked for, so all of them are of one moment.
_NOW = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
_DATE = _NOW.strftime("%Y-%m-%d")
_INSTANT = f"{_DATE}T12:00:00.000Z"
_BINARY = base64.b64encode(b"made from the published facts").decode()
_BAD = re.compile(
    r"err|fail|reject|denied|invalid|cancel|in_?progress|unauth|bad_|not_|timeout|conflict|partial|moved|found"
    r"|see_other|inactive|expired",
    re.IGNORECASE,
)
_INSTANTS = re.compile(r"(?i:(date(time)?|timestamp))$|[a-z](At|On|Time)$|_(at|on|time)$|^time$")
_COUNTS = re.compile(
    r"(amount|price|quantity|count|number|total|score|percent|rate|weight|length|width|height)$", re.IGNORECASE
)
_MONEY = re.compile(r"(amount|value|price)$", re.IGNORECASE)
_PAGING = {"offset": 0, "limit": 10, "pagesize": 10, "page": 1, "pageno": 1, "totalpages": 1}


def sounds_good(value: Constant) -> bool:
    """Whether a value of an enum is one that an answer to a successful call may have."""
    return not (isinstance(value, str) and _BAD.search(value))


def number(schema: Schema, kind: str, name: str, salt: str, *, money: bool) -> int | float:
    """A number within its bounds: a moment, an amount beside its currency, a place in a list, or a small one."""
    made: float = 1 + _digest(salt)[0] % 9
    if kind == "integer" and _INSTANTS.search(name):
        made = round(_NOW.timestamp() * 1000)
    elif kind == "number" and money and _MONEY.search(name):
        made = 9.99
    else:
        made = _PAGING.get(name.lower(), made)
    least, most = schema.minimum, schema.maximum
    if schema.exclusive_minimum is not None:
        least = schema.exclusive_minimum + 1
    if schema.exclusive_maximum is not None:
        most = schema.exclusive_maximum - 1
    made = made if least is None else max(made, least)
    made = made if most is None else min(made, most)
    return int(made) if kind == "integer" else made


def texts(schema: Schema, name: str, salt: str) -> list[str]:
    """Texts for a value, the likeliest first: one of them has the form that a schema asks for."""
    digest = _digest(salt).hex()
    likely = _by_format(schema.format, digest) or _by_name(name, digest)
    low, high = schema.min_length or 0, schema.max_length
    sized = (likely + digest * (low // len(digest) + 1) if len(likely) < low else likely)[
        : high or max(len(likely), low)
    ]
    return [sized, "11/01/2026", _DATE, "12:00", digest[:10].upper(), digest]


def gtin(digest: str, digits: int = 14) -> str:
    """A product number, the last of its digits the check digit."""
    body = str(int(digest, 16) % 10 ** (digits - 1)).zfill(digits - 1)
    weighed = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(body.zfill(13)))
    return f"{body}{-weighed % 10}"


def _by_format(form: str, digest: str) -> str:
    """A text of a published format; empty where the format says nothing."""
    formats = {
        "date-time": _INSTANT,
        "date": _DATE,
        "time": "12:00:00",
        "HH:mm": "12:00",
        "uuid": str(uuid.UUID(hex=digest * 2)),
        "uri": f"https://example.com/{digest}",
        "email": f"{digest[:8]}@example.com",
        "binary": _BINARY,
        "byte": _BINARY,
    }
    return formats.get(form, "")


def _by_name(name: str, digest: str) -> str:
    """What a name lets expect; some text with the name in it otherwise."""
    endings = {
        ("gtin",): gtin(digest, 14),
        ("ean13",): gtin(digest, 13),
        ("upc",): gtin(digest, 12),
        ("currency", "currencyunit"): "USD",
        ("url", "uri", "link", "href"): _by_format("uri", digest),
        ("email", "emailid"): _by_format("email", digest),
    }
    known = next((text for ending, text in endings.items() if name.lower().endswith(ending)), None)
    if known is not None:
        return known
    if _INSTANTS.search(name):
        return _INSTANT
    return str(1 + int(digest[:2], 16) % 9) if _COUNTS.search(name) else f"{name or 'text'}-{digest[:6]}"


def _digest(salt: str) -> bytes:
    return hashlib.blake2b(salt.encode(), digest_size=8).digest()
