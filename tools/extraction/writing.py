"""The files: one line an operation and one a definition, so that they are small and a diff shows what changed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .schemas import Facts

OPERATION = (
    *("id", "method", "path", "when", "parameters", "request", "body_required", "responses"),
    *("rates", "deprecated", "sandbox", "doubts"),
)


def written(document: Facts) -> str:
    """The text of one file."""
    head = [_pair(name, value) for name, value in document.items() if name not in ("operations", "$defs")]
    operations = ",\n".join(
        _json({word: each[word] for word in OPERATION if word in each}) for each in document["operations"]
    )
    definitions = ",\n".join(_pair(name, each) for name, each in sorted(document["$defs"].items()))
    lines = [*head, f'"operations":[\n{operations}\n]', f'"$defs":{{\n{definitions}\n}}']
    return "{" + ",\n".join(lines) + "}\n"


def _pair(name: str, value: Any) -> str:
    return f"{_json(name)}:{_json(value)}"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
