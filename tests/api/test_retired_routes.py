"""What Walmart describes no more is listed for readers, and declared nowhere."""

from __future__ import annotations

import re
from pathlib import Path

from walmart_async import operations

PAGE = Path(__file__).parents[2] / "docs" / "retired-routes.md"
ROW = re.compile(r"^\| `([A-Z]+) (/\S+)` \|", re.MULTILINE)


def shape(path: str) -> str:
    return re.sub(r"\{\w+\}", "{}", path)


def test_none_of_the_retired_routes_is_declared() -> None:
    listed = ROW.findall(PAGE.read_text(encoding="utf-8"))
    declared = {(each.method, shape(each.path)) for each in operations()}
    assert len(set(listed)) == 23
    assert not {(method, shape(path)) for method, path in listed} & declared
