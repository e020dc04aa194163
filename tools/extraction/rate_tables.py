"""The published tables of rates, row by row."""

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

RATE = r"\d+/(?:min|hour|day)"


@dataclass(frozen=True)
class Row:
    """What a row says of one route.

    Attributes:
        surface: Whose operations it is about; of both, where the feed type tells whose.
        market: The only market that it is about; empty for all that have no row of their own.
        route: Method and path; placeholders have no names, for tables and documents name them differently.
        query: The query that it is about.
        limit: As printed.
        bucket: The name of the bucket, where others draw on it as well.
    """

    surface: str
    market: str
    route: str
    query: dict[str, str]
    limit: str
    bucket: str

    def __str__(self) -> str:
        query = "&".join(f"{name}={value}" for name, value in self.query.items())
        return f"{self.market or self.surface} {self.route}{query and '?' + query}: {self.limit}"

    @property
    def has_a_rate(self) -> bool:
        """It has a number, rather than a remark that there is none."""
        return re.search(RATE, self.limit) is not None

    @property
    def is_shared(self) -> bool:
        """It says that others draw on the same bucket."""
        return re.match(rf"{RATE} \(?shared", self.limit, re.IGNORECASE) is not None


def read_rows(tables: Iterable[Path], entries: Iterable[Rates]) -> Iterator[Row]:
    """The rows of the tables, one for each route, without those of sandboxes and of APIs that were replaced."""
    routes = {printed: route for entry in entries for printed, route in entry.routes.items()}
    buckets = {route: name for entry in entries for name, shared in entry.buckets.items() for route in shared}
    for line in _lines(tables):
        category = line["category"].lower()
        if "sandbox" not in category and not category.startswith("legacy"):
            for printed in _printed(line["method"], line["path"]):
                route = routes.get(printed, printed)
                yield _row(category, route, line["limit"], buckets.get(route, ""))


def route_of(method: str, path: str) -> str:
    """A route as rows have it."""
    return f"{method} {re.sub(r'{[^}]*}', '{}', path.rstrip('/'))}"


def _lines(tables: Iterable[Path]) -> Iterator[dict[str, str]]:
    for table in tables:
        with table.open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file, delimiter="\t")


def _printed(method: str, path: str) -> Iterator[str]:
    """The routes of a line: ``/a/b|c`` is two, and a remark after the path is none of it."""
    path, _, query = path.split(" ", maxsplit=1)[0].partition("?")
    base, slash, last = path.rpartition("/")
    for each in last.split("|"):
        yield f"{method} {base}{slash}{each}" + (f"?{query}" if query else "")


def _row(category: str, printed: str, limit: str, bucket: str) -> Row:
    surface = "supplier" if category.startswith("supplier") else "marketplace"
    if category.startswith("feed upload"):
        surface = "both"
    market = re.search(r"market (\w\w)", category)
    method, _, target = printed.partition(" ")
    path, _, query = target.partition("?")
    row = Row(surface, market[1] if market else "", route_of(method, path), dict(parse_qsl(query)), limit, bucket)
    return row if row.is_shared else replace(row, bucket="")
