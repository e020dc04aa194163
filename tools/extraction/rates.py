"""The published tables of rates, and the operations that their rows are about."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from .overlay import Rates
    from .schemas import Facts

RATE = r"\d+/(?:min|hour|day)"


@dataclass(frozen=True)
class Row:
    """What one row says of one route."""

    surface: str
    market: str
    route: str
    query: dict[str, str]
    limit: str
    bucket: str = ""

    def __str__(self) -> str:
        query = "&".join(f"{name}={value}" for name, value in self.query.items())
        return f"{self.market or self.surface} {self.route}{query and '?' + query}: {self.limit}"

    @property
    def shared(self) -> bool:
        """It says that other operations draw on the same bucket."""
        return re.match(rf"{RATE} \(?shared", self.limit, re.IGNORECASE) is not None


class RateTable:
    """Finds the rates of operations, and knows which rows no operation asked for."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = list(rows)
        self._asked: set[int] = set()

    def of(self, surface: str, operation: Facts) -> list[Facts]:
        """The rates of an operation; rows that say the same are one."""
        found: dict[str, Facts] = {}
        for row, query in self._rows_about(surface, operation):
            for rate in self._rates(row, query):
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

    def _rows_about(self, surface: str, operation: Facts) -> list[tuple[Row, dict[str, str]]]:
        """The rows about an operation, with their query values as it spells them.

        Where a market has a row for the operation's own query values, its rows without any are about others.
        """
        route = route_of(operation["method"], operation["path"])
        found = []
        for index, row in enumerate(self._rows):
            query = _spelt(row.query, operation.get("when", {}))
            if (
                row.route == route
                and query is not None
                and (row.surface == surface or "both" in (row.surface, surface))
            ):
                self._asked.add(index)
                found.append((row, query))
        special = {row.market for row, query in found if query}
        return [(row, query) for row, query in found if query or row.market not in special]

    def doubts(self) -> Iterator[str]:
        """Rows with a rate that no operation has, and rows that share a bucket without a name."""
        for index, row in enumerate(self._rows):
            if index not in self._asked and re.search(RATE, row.limit):
                yield f"no operation has this rate: {row}"
            if row.shared and not row.bucket:
                yield f"the overlay has no name for this bucket: {row}"

    def _rates(self, row: Row, query: dict[str, str]) -> Iterator[Facts]:
        main = re.split(r"[(;]", row.limit, maxsplit=1)[0]
        filtered = re.search(rf"with query parameters ({RATE})", row.limit)
        for rate in re.findall(RATE, main):
            yield self._rate(row, rate, {**query, "*": None} if filtered else query)
        if filtered:
            yield self._rate(row, filtered[1], {**query, "*": "*"})
        if besides := re.search(rf"plus ({RATE}) when (\w+)=(\w+)", row.limit):
            yield self._rate(row, besides[1], {**query, besides[2]: besides[3]})

    def _rate(self, row: Row, rate: str, when: Facts) -> Facts:
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


def read_rates(tables: Iterable[Path], entries: Iterable[Rates]) -> Iterator[Row]:
    """The rows of the tables, one for each route, without those of sandboxes and of APIs that were replaced."""
    routes = {printed: route for entry in entries for printed, route in entry.routes.items()}
    buckets = {route.lower(): name for entry in entries for name, of in entry.buckets.items() for route in of}
    for table in tables:
        with table.open(encoding="utf-8", newline="") as file:
            for line in csv.DictReader(file, delimiter="\t"):
                category = line["category"].lower()
                if "sandbox" in category or category.startswith("legacy"):
                    continue
                market = re.search(r"market (\w\w)", category)
                for printed in _printed(line["method"], line["path"]):
                    meant = routes.get(printed, printed)
                    row = _row(_surface(category), market[1] if market else "", meant, line["limit"])
                    yield replace(row, bucket=buckets.get(meant.lower(), "")) if row.shared else row


def _surface(category: str) -> str:
    if category.startswith("feed upload"):
        return "both"
    return "supplier" if category.startswith("supplier") else "marketplace"


def _row(surface: str, market: str, printed: str, limit: str) -> Row:
    method, _, target = printed.partition(" ")
    path, _, query = target.partition("?")
    return Row(surface, market, route_of(method, path), dict(parse_qsl(query)), limit)


def route_of(method: str, path: str) -> str:
    """A route whose placeholders have no names, for the tables and the documents name them differently."""
    return f"{method} {re.sub(r'{[^}]*}', '{}', path.rstrip('/'))}"


def _printed(method: str, path: str) -> Iterator[str]:
    """The routes of a row: ``/a/b|c`` is two, and a remark after the path is none of it."""
    path, _, query = path.split(" ", maxsplit=1)[0].partition("?")
    base, slash, last = path.rpartition("/")
    for each in last.split("|"):
        yield f"{method} {base}{slash}{each}" + (f"?{query}" if query else "")


def _spelt(query: dict[str, str], when: dict[str, list[str]]) -> dict[str, str] | None:
    """The query of a row as the operation spells its values; None where the row is about another operation."""
    spelt = {}
    for name, value in query.items():
        same = [each for each in when.get(name, ()) if each.lower() == value.lower()]
        if not same:
            return None
        spelt[name] = same[0]
    return spelt
