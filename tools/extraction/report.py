"""What changed in the data, and what is doubtful about it, for a person to read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .schemas import Facts


def changes(before: dict[str, str], after: dict[str, str]) -> Iterator[str]:
    """One line for each operation that came, went or changed, and where it changed; from and to the texts of files."""
    old, new = _operations(before), _operations(after)
    for name in sorted(old.keys() | new.keys()):
        if name not in new:
            yield f"{name}: gone"
        elif name not in old:
            yield f"{name}: new"
        elif places := sorted(_differences(old[name], new[name], "")):
            yield f"{name}: {', '.join(places)}"


def doubts(texts: dict[str, str]) -> Iterator[str]:
    """One line for each doubt about an operation."""
    for document, text in texts.items():
        for operation in json.loads(text)["operations"]:
            for doubt in operation.get("doubts", ()):
                yield f"{document}/{operation['id']}: {doubt}"


def _operations(texts: dict[str, str]) -> dict[str, Facts]:
    """The operations of all files, with their schemas in full."""
    found = {}
    for name, text in texts.items():
        document = json.loads(text)
        for operation in document["operations"]:
            found[f"{name}/{operation['id']}"] = _in_full(operation, document["$defs"])
    return found


def _in_full(node: Any, definitions: Facts) -> Any:
    if isinstance(node, list):
        return [_in_full(each, definitions) for each in node]
    if not isinstance(node, dict):
        return node
    if isinstance(reference := node.get("$ref"), str):
        return _in_full(definitions[reference.removeprefix("#/$defs/")], definitions)
    return {name: _in_full(each, definitions) for name, each in node.items()}


def _differences(old: Any, new: Any, at: str) -> Iterator[str]:
    """The places where two values differ: ``+`` what came, ``-`` what went, ``~`` what changed."""
    if not (isinstance(old, dict) and isinstance(new, dict)):
        if old != new:
            yield f"~{at}"
        return
    for name in old.keys() | new.keys():
        place = f"{at}.{name}" if at else name
        if name in old and name in new:
            yield from _differences(old[name], new[name], place)
        else:
            yield f"{'+' if name in new else '-'}{place}"
