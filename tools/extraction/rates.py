"""The rates of operations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .rate_tables import RATE, Row, route_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .schemas import Facts


class RateTable:
    """Finds the rates of operations, and knows which rows no operation asked for."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = list(rows)
        self._asked: set[int] = set()

    def of(self, surface: str, operation: Facts) -> list[Facts]:
        """The rates of an operation; rows that say the same are one."""
        found: dict[str, Facts] = {}
        for row, query in self._rows_about(surface, operation):
            for rate in _rates(row, query):
                if surface == "both" != row.surface:
                    rate["surface"] = row.surface
                key = str([rate.get(word) for word in ("rate", "when", "market", "surface")])
                found[key] = found.get(key, {}) | rate
        everywhere = [(each["rate"], each.get("when")) for each in found.values() if "market" not in each]
        return [
            each
            for each in found.values()
            if "market" not in each or (each["rate"], each.get("when")) not in everywhere
        ]

    def doubts(self) -> Iterator[str]:
        """Rows with a rate that no operation has, and rows that share a bucket without a name."""
        for index, row in enumerate(self._rows):
            if row.has_a_rate and index not in self._asked:
                yield f"no operation has this rate: {row}"
            if row.is_shared and not row.bucket:
                yield f"the overlay has no name for this bucket: {row}"

    def _rows_about(self, surface: str, operation: Facts) -> list[tuple[Row, dict[str, str]]]:
        """The rows about an operation, with their query values as it spells them.

        Where a market has a row for the operation's own query values, its rows without any are about others.
        """
        route = route_of(operation["method"], operation["path"])
        found = []
        for index, row in enumerate(self._rows):
            if row.route == route and (row.surface == surface or "both" in (row.surface, surface)):
                query = _spelt(row.query, operation.get("when", {}))
                if query is not None:
                    self._asked.add(index)
                    found.append((row, query))
        special = {row.market for row, query in found if query}
        return [(row, query) for row, query in found if query or row.market not in special]


def _spelt(query: dict[str, str], when: dict[str, list[str]]) -> dict[str, str] | None:
    """The query of a row as the operation spells its values; None where the row is about another operation."""
    spelt = {}
    for name, value in query.items():
        same = [each for each in when.get(name, ()) if each.lower() == value.lower()]
        if not same:
            return None
        spelt[name] = same[0]
    return spelt


def _rates(row: Row, query: dict[str, str]) -> Iterator[Facts]:
    """The rates of a row; a number in brackets is of another row, or explained by the words before it."""
    filtered = re.search(rf"with query parameters ({RATE})", row.limit)
    for rate in re.findall(RATE, re.split(r"[(;]", row.limit, maxsplit=1)[0]):
        yield _rate(row, rate, {**query, "*": None} if filtered else query)
    if filtered:
        yield _rate(row, filtered[1], {**query, "*": "*"})
    if besides := re.search(rf"plus ({RATE}) when (\w+)=(\w+)", row.limit):
        yield _rate(row, besides[1], {**query, besides[2]: besides[3]})


def _rate(row: Row, rate: str, when: Facts) -> Facts:
    facts: Facts = {"rate": rate}
    if when:
        facts["when"] = when
    if row.bucket:
        facts["bucket"] = row.bucket
    if size := re.search(r"max ([\d.]+) MB", row.limit):
        facts["max_mb"] = float(size[1]) if "." in size[1] else int(size[1])
    if items := re.search(r"(\d+)k items", row.limit):
        facts["max_items"] = int(items[1]) * 1000
    if row.market:
        facts["market"] = row.market
    return facts
